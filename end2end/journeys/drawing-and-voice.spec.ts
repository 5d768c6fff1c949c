// What a child draws and says into the microphone: sealed on the tablet until the child sends it, then with the people
// whom the child chose and with nobody else.
import type { Page } from '@playwright/test';

import { asks, big, draws, finishes, FINGER, handOver, LATER, leavesOutHowItWas, passphrase, row, takesBack, toDrawing } from '../fixtures/child.ts';
import { looking } from '../fixtures/looks.ts';
import { asked, caseOf, served, statements } from '../fixtures/served.ts';
import { allSent, caseworker, named, newCase, openCase, signedIn, sync } from '../fixtures/staff.ts';
import { supervising } from '../fixtures/supervisor.ts';
import { expect, test } from '../fixtures/test.ts';

interface Media {
  id: string;
  kind: string;
  mime: string;
  size: number;
  seconds?: number;
  sha256: string;
}

const onward = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });
const skip = (page: Page) => page.getByRole('button', { name: 'Skip this' });

/** What was left for later comes up once more behind the questions. */
async function leavesTheRest(page: Page): Promise<void> {
  await expect(asks(page, LATER)).toBeVisible();
  await FINGER.press(onward(page));
}

/** Everything that statements name, as the server gives it. */
async function attached(page: Page, id: string): Promise<Media[]> {
  return statements(await served(page, id)).flatMap((it) => (it['media'] ?? []) as Media[]);
}

/** How many lines stood there one after the other, from before the press on; stopped by a second press at the first line, or not. */
async function lineByLine(page: Page, how: 'until stopped' | 'to its end'): Promise<number[]> {
  return page.locator('.replay').evaluate(async (replay, stops) => {
    const button = replay.querySelector('button');
    const whole = replay.querySelectorAll('path').length;
    const counts = [whole];
    await new Promise<void>((done) => {
      const watch = new MutationObserver(() => {
        const now = replay.querySelectorAll('path').length;
        if (now === counts.at(-1)) return;
        counts.push(now);
        if (now === whole) {
          watch.disconnect();
          done();
        } else if (stops) {
          button?.click();
        }
      });
      watch.observe(replay, { childList: true, subtree: true });
      button?.click();
    });
    return counts;
  }, how === 'until stopped');
}

/** What the server answers to somebody who asks for the first part. */
async function answer(page: Page, id: string, media: Media): Promise<{ status: number; headers: Record<string, string>; size: number }> {
  const [request] = await Promise.all([page.waitForRequest((it) => 'x-heard-device' in it.headers()), sync(page)]);
  const got = await page.request.get(new URL(`/api/v1/cases/${id}/media/${media.sha256}/parts/0`, page.url()).href, {
    headers: { 'x-heard': '1', 'x-heard-device': request.headers()['x-heard-device'] ?? '' },
  });
  return { status: got.status(), headers: got.headers(), size: (await got.body()).length };
}

