// A page in sign language: an administrator records films, a tablet keeps those of one sign language, and a deaf child sees them
// without a network. Where a page has none, the child reads who shows it.
import type { Page } from '@playwright/test';

import { asks, big, FINGER, handOver, HELLO, hello } from '../fixtures/child.ts';
import { caseworker, named, newCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

/** Both texts of the first screen of b3, the second card of the first topic, and its question. */
const WORDS = [
  HELLO.b3,
  'You can leave both empty.',
  'If you do not feel fine with one of us, ask for another person.',
  'You do not feel fine with one of us. What can you do?',
];
const DEPTH = 'Several short cards, choices, and room for own words';
const FILMS = 'Films in sign language: each page is shown by itself, once';

const time = (page: Page) => page.locator('video').evaluate((it: HTMLVideoElement) => it.currentTime);
const studio = (page: Page) => page.getByRole('region', { name: 'Sign this' });
const row = (page: Page, words: string) =>
  page.getByRole('region', { name: 'All texts' }).getByRole('listitem').filter({ has: page.locator('.queue__what', { hasText: words }) });

/** The page on which an administrator signs. */
async function signing(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Heard' }).getByRole('link', { name: 'Read aloud' }).click();
  await page.getByRole('group', { name: 'Kind of recording' }).getByText('Sign language', { exact: true }).click();
  await expect(page.getByText('Write the code and the name of the sign language.')).toBeVisible();
  await expect(studio(page)).toBeHidden();
  await page.getByLabel('Code of the sign language').fill('English');
  await expect(page.getByText('This does not have the form of such a code.')).toBeVisible();
  await page.getByLabel('Code of the sign language').fill('bfi');
  await page.getByLabel('Its name, as you call it').fill('British Sign Language');
  await page.getByLabel('How much is told at once').selectOption({ label: DEPTH });
  await expect(studio(page)).toBeVisible();
}

/** Signs one text, watches it and keeps it. The camera is on already but for the first one. */
async function signs(page: Page, words: string, first: boolean): Promise<void> {
  await row(page, words).getByRole('button', { name: 'Record' }).click();
  await expect(page.locator('#record-words')).toHaveText(words);
  if (first) {
    await studio(page).getByRole('button', { name: 'Switch the camera on' }).click();
    await expect(page.locator('video.record__film--live')).toBeVisible();
  }
  await studio(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(studio(page).getByText(/^Recording, .?1.? s$/)).toBeVisible();
  await studio(page).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(studio(page).getByText('Recorded. Watch it, then keep it or record it again.')).toBeVisible();
  await studio(page).getByRole('button', { name: 'Watch', exact: true }).click();
  await expect.poll(() => time(page)).toBeGreaterThan(0.2);
  await studio(page).getByRole('button', { name: 'Keep this recording' }).click();
  await expect(row(page, words).getByText('recorded', { exact: true })).toBeVisible();
}

test('what somebody of the house signed a deaf child sees without a network: by itself once where it came by a press, never under a cover, and where there is no film it reads who shows it', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const office = await signedIn(await newTablet({ microphone: 'tone' }), named(server, 'administrator'));
  await signing(office);
  for (const [at, words] of WORDS.entries()) await signs(office, words, at === 0);
  await expect(office.getByText(/^.?4.? of .?\d+.? recorded$/)).toBeVisible();

  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, caseworker(server));
  const kept = () => page.evaluate(async () => ((await caches.has('signed')) ? (await (await caches.open('signed')).keys()).length : 0));
  await newCase(page, 'Heron Example');
  await handOver(page, [], false);
  // Nobody set it up on this tablet: nothing of it is kept.
  expect(await kept()).toBe(0);
  const give = page.getByRole('button', { name: 'Give the tablet to the child' });
  await page.getByText(FILMS, { exact: true }).click();
  await page.getByRole('group', { name: 'Why does this help?' }).getByText('The child asked for it', { exact: true }).click();
  await expect(page.getByRole('link', { name: 'Choose the sign language of the films, or take them off.' })).toBeVisible();
  await expect(give).toBeDisabled();
  await page.getByText('British Sign Language', { exact: true }).click();
  await expect(page.getByText('The films are on this tablet and are shown without a network too.')).toBeVisible();
  await expect(page.getByText(/^.?3.? of .?\d+.? pages of this depth have a film\./)).toBeVisible();
  // Four films, their list, and which sign languages there are.
  expect(await kept()).toBe(6);
  await tablet.goOffline();
  await give.click();
  await expect(asks(page, HELLO.b3)).toBeVisible();

  // No press of the child led here: the film waits.
  const film = page.locator('main .child-film video');
  const button = (name: string) => page.locator('main .child-film').getByRole('button', { name, exact: true });
  const paused = () => film.evaluate((it: HTMLVideoElement) => it.paused);
  await expect(button('Show it in sign language')).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(await film.evaluate((it: HTMLVideoElement) => [it.paused, it.muted, it.loop, it.currentTime])).toEqual([true, true, false, 0]);
  await FINGER.press(button('Show it in sign language'));
  await expect(button('Stop')).toBeVisible();
  await expect.poll(() => time(page)).toBeGreaterThan(0.3);
  const first = await film.evaluate((it: HTMLVideoElement) => it.currentSrc);
  // Both texts of the page, one after the other, and not again.
  await expect.poll(() => film.evaluate((it: HTMLVideoElement) => it.currentSrc)).not.toBe(first);
  await expect(button('Show it again')).toBeVisible();
  await FINGER.press(button('Show it again'));
  await expect.poll(paused).toBe(false);
  const playing = await film.elementHandle();
  await FINGER.press(page.locator('.child-bar').getByRole('button', { name: 'Hide' }));
  expect(await playing?.evaluate((it) => (it as HTMLVideoElement).paused)).toBe(true);
  await page.getByRole('button', { name: 'Show my page again' }).tap();
  await expect(button('Show it in sign language')).toBeVisible();
  expect(await paused()).toBe(true);

  // A card that says a name has no film.
  await hello(page, FINGER, 'A turtle', 'Sky');
  await expect(asks(page, 'Who we are')).toBeVisible();
  await expect(page.getByText(/There is no film here\. .?Rowan Ames.? shows you what it says\./)).toBeVisible();
  await expect(film).toBeHidden();

  // The next one has: the child came to it, and it is shown by itself, once.
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect.poll(() => time(page)).toBeGreaterThan(0.2);
  await expect(page.getByText(/There is no film here/)).toBeHidden();
  await expect(button('Show it again')).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(await paused()).toBe(true);

  // Who wants few stimuli sees it move after a press alone.
  await FINGER.press(page.getByRole('button', { name: 'Make it fit me' }));
  await expect(big(page, 'Show me sign language')).toBeChecked();
  await FINGER.press(big(page, 'Fewer colours and pictures'));
  await FINGER.press(page.getByRole('button', { name: 'Back to my page' }));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect(page.getByText(/^You do not feel fine with one of us/).first()).toBeVisible();
  await expect(button('Show it in sign language')).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(await paused()).toBe(true);
  await FINGER.press(button('Show it in sign language'));
  await expect.poll(() => time(page)).toBeGreaterThan(0.2);
});

test('a camera that may not be used is said, with what to do', async ({ server, newTablet }) => {
  const office = await signedIn(await newTablet({ microphone: 'refused' }), named(server, 'administrator'));
  await signing(office);
  await studio(office).getByRole('button', { name: 'Switch the camera on' }).click();
  await expect(office.getByText(/does not let Heard use the camera\. Allow it for this page/)).toBeVisible();
});
