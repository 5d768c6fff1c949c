// The authority's paper beside an appointment: a photo is kept offline, made small, sent, seen by a second person of the case
// and by nobody else; a wrong one is put aside with a reason.
import type { Locator, Page } from '@playwright/test';

import { question } from '../fixtures/answers.ts';
import { looking as axe } from '../fixtures/axe.ts';
import { picture } from '../fixtures/picture.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, named, openCase, part, signedIn, unlock } from '../fixtures/staff.ts';
import { supervising } from '../fixtures/supervisor.ts';
import { expect, test } from '../fixtures/test.ts';

const WRONG = 'This is the paper of another child.';

/** The question for the paper in the first appointment of the case that is open. */
async function appointment(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: /Guardian and legal representative/ }).first().click();
  await expect(page.locator('.form__title')).toBeVisible();
  await part(page, 'Appointment');
  return question(page, 'Decision paper');
}

/** Longest side of the picture that is shown. */
const longest = (image: Locator) =>
  image.evaluate((it) => Math.max((it as HTMLImageElement).naturalWidth, (it as HTMLImageElement).naturalHeight));

test('a photo of the paper is kept offline and small, comes to who works on the case and to nobody else, and a wrong one is put aside', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const worker = caseworker(server);
  const tablet = await newTablet();
  const page = await signedIn(tablet, worker);
  await openCase(page, 'Tavi');
  const id = caseOf(page);
  await tablet.goOffline();
  let paper = await appointment(page);
  await expect(paper.getByLabel('Take a photo of the paper')).toHaveAttribute('capture', 'environment');
  const choose = paper.getByLabel('Or choose a photo that is on this tablet');

  // What is no picture is not kept, and the screen says so.
  await choose.setInputFiles({ name: 'paper.txt', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(paper.getByText('This tablet cannot read the file as a picture.', { exact: false })).toBeVisible();
  await expect(paper.locator('img')).toHaveCount(0);

  await choose.setInputFiles(picture('decision.png', 3000, 2000));
  await expect(paper.getByText('The photo is kept.')).toBeVisible();
  await expect(paper.getByText('This tablet cannot read the file as a picture.', { exact: false })).toHaveCount(0);
  const image = paper.getByRole('img', { name: /^Photo of the paper, kept by/ });
  await expect(image).toHaveCount(1);
  await expect.poll(() => longest(image)).toBe(1600);
  await axe(page, 'en', test.info())('a paper that was kept');

  // It is there after the tablet was off, still without a network.
  await page.reload();
  await unlock(page, worker);
  await openCase(page, 'Tavi');
  paper = await appointment(page);
  await expect.poll(() => longest(paper.getByRole('img', { name: /^Photo of the paper/ }))).toBe(1600);
  await paper.getByRole('link', { name: 'Look at it large' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The authority’s paper' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this paper' })).toBeVisible();
  await expect.poll(() => longest(page.getByRole('img', { name: /^Photo of the paper/ }))).toBe(1600);
  await axe(page, 'en', test.info())('a paper, large');
  const large = new URL(page.url()).pathname;

  await tablet.goOnline();
  await allSent(page);
  const kept = (await served(page, id))?.changes.filter((it) => it.body.fact === 'paper_kept') ?? [];
  expect(kept).toHaveLength(1);
  const media = kept[0]?.body.data?.media as { mime: string; size: number };
  expect(media.mime).toBe('image/jpeg');
  expect(media.size).toBeLessThanOrEqual(700 * 1024);

  // The supervisor of the case sees it; it is brought after the words.
  const checks = await supervising(server, newTablet, id, 'Tavi');
  const theirs = await appointment(checks);
  await expect(theirs.getByRole('img', { name: /^Photo of the paper/ })).toHaveCount(1, { timeout: 40_000 });
  await expect.poll(() => longest(theirs.getByRole('img', { name: /^Photo of the paper/ }))).toBe(1600);

  // Who does not work on the case gets neither the fact nor the page.
  const officer = named(server, 'data-protection officer');
  const other = await newTablet();
  const stranger = await signedIn(other, officer);
  expect(await served(stranger, id)).toBeUndefined();
  await other.open(large);
  await unlock(stranger, officer);
  await expect(stranger.getByRole('img', { name: /^Photo of the paper/ })).toHaveCount(0);

  // A wrong one is put aside, with a reason, and shown no more.
  await theirs.getByRole('button', { name: /^This is the wrong photo/ }).click();
  await theirs.getByLabel('Why is it the wrong one?').fill('no');
  await theirs.getByRole('button', { name: 'Put it aside' }).click();
  await expect(theirs.getByText('Say in a few words why.')).toBeVisible();
  await theirs.getByLabel('Why is it the wrong one?').fill(WRONG);
  await theirs.getByRole('button', { name: 'Put it aside' }).click();
  await expect(theirs.locator('img')).toHaveCount(0);
  await expect(theirs.getByText(/^Put aside by/)).toContainText(WRONG);
  await theirs.getByLabel('Or choose a photo that is on this tablet').setInputFiles(picture('right.png', 800, 600));
  await expect.poll(() => longest(theirs.getByRole('img', { name: /^Photo of the paper/ }))).toBe(800);
  await expect(theirs.getByText(/^Put aside by/)).toHaveCount(1);
  // Another photo leaves the reason that is being written.
  await theirs.getByRole('button', { name: /^This is the wrong photo/ }).click();
  await theirs.getByLabel('Why is it the wrong one?').fill(WRONG);
  await theirs.getByLabel('Or choose a photo that is on this tablet').setInputFiles(picture('next.png', 700, 500));
  await expect(theirs.locator('img')).toHaveCount(2);
  await expect(theirs.getByLabel('Why is it the wrong one?')).toHaveValue(WRONG);
  await allSent(checks);
});