test('a child draws and speaks without a network; it reaches the case and a second tablet, and a supervisor who was not chosen gets neither', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true, microphone: 'tone' });
  const page = await signedIn(tablet, person);
  await newCase(page, 'Avocet Example');
  const id = caseOf(page);
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await page.getByRole('button', { name: 'Ask for the microphone' }).click();
  await expect(page.getByText('The microphone is ready.')).toBeVisible();
  await page.goBack();
  await handOver(page);
  await tablet.goOffline();
  await toDrawing(page);

  // Two lines, one of them rubbed out and back again, an empty page and back again.
  const lines = page.locator('.sketch--pad path');
  await draws(page);
  await FINGER.press(page.locator('label.paint').filter({ hasText: 'green' }).locator('input'));
  await FINGER.press(page.locator('label.paint').filter({ hasText: 'Thick line' }).locator('input'));
  await draws(page);
  await expect(lines.nth(1)).toHaveClass(/sketch__line--3/);
  await FINGER.press(page.getByRole('button', { name: 'One step back' }));
  await expect(lines).toHaveCount(1);
  await FINGER.press(page.getByRole('button', { name: 'Empty page' }));
  await expect(lines).toHaveCount(0);
  await FINGER.press(page.getByRole('button', { name: 'One step back' }));
  await expect(lines).toHaveCount(1);
  await FINGER.write(page.getByLabel('About your picture'), 'This is our house by the sea.');
  const way = await lines.first().getAttribute('d');
  // Every step is kept; nothing says so to a child.
  await page.waitForTimeout(1500);

  // The page is lost, and the drawing is not.
  await page.reload();
  await expect(page.getByRole('button', { name: 'I am the worker' })).toBeVisible();
  await passphrase(page, person);
  await page.getByRole('button', { name: 'Go on with the child' }).click();
  await expect(lines).toHaveCount(1);
  expect(await lines.first().getAttribute('d')).toBe(way);
  for (const line of [2, 3]) {
    await draws(page);
    await expect(lines).toHaveCount(line);
  }
  await FINGER.press(onward(page));

  await expect(asks(page, 'Record your voice')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Start', exact: true }));
  await expect(page.getByText('I am listening.')).toBeVisible();
  await page.waitForTimeout(2500);
  await FINGER.press(page.getByRole('button', { name: 'Pause', exact: true }));
  const time = await page.locator('.voice-talk__time').textContent();
  await page.waitForTimeout(1200);
  await expect(page.locator('.voice-talk__time')).toHaveText(time ?? '');
  await FINGER.press(page.getByRole('button', { name: 'Go on talking' }));
  await page.waitForTimeout(800);
  await FINGER.press(page.getByRole('button', { name: 'I have finished' }));
  await expect(page.getByText('We do not listen to it before you send it.')).toBeVisible();
  const audio = page.locator('.voice-player__audio');
  await FINGER.press(page.getByRole('button', { name: 'Listen', exact: true }).and(page.locator('.voice-player button')));
  await expect.poll(() => audio.evaluate((it: HTMLAudioElement) => it.currentTime)).toBeGreaterThan(0);
  await FINGER.press(page.getByRole('button', { name: 'Keep it' }));
  await FINGER.press(skip(page));
  await leavesTheRest(page);

  await expect(asks(page, 'Here is everything you said.')).toBeVisible();
  await expect(page.locator('.child__said .sketch path').first()).toHaveAttribute('d', way ?? '');
  await expect(page.locator('.child__said .voice-player')).toHaveCount(1);
  await tablet.goOnline();
  await FINGER.press(onward(page));
  await expect(big(row(page, "Rowan Ames's boss"), 'Nothing')).toBeChecked();
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'Send it now'));
  await FINGER.press(onward(page));
  await leavesOutHowItWas(page, FINGER);
  await finishes(page, FINGER);

  // The child has sent it, and the tablet is still the child's: the server has nothing of it.
  const other = await signedIn(await newTablet(), person);
  await sync(other);
  const before = await served(other, id);
  expect(statements(before)).toEqual([]);

  await takesBack(page, person);
  await page.getByRole('link', { name: 'Read everything' }).click();
  // Staff see it whole; a press shows again how it came about, line by line, and another one ends that. What it is called
  // stays the same. Who wants less motion presses for each line.
  const drawing = page.getByRole('img', { name: "The child's drawing" }).locator('path');
  await expect(drawing.first()).toHaveAttribute('d', way ?? '');
  await expect(drawing).toHaveCount(3);
  // The lines come by a clock that does not wait for whoever looks: each step is watched in the page.
  const shows = page.getByRole('button', { name: 'Show how it was drawn' });
  expect(await lineByLine(page, 'until stopped')).toEqual([3, 1, 3]);
  await expect(shows).toBeVisible();
  await shows.focus();
  expect(await lineByLine(page, 'to its end')).toEqual([3, 1, 2, 3]);
  await expect(shows).toBeFocused();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Show how it was drawn' }).press('Enter');
  for (const line of [1, 2]) {
    await expect(page.getByText(new RegExp(`^Line .?${String(line)}.? of .?3.?$`))).toBeVisible();
    await expect(drawing).toHaveCount(line);
    await looking(page, 'drawing')(`line-${String(line)}`);
    await page.getByRole('button', { name: 'Next line' }).press('Enter');
  }
  await expect(drawing).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Show how it was drawn' })).toBeFocused();
  await page.emulateMedia({ reducedMotion: null });
  await expect(page.getByText('This is our house by the sea.')).toBeVisible();
  await allSent(page);
  const media = await attached(page, id);
  expect(media.map((it) => it.kind)).toEqual(['drawing', 'voice']);
  expect(media[1]?.mime).toMatch(/^audio\//);
  expect(media[1]?.seconds).toBeGreaterThanOrEqual(3);

  await sync(other);
  await openCase(other, 'Avocet Example');
  await other.getByRole('link', { name: 'Read everything' }).click();
  await expect(other.getByRole('img', { name: "The child's drawing" }).locator('path').first()).toHaveAttribute('d', way ?? '');
  const played = other.locator('.voice-player__audio');
  await expect(played).toHaveAttribute('aria-label', "The child's voice");
  await played.evaluate((it: HTMLAudioElement) => {
    it.muted = true;
    return it.play();
  });
  await expect.poll(() => played.evaluate((it: HTMLAudioElement) => it.currentTime)).toBeGreaterThan(0.3);
  for (const it of media) {
    const got = await answer(other, id, it);
    expect([got.status, got.size]).toEqual([200, it.size]);
    expect(got.headers['content-type']).toBe('application/octet-stream');
    expect(got.headers['content-disposition']).toBe('attachment');
    expect(got.headers['content-security-policy']).toContain('sandbox');
  }

  const boss = await signedIn(await newTablet(), named(server, 'supervisor'));
  await asked(boss, 'GET', 'cases');
  await asked(boss, 'POST', `cases/${id}/assignments`, { user: 'u_sup' });
  await sync(boss);
  await openCase(boss, 'Avocet Example');
  await boss.getByRole('link', { name: 'Read everything' }).click();
  await expect(boss.getByText('A colleague talked with the child.', { exact: false })).toBeVisible();
  await expect(boss.locator('.sketch, audio')).toHaveCount(0);
  await expect(boss.getByText('A drawing or recording belongs here', { exact: false })).toHaveCount(0);
  const theirs = await served(boss, id);
  for (const it of media) {
    expect(theirs?.text).not.toContain(it.sha256);
    expect(theirs?.text).not.toContain(it.id);
    expect((await answer(boss, id, it)).status).toBe(404);
  }
  expect(theirs?.text).not.toContain('house by the sea');
});

