// After the hand-over nothing of the case is left in the child's page: not on the screen and not in its memory.
import { readFileSync } from 'node:fs';

import { handOver, asks, big, FINGER, HELLO } from '../fixtures/child.ts';
import { answer, BEFORE_MORE, inPart, words } from '../fixtures/answers.ts';
import { keepsMemories, remembers } from '../fixtures/memory.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, registration, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

/** Every address of the staff's screens, as the app knows them. */
const ROUTES = [...readFileSync(new URL('../../src/app/routes.rs', import.meta.url), 'utf8').matchAll(/path!\("([^"]+)"\)/g)].map(([, path]) => path ?? '/');

const CALLED = 'Quillon Zorrilla';
const GIVEN = 'Oztürkmen';
const NOTE = 'Vexilla thinks that he is older than he says';

test('after the hand-over no memory and no store of the page holds a word of the case, and no address leads to it', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  await keepsMemories(tablet.context);
  const page = await signedIn(tablet, person);
  await newCase(page, CALLED);
  const id = caseOf(page);
  await registration(page);
  await answer(page, [...BEFORE_MORE, ...inPart('Who the child is', [['Given names', 'name_given', words(GIVEN)]])]);
  await openCase(page, CALLED);
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('Note', { exact: true }).fill(NOTE);
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await allSent(page);
  const reference = (await served(page, id))?.reference ?? '';
  expect(reference).not.toBe('');
  const secrets = ['Zorrilla', GIVEN, 'Vexilla', reference, person.passphrase];

  // The eyes are good: on the staff's page they find it.
  await openCase(page, CALLED);
  const before = await remembers(page, secrets);
  for (const where of ['heap', 'WebAssembly', 'the page']) expect(before).toContainEqual({ word: 'Zorrilla', where });
  await page.evaluate(async () => {
    sessionStorage.setItem('planted', 'Planted');
    await (await caches.open('planted')).put('/planted', new Response('Planted'));
    await new Promise<void>((done) => {
      const opening = indexedDB.open('planted', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('planted').put(new TextEncoder().encode('Planted'), 1);
      opening.onsuccess = () => (opening.result.close(), done());
    });
  });
  const planted = (await remembers(page, ['Planted'])).map((it) => it.where);
  expect(planted).toEqual(expect.arrayContaining(['sessionStorage', 'IndexedDB planted/planted', expect.stringContaining('/planted')]));

  await handOver(page, ['A guardian'], false);
  await page.locator('#handover-called').fill('Sky');
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, HELLO.b3)).toBeVisible();
  await FINGER.press(big(page, 'A turtle'));
  expect(await remembers(page, secrets)).toEqual([]);

  const own = 'I miss the lighthouse';
  await page.getByLabel('Your name for today').fill(own);
  // Every step is kept; nothing says so to a child.
  await page.waitForTimeout(1_000);
  const locked = page.getByRole('button', { name: 'I am the worker' });
  expect(ROUTES.length).toBeGreaterThan(15);
  for (const route of ROUTES) {
    const address = route.replace(':case', id).replace(/:\w+/g, 'x');
    await page.goto(tablet.address + address);
    await expect(locked).toBeVisible();
    await expect(page).toHaveURL(`${tablet.address}/c/`);
  }
  expect(await remembers(page, [...secrets, own])).toEqual([]);
  await page.reload();
  await expect(locked).toBeVisible();
  await expect(page).toHaveURL(`${tablet.address}/c/`);
  expect(await remembers(page, [...secrets, own])).toEqual([]);
});

test('what was written and thrown away is in no memory of the app any more', async ({ server, newTablet }) => {
  const tablet = await newTablet();
  await keepsMemories(tablet.context);
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, CALLED);
  // Many words: a piece of memory that is given back is used again here and there, and never all of it.
  const sentences = Array.from({ length: 40 }, (_, at) => `The lantern number ${at + 100} stands behind door ${at * 7 + 300}.`);
  const inTheApp = async () => (await remembers(page, sentences)).filter((it) => it.where === 'WebAssembly').length;
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('Note', { exact: true }).fill(sentences.join(' '));
  expect(await inTheApp()).toBe(sentences.length);
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await inTheApp()).toBe(0);
});
