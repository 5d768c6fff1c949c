// Several people use one tablet, one after the other: everybody works under their own name and sees their own cases.
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, lock, named, newCase, openCase, signedIn, unlock } from '../fixtures/staff.ts';
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
