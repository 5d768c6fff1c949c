// Several people use one tablet, one after the other: everybody works under their own name and sees their own cases.
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, lock, named, newCase, openCase, part, people, registration, signedIn, unlock } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test('after a colleague used the tablet, a person still has their own cases and none of the colleague', async ({ server, tablet }) => {
  const worker = caseworker(server);
  const supervisor = named(server, 'supervisor');
  const page = await signedIn(tablet, worker);
  await newCase(page, 'Dunnock Example');
  const id = caseOf(page);
  await allSent(page);
  await page.getByRole('link', { name: 'Today', exact: true }).first().click();
  const list = page.locator('a[href^="/cases/"]:not([href="/cases/new"])');
  const mine = [...new Set(await list.evaluateAll((links) => links.map((it) => it.getAttribute('href'))))].sort();
  await lock(page);

  await unlock(page, supervisor);
  await allSent(page);
  await lock(page);

  await unlock(page, worker);
  await allSent(page);
  await openCase(page, 'Dunnock Example');
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('Note', { exact: true }).fill('Written after a colleague was here.');
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await allSent(page);
  expect((await served(page, id))?.text).toContain('Written after a colleague was here.');
  await page.getByRole('link', { name: 'Today', exact: true }).first().click();
  await expect(page.getByRole('link', { name: 'Dunnock Example', exact: true }).first()).toBeVisible();
  const now = [...new Set(await list.evaluateAll((links) => links.map((it) => it.getAttribute('href'))))].sort();
  expect(now).toEqual(mine);
});

test('a tablet that locked by itself goes on at the page that was left, for this person alone', async ({ server, tablet }) => {
  const [rowan, linden] = [people(server).get('rowan'), people(server).get('linden')];
  if (!rowan || !linden) throw new Error('the demo has two caseworkers');
  const page = await signedIn(tablet, rowan);
  await newCase(page, 'Dunlin Example');
  await registration(page);
  await part(page, 'Health');
  const left = page.url();
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 4 * 60_000;
  });
  await expect(page.getByLabel('Sign-in name')).toBeVisible({ timeout: 20_000 });
  await expect(page).toHaveURL(`${tablet.address}/`);
  await expect(page.getByText('Dunlin')).toHaveCount(0);

  await unlock(page, linden);
  await expect(page).toHaveURL(`${tablet.address}/`);
  await expect(page.getByText('Dunlin')).toHaveCount(0);
  await lock(page);

  await unlock(page, rowan);
  await expect(page.getByRole('heading', { level: 2, name: 'Health' })).toBeVisible();
  await expect(page).toHaveURL(left);
  await lock(page);
  await unlock(page, rowan);
  await expect(page).toHaveURL(`${tablet.address}/`);
});
