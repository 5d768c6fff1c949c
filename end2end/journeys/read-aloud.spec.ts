// The words are read aloud by people: an administrator records them, tablets keep them, and a child hears them without
// a network. What was recorded from other words is not played, and no voice of somebody else's server ever speaks.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { asks, big, FINGER, handOver, HELLO, hello, skipsTo } from '../fixtures/child.ts';
import { caseworker, named, newCase, signedIn, unlock } from '../fixtures/staff.ts';
import type { Server } from '../fixtures/server.ts';
import type { Tablet, TabletOptions } from '../fixtures/tablet.ts';
import { expect, test } from '../fixtures/test.ts';

type NewTablet = (options?: TabletOptions) => Promise<Tablet>;

/** Both texts of the first screen of b3. */
const WORDS = [HELLO.b3, 'You can leave both empty.'];
const DEPTH = 'Several short cards, choices, and room for own words';

const hear = (page: Page) => page.locator('.child-bar').getByRole('button', { name: 'Listen' });
const audio = (page: Page) => page.locator('audio');
const time = (page: Page) => audio(page).evaluate((it: HTMLAudioElement) => it.currentTime);
const cue = (page: Page) => page.getByText(/Rowan Ames.? reads this to you\./);

/** The page on which an administrator records, at the depth of the texts above. */
async function recording(server: Server, newTablet: NewTablet): Promise<Page> {
  const page = await signedIn(await newTablet({ microphone: 'tone' }), named(server, 'administrator'));
  await page.getByRole('navigation', { name: 'Heard' }).getByRole('link', { name: 'Read aloud' }).click();
  await page.getByLabel('How much is told at once').selectOption({ label: DEPTH });
  return page;
}

const row = (page: Page, words: string) => page.getByRole('region', { name: 'All texts' }).getByRole('listitem').filter({ has: page.locator('.queue__what', { hasText: words }) });

/** Records one text, listens to it and keeps it. */
async function records(page: Page, words: string): Promise<void> {
  await row(page, words).getByRole('button', { name: 'Record' }).click();
  await expect(page.locator('#record-words')).toHaveText(words);
  const studio = page.getByRole('region', { name: 'Read this aloud' });
  await studio.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(studio.getByText(/^Recording, .?1.? s$/)).toBeVisible();
  await studio.getByRole('button', { name: 'Stop', exact: true }).click();
  await studio.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect.poll(() => time(page)).toBeGreaterThan(0.2);
  await studio.getByRole('button', { name: 'Keep this recording' }).click();
  await expect(row(page, words).getByText('recorded', { exact: true })).toBeVisible();
}

/** Only a remote voice speaks English here, and whatever is spoken is written down; so is every request of the browser. */
async function watched(tablet: Tablet): Promise<string[]> {
  const requests: string[] = [];
  tablet.context.on('request', (request) => requests.push(request.url()));
  await tablet.context.addInitScript(() => {
    const remote = { name: 'Far away', lang: 'en-GB', localService: false, default: true, voiceURI: 'far' };
    const spoken: string[] = [];
    Object.defineProperty(globalThis, 'spokenFarAway', { value: spoken });
    Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [remote] });
    Object.defineProperty(speechSynthesis, 'speak', { value: (it: { text: string }) => spoken.push(it.text) });
  });
  return requests;
}

const spokenFarAway = (page: Page) => page.evaluate(() => (globalThis as unknown as { spokenFarAway: string[] }).spokenFarAway);

/** Waits until the tablet keeps so many recordings in English. */
async function keeps(page: Page, sounds: number): Promise<void> {
  const kept = async () => {
    const names = await page.evaluate(async () => (await (await caches.open('recordings')).keys()).map((it) => new URL(it.url).pathname));
    // Lists of other languages lie beside them.
    const english = names.filter((it) => it.startsWith('/recordings/en/'));
    return english.includes('/recordings/en/list.json') ? english.length - 1 : -1;
  };
  await expect.poll(kept, { timeout: 20_000 }).toBe(sounds);
}

