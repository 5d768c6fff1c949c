// The first screen on a slow line: it waits for what it shows and for nothing else.
import { caseworker, unlock } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ installed: false });

/** Nothing of this may be needed before the first screen takes a name and a passphrase. */
const LATER = /\/a\/[^/]+\/(split_|chunk_|forms\/|vocab\/|procedure\/|child\/|catalogue\.json)/;

test('the first screen takes a name while desk, forms and child screens are still on their way', async ({ server, tablet }) => {
  const person = caseworker(server);
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  const asked = new Set<string>();
  // The service worker fetches for itself and is not held; it starts when the first screen stands.
  await tablet.context.route(LATER, async (route) => {
    asked.add(route.request().url());
    await held;
    await route.continue();
  });
  const page = await tablet.open();
  await page.getByLabel('Sign-in name').fill(person.signIn);
  await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
  await expect.poll(() => [...asked].some((url) => url.includes('/split_desk'))).toBe(true);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('button', { name: 'Unlocking' })).toBeVisible();
  arrive();
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a part that cannot be fetched is a clear sentence, and the next try brings it', async ({ server, tablet }) => {
  const person = caseworker(server);
  await tablet.context.route(/\/split_desk/, (route) => route.abort());
  const page = await tablet.open();
  await page.getByLabel('Sign-in name').fill(person.signIn);
  await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('A part of Heard is not on this tablet yet.', { exact: false })).toBeVisible();
  await tablet.context.unroute(/\/split_desk/);
  await unlock(page, person);
});
