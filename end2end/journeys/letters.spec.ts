// Letters are part of the app: a tablet that was set up in English draws Arabic without a network, and a child reads Andika.
import type { Page } from '@playwright/test';

import { handOver, HELLO } from '../fixtures/child.ts';
import { caseworker, newCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ installed: false });

/** The families that the page has fetched because it drew a letter of them. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((it) => it.status === 'loaded').map((it) => it.family.replaceAll('"', ''));
  });

/** Waits until the tablet keeps every file that it fetches by itself. */
const filled = (page: Page) =>
  page.waitForFunction(async () => (await Promise.all(['andika-400', 'andika-700', 'noto-sans-arabic'].map(async (name) => {
    const names = await caches.keys();
    const kept = (await Promise.all(names.map(async (cache) => (await caches.open(cache)).keys()))).flat();
    return kept.some((it) => it.url.endsWith(`/fonts/${name}.woff2`));
  }))).every(Boolean));

test('without a network Arabic is drawn in its own letters, and child mode in those for beginning readers', async ({ server, tablet }) => {
  const page = await signedIn(tablet, caseworker(server));
  await filled(page);
  expect(await drawn(page)).toEqual([]);
  await tablet.goOffline();
  await newCase(page, 'Dunlin Example');
  await handOver(page);
  await expect(page.getByRole('heading', { name: HELLO.b3 })).toBeVisible();
  expect(await drawn(page)).toContain('Andika');

  await page.evaluate(() => localStorage.setItem('heard-language', JSON.stringify('ar')));
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(second.locator('html[lang="ar"][dir="rtl"]')).toBeAttached();
  await expect.poll(() => drawn(second)).toContain('Noto Sans Arabic Variable');
});