test('what an administrator recorded a child hears without a network: a second tap stops, a cover silences, nothing leaves the tablet', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const office = await recording(server, newTablet);
  for (const words of WORDS) await records(office, words);
  await expect(office.getByText(/^.?2.? of .?\d+.? recorded$/)).toBeVisible();

  const tablet = await newTablet({ touch: true });
  const requests = await watched(tablet);
  const page = await signedIn(tablet, caseworker(server));
  await keeps(page, 2);
  await newCase(page, 'Heron Example');
  await tablet.goOffline();
  await handOver(page);

  // Nothing plays by itself.
  await expect(hear(page)).toBeVisible();
  await expect(cue(page)).toBeHidden();
  expect(await audio(page).evaluate((it: HTMLAudioElement) => it.paused && it.currentSrc === '')).toBe(true);
  await FINGER.press(hear(page));
  await expect(hear(page)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => time(page)).toBeGreaterThan(0.3);
  const first = await audio(page).evaluate((it: HTMLAudioElement) => it.currentSrc);
  // One text after the other, then silence.
  await expect.poll(() => audio(page).evaluate((it: HTMLAudioElement) => it.currentSrc)).not.toBe(first);
  await expect.poll(() => time(page)).toBeGreaterThan(0.3);
  await expect(hear(page)).toHaveAttribute('aria-pressed', 'false');

  await FINGER.press(hear(page));
  await expect.poll(() => time(page)).toBeGreaterThan(0.1);
  await FINGER.press(hear(page));
  await expect(hear(page)).toHaveAttribute('aria-pressed', 'false');
  expect(await audio(page).evaluate((it: HTMLAudioElement) => it.paused)).toBe(true);

  await FINGER.press(hear(page));
  const playing = await audio(page).elementHandle();
  await FINGER.press(page.locator('.child-bar').getByRole('button', { name: 'Hide' }));
  expect(await playing?.evaluate((it) => (it as HTMLAudioElement).paused)).toBe(true);
  await page.getByRole('button', { name: 'Show my page again' }).tap();
  await expect(hear(page)).toHaveAttribute('aria-pressed', 'false');

  // The first card says a name: nobody recorded it, and the voice far away is not asked.
  await hello(page, FINGER, 'A turtle', 'Sky');
  await expect(asks(page, 'Who we are')).toBeVisible();
  await expect(cue(page)).toBeVisible();
  await expect(hear(page)).toBeHidden();
  expect(await spokenFarAway(page)).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(`${tablet.address}/`) && !url.startsWith(`blob:${tablet.address}/`))).toEqual([]);
});

/** A voice of the device. A browser without a window has none; this one says what it is given once somebody lets it go on. */
async function speaksHere({ context }: Tablet): Promise<void> {
  await context.addInitScript(() => {
    const near = { name: 'Near', lang: 'en-GB', localService: true, default: true, voiceURI: 'near' };
    const spoken: { text: string; onend?: () => void }[] = [];
    Object.defineProperty(globalThis, 'spokenHere', { value: spoken });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: class { constructor(readonly text: string) {} } });
    Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [near] });
    Object.defineProperty(speechSynthesis, 'speak', { value: (it: { text: string }) => spoken.push(it) });
  });
}

const spokenHere = (page: Page) => page.evaluate(() => (globalThis as unknown as { spokenHere: { text: string }[] }).spokenHere.map((it) => it.text));

test('the hand-over says where nothing reads aloud in the language of the talk', async ({ server, newTablet }) => {
  const tablet = await newTablet();
  await speaksHere(tablet);
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Ruff Example');
  await handOver(page, [], false);
  const mute = page.getByText('This tablet has no voice for the language of the talk', { exact: false });
  await expect(mute).toHaveCount(0);
  const language = page.getByRole('group', { name: 'In which language should the child be told?' });
  await language.getByText('Français', { exact: true }).click();
  await expect(mute).toBeVisible();
  await language.getByText('English', { exact: true }).click();
  await expect(mute).toHaveCount(0);
});

