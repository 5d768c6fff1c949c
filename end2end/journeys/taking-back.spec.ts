// Who said yes takes it back with the tablet in their own hands: a parent, without a network, one point or everything; a
// child, from a pause. It counts from the moment the tablet comes back, whatever becomes of the rest.
import { asks, big, FINGER, handOver, skipsTo, takesBack } from '../fixtures/child.ts';
import { looking } from '../fixtures/axe.ts';
import { asksForTheSchool, hands, ofTheBaby, opensAgain, setsUp, sits } from '../fixtures/guardian.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

import type { Page } from '@playwright/test';

/** Every taking back that the server holds: in whose name, of what, and how it was said. */
async function takenBack(page: Page, id: string): Promise<{ author: string; line: string | undefined; how: string }[]> {
  const changes = (await served(page, id))?.changes ?? [];
  return changes.flatMap((it) => {
    const data = it.body.data as { kind?: string; of?: { line?: string; how: string } } | undefined;
    return data?.kind === 'withdrawal' && data.of ? [{ author: it.author.who, line: data.of.line, how: data.of.how }] : [];
  });
}

test('a parent takes one point back on the tablet without a network, and later everything; both count at once', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const tablet = await newTablet();
  const { page, worker: person, id } = await ofTheBaby(tablet, server);
  await sits(page, person, 'Nilo', { at: 0, name: 'Noor Example' }, { 'gc.health': 'yes', 'gc.school': 'yes', 'gc.legal': 'yes' });
  await asksForTheSchool(page);
  await expect(page.getByText('It may go.')).toBeVisible();
  await tablet.goOffline();

  // Nothing new is asked: the parent came for what was agreed, and that stands first.
  await setsUp(page, 'en', undefined, false, { at: 0, name: 'Noor Example' }, []);
  await expect(page.getByText('This person agreed to something before.')).toBeVisible();
  await page.getByRole('button', { name: 'Give the tablet to this person' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What I agreed to' })).toBeVisible({ timeout: 20_000 });
  const school = page.locator('.permission').filter({ hasText: 'Harbour School' });
  await school.getByRole('button', { name: /^Take this back/ }).click();
  await expect(school.getByText('Do you want to take this back?')).toBeVisible();
  await looking(page, 'en', test.info())('taking-back-asked');
  await school.getByRole('button', { name: /^No, it stays as it is/ }).click();
  await school.getByRole('button', { name: /^Take this back/ }).click();
  await school.getByRole('button', { name: /^Yes, take it back/ }).click();
  await expect(school.getByText('You took this back')).toBeVisible();
  await expect(page.locator('.permission').filter({ hasText: 'Harbour Clinic' }).getByRole('button')).toHaveCount(1);
  await looking(page, 'en', test.info())('taken-back');
  // Who came to look has no pages behind them, and hears at the end that it counts.
  await expect(page.locator('.sitting__onward').getByRole('button', { name: 'Back' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Give the tablet back' }).click();
  await expect(page.getByText('What you took back counts from now on.')).toBeVisible();
  // A receipt can be taken along: what, for whom, that it counts, and alone on paper.
  await expect(page.getByRole('button', { name: 'Print a receipt' })).toBeVisible();
  const receipt = page.locator('.consent-paper');
  await expect(receipt).toContainText('Receipt: what was taken back');
  await expect(receipt).toContainText('Harbour School');
  await expect(receipt).not.toContainText('Harbour Clinic');
  await expect(receipt).toContainText('It counts at once.');
  await expect(receipt).toContainText('Nothing had gone there, as far as this device knew.');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print a receipt' })).toBeHidden();
  await expect(receipt).toBeVisible();
  await page.emulateMedia({ media: null });
  await opensAgain(page, person);
  await expect(page.getByText('Something was taken back; it counts from now on. Nothing new was asked.')).toBeVisible({ timeout: 30_000 });

  const line = (words: RegExp) => page.locator('.permission').filter({ has: page.getByRole('heading', { name: words }) });
  await expect(line(/A place at school/)).toContainText('took it back');
  await expect(line(/A place at school/)).toContainText('It stays off');
  await expect(line(/Doctor or health service/)).toContainText('says yes');
  await asksForTheSchool(page);
  await expect(page.getByRole('alert')).toContainText('was taken back');

  // At another sitting it is reached from the first page; everything goes, and nothing need be signed for it.
  await setsUp(page, 'en', undefined, false, { at: 0, name: 'Noor Example' }, [['gc.school', 'Other School Example']]);
  await hands(page, 'en');
  await page.getByRole('button', { name: 'What I agreed to' }).click();
  await page.getByRole('button', { name: 'Take everything back' }).click();
  await page.getByRole('button', { name: /^Yes, take it back/ }).click();
  await expect(page.getByText('You took everything back')).toBeVisible();
  await page.getByRole('button', { name: 'Go back to where I was' }).click();
  await page.getByRole('button', { name: /^Ask / }).click();
  await page.getByRole('button', { name: /^I am / }).click();
  await opensAgain(page, person);
  await page.getByRole('button', { name: 'End the session' }).click();
  await expect(page.getByText('Nothing was signed.').first()).toBeVisible({ timeout: 30_000 });
  await expect(line(/Doctor or health service/)).toContainText('took it back');
  await expect(line(/Parts of the file for the lawyer/)).toContainText('took it back');

  await tablet.goOnline();
  await allSent(page);
  const tablets = (line: string) => ({ author: 'guardian', line, how: 'tablet' });
  // Everything is what this parent agreed to, point by point, and no word of anybody else.
  expect(await takenBack(page, id)).toEqual(['gc.school', 'gc.health', 'gc.legal'].map(tablets));
});

test('a child takes its yes back from a pause; it counts although the child throws the rest away', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), person);
  const onward = page.getByRole('button', { name: 'Go on', exact: true });
  await openCase(page, 'Mira');
  const id = caseOf(page);
  await handOver(page, [], false);
  await page.getByRole('region', { name: "The child's own yes or no" }).getByText('Keep recordings of the voice', { exact: true }).click();
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(page.locator('.child__main h1')).toBeVisible();
  await skipsTo(page, asks(page, 'We can keep the sound of your voice'));
  await FINGER.press(big(page, 'Yes'));
  await FINGER.press(onward);
  await FINGER.press(onward);
  await FINGER.press(onward);
  await FINGER.press(big(page, 'Send it now'));
  await FINGER.press(onward);
  await FINGER.press(page.getByRole('button', { name: /^Skip/ }));
  await FINGER.press(page.getByRole('button', { name: 'I am finished' }));
  await takesBack(page, person);
  await openCase(page, 'Mira');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  const line = page.locator('.permission').filter({ has: page.getByRole('heading', { name: 'Keep recordings of the voice' }) });
  await expect(line).toContainText('says yes');

  await openCase(page, 'Mira');
  await handOver(page, [], true);
  await expect(page.locator('.child__main h1')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Pause or stop' }));
  await FINGER.press(page.getByRole('button', { name: 'Who knows something about me?' }));
  await expect(page.getByText('You said yes to this:')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: /^I don't want this any more/ }));
  await expect(page.getByText('Shall we stop this?')).toBeVisible();
  await looking(page, 'en', test.info())('child-takes-back');
  await FINGER.press(page.getByRole('button', { name: /^Yes, stop it/ }));
  await expect(page.getByText('You said stop. Nothing more goes out for this.')).toBeVisible();
  await looking(page, 'en', test.info())('child-took-back');
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await expect(asks(page, 'You did not want to tell us things today.')).toBeVisible();
  await FINGER.press(onward);
  await FINGER.press(page.getByRole('button', { name: 'I am finished' }));
  await takesBack(page, person);
  await expect(page.getByText('Something was taken back; it counts from now on.', { exact: false })).toBeVisible();
  await openCase(page, 'Mira');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await expect(line).toContainText('took it back');
  await allSent(page);
  expect(await takenBack(page, id)).toEqual([{ author: 'child', line: 'gc.voice', how: 'tablet' }]);
});
