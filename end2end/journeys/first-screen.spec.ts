// The first screen while something arrives, and a case on a tablet that is held upright: nothing moves away from under a finger,
// and what the child said is not behind the ladder of stages.
import { allSent, caseworker, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test('what arrives changes the words of a row and leaves the row, so that a press on it is not lost', async ({ server, newTablet }) => {
  const person = caseworker(server);
  const there = await signedIn(await newTablet(), person);
  await newCase(there, 'Dotterel Example');
  await allSent(there);
  const tablet = await newTablet();
  const page = await signedIn(tablet, person);
  const row = page.locator('.case-row__name', { hasText: 'Dotterel Example' });
  await expect(row).toBeVisible({ timeout: 30_000 });
  const link = await row.elementHandle();
  await tablet.goOffline();

  await openCase(there, 'Dotterel Example');
  await there.getByRole('button', { name: 'Write down a contact' }).click();
  await there.getByRole('radio', { name: 'By phone' }).check();
  await there.getByLabel('What it was about').fill('Called back.');
  await there.getByRole('button', { name: 'Keep this contact' }).click();
  await allSent(there);

  await expect(page.locator('.case-row').filter({ hasText: 'Dotterel Example' }).locator('.case-row__meta')).toHaveText('No contact written down yet');
  await tablet.goOnline();
  await expect(page.locator('.case-row').filter({ hasText: 'Dotterel Example' }).locator('.case-row__meta')).toContainText('Last contact', { timeout: 40_000 });
  expect(await link?.evaluate((it) => it.isConnected)).toBe(true);
});

test('on a tablet held upright what the child said stands before the ladder of stages, beside it where there is room', async ({ server, newTablet }) => {
  const page = await signedIn(await newTablet({ screen: { width: 768, height: 1024 } }), caseworker(server));
  await newCase(page, 'Phalarope Example');
  const top = async (name: string) => (await page.getByRole('heading', { level: 2, name, exact: true }).boundingBox())?.y ?? NaN;
  expect(await top('What the child said')).toBeLessThan(await top('The way'));
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await top('Forms')).toBeLessThan(await top('The way'));
  expect(await top('What the child said')).toBeLessThan(await top('Forms'));
});