test('what can be chosen is read after the question, in its order on the screen, and is marked while it is read', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const tablet = await newTablet({ touch: true });
  await speaksHere(tablet);
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Heron Example');
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  const feel = page.getByRole('heading', { name: /^How do you feel/ });
  for (let step = 0; step < 30 && !(await feel.isVisible()); step += 1) await FINGER.press(page.getByRole('button', { name: /^Skip/ }).first());
  const spoken = () => spokenHere(page);
  const goesOn = () => page.evaluate(() => (globalThis as unknown as { spokenHere: { onend?: () => void }[] }).spokenHere.at(-1)?.onend?.());
  const moods = (await page.locator('main .big-choice__words').allTextContents()).map((it) => it.trim());
  expect(moods).toContain('tired');
  const said = (await spoken()).length;

  await FINGER.press(hear(page));
  for (let heard = 1; (await hear(page).getAttribute('aria-pressed')) === 'true'; heard += 1) {
    await expect.poll(async () => (await spoken()).length).toBe(said + heard);
    const now = (await spoken()).at(-1) ?? '';
    if (moods.includes(now)) await expect(page.locator('main [data-read]')).toHaveText(now);
    await goesOn();
    // Either the next one is read, or it is silent.
    await expect.poll(async () => (await spoken()).length > said + heard || (await hear(page).getAttribute('aria-pressed')) === 'false').toBe(true);
  }
  const all = (await spoken()).slice(said);
  expect(all[0]).toMatch(/^How do you feel/);
  expect(all.slice(-moods.length)).toEqual(moods);
  await expect(page.locator('main [data-read]')).toHaveCount(0);

  // What the child says itself is read when it asks for that, thing by thing, and by nobody far away; a second press stops.
  await FINGER.press(big(page, 'tired'));
  for (let step = 0; step < 14 && !(await asks(page, 'Here is everything you said.').isVisible()); step += 1) await FINGER.press(page.getByRole('button', { name: /^(Go on|Skip this)$/ }).last());
  await expect(page.getByText('people near you can hear them', { exact: false })).toBeVisible();
  const mine = page.getByRole('button', { name: /^Read my words to me/ });
  const before = (await spoken()).length;
  await FINGER.press(mine.first());
  await expect(mine.first()).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await spoken()).slice(before)).toEqual([expect.stringContaining('tired')]);
  await FINGER.press(mine.first());
  await expect(mine.first()).toHaveAttribute('aria-pressed', 'false');
});

test('the sentence after a refusal is read before the question that stands there', async ({ server, newTablet }) => {
  test.setTimeout(120_000);
  const tablet = await newTablet({ touch: true });
  await speaksHere(tablet);
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Bittern Example');
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, asks(page, /^Think of places here/));
  await FINGER.press(page.getByRole('button', { name: "I don't want to say", exact: true }));
  await expect(asks(page, 'Build your map of people.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'That is fine. You do not have to say it' })).toBeVisible();
  expect(await spokenHere(page)).toEqual([]);
  await FINGER.press(hear(page));
  await expect.poll(async () => (await spokenHere(page)).length).toBe(1);
  expect((await spokenHere(page))[0]).toBe('That is fine. You do not have to say it, and you can come back to it.');
  await page.evaluate(() => (globalThis as unknown as { spokenHere: { onend?: () => void }[] }).spokenHere.at(-1)?.onend?.());
  await expect.poll(async () => (await spokenHere(page)).at(-1)).toMatch(/^Build your map of people/);
});

test('a child who wants the sound first hears a page as soon as it comes to it, once; behind a cover it does not begin, and silence takes it off', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const tablet = await newTablet({ touch: true });
  await speaksHere(tablet);
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Egret Example');
  await handOver(page);
  const fits = () => FINGER.press(page.getByRole('button', { name: 'Make it fit me' }));
  const fitted = () => FINGER.press(page.getByRole('button', { name: 'Back to my page' }));
  const spoken = () => spokenHere(page);
  const ear = page.locator('main .child-listen').getByRole('button', { name: 'Listen' });
  await expect(hear(page)).toBeVisible();
  await expect(ear).toBeHidden();
  await fits();
  await FINGER.press(big(page, 'Read each page to me first'));
  await fitted();
  // The ear stands before the words, and no second one in the bar. Nobody has come to this page just now: it is silent.
  await expect(ear).toBeVisible();
  await expect(hear(page)).toBeHidden();
  const above = async () => ((await ear.boundingBox())?.y ?? 0) < ((await page.locator('main h1').boundingBox())?.y ?? 0);
  expect(await above()).toBe(true);
  await page.waitForTimeout(1_000);
  expect(await spoken()).toEqual([]);

  await hello(page, FINGER, 'A turtle', 'Sky');
  await expect(asks(page, 'Who we are')).toBeVisible();
  await expect.poll(async () => (await spoken()).at(-1)).toMatch(/^I am .*Rowan Ames/);
  await expect(ear).toHaveAttribute('aria-pressed', 'true');
  // A press stops it; behind a rest and behind the cover it is still the same page, and is not read again by itself.
  await FINGER.press(ear);
  await expect(ear).toHaveAttribute('aria-pressed', 'false');
  const heard = (await spoken()).length;
  await FINGER.press(page.locator('.child-bar').getByRole('button', { name: 'Pause or stop' }));
  await expect(ear).toBeHidden();
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect(asks(page, 'Who we are')).toBeVisible();
  await FINGER.press(page.locator('.child-bar').getByRole('button', { name: 'Hide' }));
  await page.getByRole('button', { name: 'Show my page again' }).tap();
  await expect(ear).toHaveAttribute('aria-pressed', 'false');
  await page.waitForTimeout(1_500);
  expect((await spoken()).length).toBe(heard);
  // When it asks for it, it hears it again.
  await FINGER.press(ear);
  await expect.poll(async () => (await spoken()).length).toBe(heard + 1);
  expect((await spoken()).at(-1)).toMatch(/^I am .*Rowan Ames/);

  // The next page is read by itself too.
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect.poll(async () => (await spoken()).at(-1)).toMatch(/^If you do not feel fine with one of us/);

  await fits();
  await expect(big(page, 'Read each page to me first')).toBeChecked();
  await FINGER.press(big(page, 'No sound'));
  await expect(big(page, 'Read each page to me first')).not.toBeChecked();
  await fitted();
  await expect(ear).toBeHidden();
  const silent = (await spoken()).length;
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect(page.getByText('If you do not feel fine with one of us')).toBeHidden();
  await page.waitForTimeout(1_000);
  expect((await spoken()).length).toBe(silent);
});