test('whoever gets everything gets the words beside a voice, and the voice only where the child says so for that person', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true, microphone: 'tone' }), person);
  await newCase(page, 'Sanderling Example');
  const id = caseOf(page);
  await handOver(page);
  await toDrawing(page);
  await FINGER.press(skip(page));
  await FINGER.press(page.getByRole('button', { name: 'Start', exact: true }));
  await expect(page.getByText('I am listening.')).toBeVisible();
  await page.waitForTimeout(1200);
  await FINGER.press(page.getByRole('button', { name: 'I have finished' }));
  await FINGER.write(page.getByLabel('Or write it here'), 'I said that I miss the sea.');
  await FINGER.press(page.getByRole('button', { name: 'Keep it' }));
  await FINGER.press(skip(page));
  await leavesTheRest(page);
  await FINGER.press(onward(page));
  const [boss, workers] = [row(page, "Rowan Ames's boss"), row(page, 'Other workers who look after you')];
  await expect(page.getByText('May hear my voice too')).toHaveCount(0);
  await FINGER.press(big(boss, 'Everything'));
  await FINGER.press(big(workers, 'Everything'));
  await expect(big(boss, 'May hear my voice too')).not.toBeChecked();
  await FINGER.press(big(workers, 'May hear my voice too'));
  await looking(page, 'voice')('sharing-voice');
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'Send it now'));
  await FINGER.press(onward(page));
  await leavesOutHowItWas(page, FINGER);
  const gets = (who: string) => page.locator('.child__gets-row').filter({ hasText: who });
  await expect(gets("Rowan Ames's boss")).toContainText('does not hear your voice');
  await expect(gets('Other workers who look after you')).toContainText('may hear your voice');
  await looking(page, 'voice')('end-voice');
  await finishes(page, FINGER);
  await takesBack(page, person);
  await allSent(page);
  const spoken = statements(await served(page, id)).filter((it) => it['screen'] === 'V13') as { media?: Media[]; shares: { recipient: string }[] }[];
  const of = (sound: boolean) => spoken.filter((it) => (it.media ?? []).length > 0 === sound).map((it) => it.shares.map((share) => share.recipient).sort());
  expect(of(true)).toEqual([['team']]);
  expect(of(false)).toEqual([['supervisor', 'team']]);

  // What adults make of it in other words goes the way of what it was made of.
  await page.context().setOffline(true);
  await openCase(page, 'Sanderling Example');
  await page.getByRole('link', { name: 'Read everything' }).click();
  await page.getByRole('button', { name: 'Write down or translate' }).click();
  const voice = page.getByRole('dialog', { name: 'Write down or translate' });
  await voice.getByRole('button', { name: 'Save' }).click();
  await expect(voice.getByText('This is needed.')).toHaveCount(5);
  await voice.getByLabel('What is heard on the recording').check();
  await voice.getByLabel('English').check();
  await voice.getByLabel('The words').fill('the sea, the sea');
  await voice.getByLabel('I did').check();
  await voice.getByLabel('No', { exact: true }).check();
  await looking(page, 'voice')('other-words');
  await voice.getByRole('button', { name: 'Save' }).click();
  await expect(voice).toBeHidden();
  await page.getByRole('button', { name: 'Add a translation' }).click();
  const words = page.getByRole('dialog', { name: 'Add a translation' });
  await expect(words.locator('blockquote')).toHaveText('I said that I miss the sea.');
  await words.getByLabel('Français').check();
  await words.getByLabel('The words').fill('J’ai dit que la mer me manque.');
  await words.getByLabel('An interpreter').check();
  await words.getByLabel('Name').fill('Sana Example');
  await words.getByLabel('Yes, and the child said that it is right').check();
  await words.getByRole('button', { name: 'Save' }).click();
  await expect(words).toBeHidden();
  const beside = (on: Page) => on.locator('.voice__other').allTextContents();
  await expect.poll(() => beside(page)).toEqual(['J’ai dit que la mer me manque.', 'the sea, the sea']);
  await expect(page.getByText(/Interpreted by .?Sana Example/)).toBeVisible();
  await expect(page.locator('.voice__words')).toHaveText('I said that I miss the sea.');
  await looking(page, 'voice')('other-words-stand');
  await page.context().setOffline(false);
  await allSent(page);
  const supervisor = await supervising(server, newTablet, id, 'Sanderling Example');
  await supervisor.getByRole('link', { name: 'Read everything' }).click();
  await expect.poll(() => beside(supervisor)).toEqual(['J’ai dit que la mer me manque.']);
});

