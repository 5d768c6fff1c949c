// Two promises about days (child-ux.md 3.5): what the child keeps closed goes by itself after thirty days and nobody read
// it (P1), and where we are late the child is told so at the next session (P6).
import { asks, big, FINGER, finishes, handOver, hello, HELLO, takesBack } from '../fixtures/child.ts';
import { days } from '../fixtures/days.ts';
import { keepsMemories, remembers } from '../fixtures/memory.ts';
import { caseOf, served, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';


const WORDS = 'The lantern stands behind the third door';

test('what a child keeps closed nobody reads, after thirty days it is gone, and the child is told that and that we are late', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  await keepsMemories(tablet.context);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Dotterel Example');
  const id = caseOf(page);
  await handOver(page);
  await hello(page, FINGER, 'A turtle', '');
  const there = asks(page, 'What must the people who decide know');
  for (let step = 0; step < 40 && !(await there.isVisible()); step += 1) {
    const before = await page.locator('main').textContent();
    await FINGER.press(page.getByRole('button', { name: 'Skip this' }));
    await expect(page.locator('main')).not.toHaveText(before ?? '');
  }
  await FINGER.write(page.getByLabel('Your message'), WORDS);
  await FINGER.press(page.getByRole('button', { name: 'Pause or stop' }));
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await FINGER.press(big(page, 'Keep it for another day'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await finishes(page, FINGER);
  await takesBack(page, person);
  await expect(page.getByText(/The child kept something for another day/)).toBeVisible();
  await allSent(page);

  // Nobody reads it: not the worker's page, not the server, not what is exported from the case.
  await openCase(page, 'Dotterel Example');
  expect(await remembers(page, [WORDS])).toEqual([]);
  const whole = await served(page, id);
  expect(whole?.text).not.toContain(WORDS);
  expect(statements(whole).filter((it) => it['screen'] === 'V11')).toEqual([]);

  await days(page, 31);
  await page.reload();
  await page.locator('#unlock-name').fill(person.signIn);
  await page.locator('#unlock-passphrase').fill(person.passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
  await page.locator('a[href="/"]:visible').first().click();
  await openCase(page, 'Dotterel Example');
  await expect(page.getByText(/The child kept something for another day/)).toHaveCount(0);
  // The worker reads first that we are late, and says why.
  const tells = page.getByText(/^The child was told that it hears from us by .* Tell the child first why it takes longer\.$/);
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await expect(tells).toBeVisible();
  await page.goBack();
  await handOver(page, [], false);
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, HELLO.b3)).toBeVisible();
  await expect(page.getByText(/^We said that you would hear from us by .* We are late\. You did nothing wrong\.$/)).toBeVisible();
  await expect(page.getByText(/It is gone now: after 30 days it goes by itself\. We did not read it\./)).toBeVisible();
  expect(await remembers(page, [WORDS])).toEqual([]);
});
