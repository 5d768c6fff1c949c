// What a child put off to another day is not lost: it stays closed on the tablet while the rest is sent, nobody reads it, and
// the next session opens the question with it. It is sent only where the child goes on from there, and sends.
import type { Page } from '@playwright/test';

import { asks, big, draws, FINGER, finishes, handOver, hello, HELLO, leavesOutHowItWas, sends, skipsTo, takesBack } from '../fixtures/child.ts';
import { fits } from '../fixtures/looks.ts';
import { keepsMemories, remembers } from '../fixtures/memory.ts';
import { caseOf, served, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const WORDS = 'The kite hangs in the old lime tree';
const MESSAGE = 'What must the people who decide know';
const DRAW = 'You can draw or write by hand.';
const LOOK = 'Here is everything you said.';

const press = (page: Page, name: string) => FINGER.press(page.getByRole('button', { name, exact: true }));
const onward = (page: Page) => press(page, 'Go on');

async function putsOff(page: Page): Promise<void> {
  await press(page, 'Pause or stop');
  await press(page, 'I want to say this another day');
}

test('what a child put off stays closed while the rest is sent, opens with its question another day, and is sent only then', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  await keepsMemories(tablet.context);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Lapwing Example');
  const id = caseOf(page);
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, asks(page, /^Think of places here/));
  await FINGER.press(page.getByRole('button', { name: 'I feel safe there' }));
  await onward(page);
  await skipsTo(page, asks(page, MESSAGE));
  await FINGER.write(page.getByLabel('Your message'), WORDS);
  await putsOff(page);
  await expect(asks(page, DRAW)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'What you put there is not sent. It stays closed for 30 days, and we do not read it.' })).toBeVisible();
  await draws(page);
  await putsOff(page);
  await skipsTo(page, asks(page, LOOK));
  const later = page.locator('.child__entry').filter({ hasText: 'What you put there is not sent. It stays closed for 30 days.' });
  await expect(later).toHaveCount(2);
  await fits(page, 'put-off-looked-at');
  await onward(page);
  await onward(page);
  await FINGER.press(big(page, 'Send it now'));
  const stays = page.getByText(/What you kept for another day is not sent\. It stays closed for 30 days\. Next time .* brings this tablet, you find it there again\./);
  await expect(stays).toBeVisible();
  await onward(page);
  await leavesOutHowItWas(page, FINGER);
  await expect(asks(page, 'Thank you.')).toBeVisible();
  await expect(stays).toBeVisible();
  await finishes(page, FINGER);
  await takesBack(page, person);

  // The worker reads that something is kept and until when, and nothing of what.
  const kept = page.getByText(/The child kept something for another day/);
  await expect(page.getByText('The child sent something.', { exact: false })).toBeVisible();
  await expect(kept.first()).toBeVisible();
  await allSent(page);
  expect(await remembers(page, [WORDS])).toEqual([]);
  const first = await served(page, id);
  expect(first?.text).not.toContain(WORDS);
  const about = (screen: string) => statements(first).filter((it) => it['screen'] === screen);
  expect(about('V11').map((it) => it['state'])).toEqual(['later']);
  expect(about('V12').map((it) => [it['state'], it['media'] ?? []])).toEqual([['later', []]]);
  await openCase(page, 'Lapwing Example');
  await expect(page.getByText(WORDS)).toHaveCount(0);

  // The next session begins as any other; the two questions open with what stood there.
  await handOver(page, [], false);
  await expect(kept.first()).toBeVisible();
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, HELLO.b3)).toBeVisible();
  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, asks(page, MESSAGE));
  await expect(page.getByText('You kept this for another day. We did not read it.', { exact: false })).toBeVisible();
  await expect(page.getByLabel('Your message')).toHaveValue(WORDS);
  await fits(page, 'put-off-opened');
  await onward(page);
  await expect(asks(page, DRAW)).toBeVisible();
  await expect(page.locator('.sketch--pad path')).toHaveCount(1);
  await press(page, 'Skip this');
  await skipsTo(page, asks(page, LOOK));
  await expect(page.locator('.child__own').filter({ hasText: WORDS })).toBeVisible();
  const waiting = page.getByRole('region', { name: 'What you kept for another day' });
  await expect(waiting.getByRole('button')).toHaveText([/^You can draw or write by hand/]);
  await onward(page);
  await sends(page, FINGER);
  await takesBack(page, person);
  await expect(kept.first()).toBeVisible();
  await allSent(page);

  // Now the worker reads the words; the drawing, which the child skipped, is still the child's alone.
  const second = await served(page, id);
  expect(second?.text).toContain(WORDS);
  expect(statements(second).flatMap((it) => (it['media'] ?? []) as unknown[])).toEqual([]);
  await openCase(page, 'Lapwing Example');
  await page.getByRole('link', { name: 'Read everything' }).first().click();
  await expect(page.getByText(WORDS).first()).toBeVisible();

  // What the child deletes, it deletes with what waits.
  await openCase(page, 'Lapwing Example');
  await handOver(page, [], false);
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, asks(page, DRAW));
  await expect(page.locator('.sketch--pad path')).toHaveCount(1);
  await onward(page);
  await skipsTo(page, asks(page, LOOK));
  await expect(page.locator('.child__said .sketch path')).toHaveCount(1);
  await expect(waiting).toHaveCount(0);
  await onward(page);
  await onward(page);
  await FINGER.press(big(page, 'Delete it'));
  await onward(page);
  await leavesOutHowItWas(page, FINGER);
  await finishes(page, FINGER);
  await takesBack(page, person);
  await expect(page.getByText('The child sent nothing today.', { exact: false })).toBeVisible();
  await expect(kept).toHaveCount(0);
});