test('what a child keeps closed stays sealed with its voice until the day it is sent, and what it throws away is gone', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true, microphone: 'tone' });
  const page = await signedIn(tablet, person);
  await newCase(page, 'Godwit Example');
  const id = caseOf(page);
  await handOver(page);
  await toDrawing(page);
  await draws(page);
  await FINGER.press(onward(page));
  const record = async () => {
    await FINGER.press(page.getByRole('button', { name: 'Start', exact: true }));
    await expect(page.getByText('I am listening.')).toBeVisible();
    await page.waitForTimeout(1200);
  };
  await record();
  await FINGER.press(page.getByRole('button', { name: 'I have finished' }));
  await FINGER.press(page.getByRole('button', { name: 'Throw it away' }));
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  // Going on while it records loses nothing.
  await record();
  await FINGER.press(page.locator('.child-bar').getByRole('button', { name: 'Skip this' }));
  await FINGER.press(skip(page));
  await leavesTheRest(page);
  await expect(page.locator('.child__said .voice-player')).toHaveCount(1);
  await FINGER.press(onward(page));
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'Keep it for another day'));
  await FINGER.press(onward(page));
  await leavesOutHowItWas(page, FINGER);
  await finishes(page, FINGER);
  await takesBack(page, person);
  await allSent(page);
  expect(await attached(page, id)).toEqual([]);

  await openCase(page, 'Godwit Example');
  await handOver(page, [], false);
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, 'Here is everything you said.')).toBeVisible();
  await expect(page.locator('.child__said .sketch path')).toHaveCount(1);
  await FINGER.press(page.locator('.voice-player button'));
  await expect.poll(() => page.locator('.voice-player__audio').evaluate((it: HTMLAudioElement) => it.currentTime)).toBeGreaterThan(0);
  await FINGER.press(onward(page));
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'Delete it'));
  await FINGER.press(onward(page));
  await leavesOutHowItWas(page, FINGER);
  await finishes(page, FINGER);
  await takesBack(page, person);
  await allSent(page);
  expect(await attached(page, id)).toEqual([]);
  const left = await page.evaluate(async () => {
    const open = indexedDB.open('heard-device');
    const database = await new Promise<IDBDatabase>((done, failed) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => failed(open.error);
    });
    const count = database.transaction('child_sounds').objectStore('child_sounds').count();
    return new Promise<number>((done) => (count.onsuccess = () => done(count.result)));
  });
  expect(left).toBe(0);
});

test('without a microphone a child is told so kindly, and can draw, write or go on', async ({ server, newTablet }) => {
  test.setTimeout(120_000);
  const tablet = await newTablet({ touch: true, microphone: 'refused' });
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Ruff Example');
  await handOver(page);
  await toDrawing(page);
  await FINGER.press(skip(page));
  await FINGER.press(page.getByRole('button', { name: 'Start', exact: true }));
  await expect(page.getByText('You did nothing wrong. You can draw or write instead, or just go on.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toHaveCount(0);
  await FINGER.press(onward(page));
  await expect(asks(page, 'What questions do you have?')).toBeVisible();
});
