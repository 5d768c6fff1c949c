// The browser's way back: once the tablet is locked, or given to a child, no page of a case comes back.
import { asks, handOver } from '../fixtures/child.ts';
import { caseworker, lock, newCase, openCase, registration, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test('after the tablet was locked, the way back of the browser never shows a page of a case', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Bittern Example');
  await registration(page);
  await openCase(page, 'Bittern Example');
  await lock(page);
  for (let step = 0; step < 8; step += 1) {
    await page.goBack({ timeout: 3_000 }).catch(() => null);
    if (page.url() === 'about:blank') break;
    await expect(page.getByLabel('Sign-in name')).toBeVisible();
    await expect(page.getByText('Bittern')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Lock', exact: true })).toHaveCount(0);
  }
  await page.goForward({ timeout: 3_000 }).catch(() => null);
  await expect(page.getByText('Bittern')).toHaveCount(0);
});

test('after the tablet was given to a child, the way back of the browser never shows a page of a case', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Egret Example');
  await registration(page);
  await openCase(page, 'Egret Example');
  await handOver(page);
  for (let step = 0; step < 8; step += 1) {
    // Some steps are the child's own; the others lead to documents that send back here at once.
    await page.goBack({ timeout: 3_000 }).catch(() => null);
    if (page.url() === 'about:blank') break;
    await expect(page).toHaveURL(`${tablet.address}/c/`);
    await expect(asks(page, 'Choose a picture').or(asks(page, 'Please give the tablet to'))).toBeVisible();
    await expect(page.getByText('Egret')).toHaveCount(0);
  }
  await page.goForward({ timeout: 3_000 }).catch(() => null);
  await expect(page.getByText('Egret')).toHaveCount(0);
});