test('a recording of other words is not played, and who records is told that the words have changed', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const office = await recording(server, newTablet);
  for (const words of WORDS) await records(office, words);
  // As if the text had been another one when it was recorded.
  const list = path.join(server.data, 'recordings', 'en', 'list.json');
  const manifest = JSON.parse(await readFile(list, 'utf8')) as { clips: { key: string; text_sha256: string }[] };
  for (const clip of manifest.clips) if (clip.key === 'V01.b3.prompt') clip.text_sha256 = '0'.repeat(64);
  await writeFile(list, JSON.stringify(manifest));

  const tablet = await newTablet({ touch: true });
  await watched(tablet);
  const page = await signedIn(tablet, caseworker(server));
  await keeps(page, 2);
  await newCase(page, 'Heron Example');
  await handOver(page);
  await expect(cue(page)).toBeVisible();
  await expect(hear(page)).toBeHidden();
  expect(await spokenFarAway(page)).toEqual([]);

  await office.reload();
  await unlock(office, named(server, 'administrator'));
  await office.getByLabel('How much is told at once').selectOption({ label: DEPTH });
  await expect(row(office, HELLO.b3).getByText('words have changed')).toBeVisible();
  await expect(row(office, WORDS[1] ?? '').getByText('recorded', { exact: true })).toBeVisible();
});

test('the microphone is off once a recording is stopped', async ({ server, newTablet }) => {
  const office = await recording(server, newTablet);
  await office.evaluate(() => {
    const opened: MediaStream[] = [];
    Object.defineProperty(globalThis, 'opened', { value: opened });
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      opened.push(stream);
      return stream;
    };
  });
  const tracks = () =>
    office.evaluate(() => (globalThis as unknown as { opened: MediaStream[] }).opened.flatMap((it) => it.getTracks()).map((it) => it.readyState));
  const studio = office.getByRole('region', { name: 'Read this aloud' });
  await studio.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(studio.getByText(/^Recording, .?1.? s$/)).toBeVisible();
  expect(await tracks()).toEqual(['live']);
  await studio.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(studio.getByRole('button', { name: 'Keep this recording' })).toBeVisible();
  await expect.poll(tracks).toEqual(['ended']);
});

test('recordings are saved as a file and taken over from it', async ({ server, newTablet }) => {
  const office = await recording(server, newTablet);
  const words = WORDS[0] ?? '';
  await records(office, words);
  const offered = office.waitForEvent('download');
  await office.getByRole('button', { name: 'Save as a file' }).click();
  const download = await offered;
  expect(download.suggestedFilename()).toBe('heard-recordings-en.json');
  const file = await download.path();

  await office.getByRole('button', { name: 'Throw the recording away' }).click();
  await expect(row(office, words).getByText('not recorded')).toBeVisible();
  await office.getByLabel('Take over a file').setInputFiles(file);
  await expect(office.getByText(/Taken over: .?1.?\. Left out: .?0/)).toBeVisible();
  await expect(row(office, words).getByText('recorded', { exact: true })).toBeVisible();
});
