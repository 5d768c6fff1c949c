// How long people wait: the start without a network, the list of a thousand cases, a key until it is durable, a form.
import type { Page } from '@playwright/test';

import { question } from '../fixtures/answers.ts';
import { openCases } from '../fixtures/many.ts';
import { allSent, caseworker, newCase, openCase, part, registration, saved, signedIn, unlock } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const SLOWER = 4;
const CASES = 1_000;
const KEYS = 60;

interface Figure {
  what: string;
  times: number[];
}

const figures: Figure[] = [];

/** Milliseconds of what happens meanwhile. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Time from a key until the words "saved" stand there, seen from inside the page, without the way to the test. */
const untilSaved = (page: Page, id: string) =>
  page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const box = document.getElementById(id) as HTMLInputElement;
        const status = document.querySelector('.save-status');
        const saved = () => /Saved on this tablet|Sent/.test(status?.textContent ?? '');
        const begun = performance.now();
        box.value += 'a';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const watch = new MutationObserver(() => {
          if (!saved()) return;
          watch.disconnect();
          resolve(performance.now() - begun);
        });
        watch.observe(status ?? document.body, { childList: true, characterData: true, subtree: true, attributes: true });
      }),
    id,
  );

test('figures', async ({ server, tablet, newTablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Bench Example');
  await allSent(page);

  const starts: number[] = [];
  await tablet.goOffline();
  for (let round = 0; round < 7; round += 1) {
    await page.goto('about:blank');
    await tablet.slowDown(SLOWER);
    starts.push(await timed(async () => {
      await page.goto(tablet.address, { waitUntil: 'commit' });
      await page.locator('#unlock-name').waitFor();
    }));
  }
  figures.push({ what: `start without a network to the unlock screen, processor ${SLOWER} times slower`, times: starts });
  await tablet.slowDown(1);
  await unlock(page, person);

  const forms: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    await openCase(page, 'Bench Example');
    forms.push(await timed(() => registration(page)));
  }
  figures.push({ what: 'a case to the open registration form', times: forms });

  await part(page, 'Who the child is');
  const box = question(page, 'Given names').getByRole('textbox');
  await box.fill('A');
  await saved(page);
  const id = (await box.getAttribute('id')) ?? '';
  const keys: number[] = [];
  for (let key = 0; key < KEYS; key += 1) keys.push(await untilSaved(page, id));
  figures.push({ what: 'a key to durable, with the quiet time of 350 ms after the last key', times: keys });
  const left: number[] = [];
  for (let round = 0; round < KEYS; round += 1) {
    await box.focus();
    await page.evaluate((id) => {
      const box = document.getElementById(id) as HTMLInputElement;
      box.value += 'b';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, id);
    left.push(await timed(async () => {
      await box.blur();
      await saved(page);
    }));
  }
  figures.push({ what: 'leaving the field to durable, with the way to the test', times: left });

  await tablet.goOnline();
  await allSent(page);
  const names = Array.from({ length: CASES }, (_, number) => ({ name: `Many Example ${number + 1}` }));
  figures.push({ what: `${CASES} cases into the server, as pushes`, times: [await timed(() => openCases(page, person, names))] });
  const second = await newTablet();
  const many = await second.open();
  await second.ready();
  figures.push({
    what: `${CASES} cases onto a new tablet`,
    times: [await timed(async () => {
      await unlock(many, person);
      await expect(many.getByText(/^.?100\d.? cases$/)).toBeVisible({ timeout: 600_000 });
    })],
  });
  await second.goOffline();
  const lists: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await many.reload();
    await many.locator('#unlock-name').fill(person.signIn);
    await many.locator('#unlock-passphrase').fill(person.passphrase);
    lists.push(await timed(async () => {
      await many.getByRole('button', { name: 'Unlock' }).click();
      await many.locator('.case-row').nth(CASES - 1).waitFor({ timeout: 120_000 });
    }));
  }
  figures.push({ what: `unlock to the list of ${CASES} cases, Argon2id with 64 MiB included`, times: lists });
});

test.afterAll(() => {
  const at = (times: number[], part: number) => Math.round([...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  console.log('\n| what | runs | median ms | p95 ms |\n|---|---|---|---|');
  for (const { what, times } of figures) console.log(`| ${what} | ${times.length} | ${at(times, 0.5)} | ${at(times, 0.95)} |`);
});
