// The app as a thing that is there: it opens, stays without a network, and never changes under one's hands.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';

import * as built from '../fixtures/built.ts';
import { search } from '../fixtures/profile.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ installed: false });

test('the page opens, and after a cut of the network a reload shows its first screen again', async ({ tablet }) => {
  const page = await tablet.open();
  await expect(page.locator('#opening')).toHaveCount(0);
  const first = page.locator('h1').first();
  await expect(first).toBeVisible();
  const words = await first.textContent();
  await tablet.ready();

  await tablet.goOffline();
  await page.reload();
  await expect(page.locator('h1').first()).toHaveText(words ?? '');
  await page.goto(`${tablet.address}/c/`);
  await expect(page.locator('#boot-failure')).toHaveCount(0);
  await expect(page.locator('#opening')).toHaveCount(0);
});

test('nothing on the first screen breaks the policy of the page', async ({ tablet }) => {
  const complaints: string[] = [];
  tablet.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  tablet.page.on('pageerror', (error) => complaints.push(error.message));
  const page = await tablet.open();
  await expect(page.locator('#opening')).toHaveCount(0);
  await tablet.ready();
  expect(complaints).toEqual([]);
  expect(await page.locator('[style], style').count()).toBe(0);
});

test('a tablet whose browser was killed opens without a network', async ({ tablet }) => {
  await tablet.open();
  await tablet.ready();
  await tablet.kill();
  await tablet.goOffline();
  await tablet.switchOn();
  const page = await tablet.open();
  await expect(page.locator('#opening')).toHaveCount(0);
  await expect(page.locator('h1').first()).toBeVisible();
});

test('the service worker never keeps anything of the API', async ({ tablet }) => {
  const page = await tablet.open();
  await tablet.ready();
  const status = await page.evaluate(async () => (await fetch('/api/v1/health')).status);
  expect(status).toBe(200);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((it) => new URL(it.url).pathname)));
    return all.flat();
  });
  expect(kept).toContain('/');
  expect(kept.filter((it) => it.startsWith('/api/') || it === '/version.json')).toEqual([]);
  await tablet.goOffline();
  expect(await page.evaluate(() => fetch('/api/v1/health').then(() => 'answered', () => 'no network'))).toBe('no network');
});

test('a passphrase becomes two keys in a worker, and the one for the tablet cannot be read out', async ({ tablet }) => {
  const page = await tablet.open();
  await expect(page.locator('#opening')).toHaveCount(0);
  const made = await page.evaluate(async () => {
    type Keys = { authKey: Uint8Array; unlockKey: CryptoKey };
    const { heardDerive } = globalThis as unknown as { heardDerive: (...words: unknown[]) => Promise<Keys> };
    const derive = (words: string) => heardDerive(words, new Uint8Array(16).fill(7), 32 * 1024, 4, 'user-1');
    const [one, again, other] = await Promise.all([derive('four plain words here'), derive('four plain words here'), derive('four other words here')]);
    const nonce = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, one.unlockKey, new Uint8Array([1, 2, 3]));
    const open = (keys: Keys) => crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, keys.unlockKey, sealed).then((it) => [...new Uint8Array(it)], () => 'cannot');
    return {
      size: one.authKey.length,
      same: one.authKey.join() === again.authKey.join(),
      differs: one.authKey.join() !== other.authKey.join(),
      readable: one.unlockKey.extractable,
      again: await open(again),
      other: await open(other),
    };
  });
  expect(made).toEqual({ size: 32, same: true, differs: true, readable: false, again: [1, 2, 3], other: 'cannot' });
});

test('a value is handed to the next page once, through memory and not through disk', async ({ tablet }) => {
  const page = await tablet.open();
  await tablet.ready();
  const secret = 'handed-over-secret-4711';
  const ask = (message: object) =>
    page.evaluate(async (message) => {
      const { active } = await navigator.serviceWorker.ready;
      const channel = new MessageChannel();
      // Held by the page: a port that nothing holds may be collected before its answer comes.
      (globalThis as { asking?: MessageChannel }).asking = channel;
      const answer = new Promise((resolve, reject) => {
        channel.port1.onmessage = ({ data }) => resolve(data);
        setTimeout(reject, 10_000, new Error('the service worker did not answer'));
      });
      active?.postMessage(message, [channel.port2]);
      return answer;
    }, message);
  expect(await ask({ kind: 'hold', name: 'session', value: secret })).toEqual({ held: true });
  // An address that leads on to no other: the child's would, while no child has the tablet.
  await page.goto(`${tablet.address}/queue`);
  await expect(page.getByLabel('Sign-in name')).toBeVisible();
  expect(await ask({ kind: 'take', name: 'session' })).toEqual({ value: secret });
  expect(await ask({ kind: 'take', name: 'session' })).toEqual({ value: null });
  // The control: the same search finds what was put on disk.
  await page.evaluate(() => localStorage.setItem('control', 'kept-on-purpose-0815'));
  await tablet.switchOff();
  const found = await search(tablet.profile, [secret, 'kept-on-purpose-0815']);
  expect([...found.keys()]).toEqual(['kept-on-purpose-0815']);
});

test.describe('a newer version', () => {
  let copy: string;

  test.beforeEach(async () => {
    copy = await mkdtemp(path.join(os.tmpdir(), 'heard-app-'));
    await cp(built.app(), copy, { recursive: true });
  });

  test.afterEach(() => rm(copy, { recursive: true, force: true }));

  test.use({ serverOptions: async ({}, use) => use({ app: copy }) });

  /** Serves the same app under another version. */
  async function release() {
    const worker = await readFile(path.join(copy, 'sw.js'), 'utf8');
    await serve('sw.js', worker.replace(/const VERSION = '.*';/, "const VERSION = 'newer';"));
  }

  async function serve(name: string, text: string) {
    await writeFile(path.join(copy, name), text);
    for (const packed of ['br', 'gz']) await rm(path.join(copy, `${name}.${packed}`), { force: true });
  }

  /** What is kept of the app; recordings outlive its versions. */
  const caches = (page: Page) => page.evaluate(async () => (await globalThis.caches.keys()).filter((it) => it !== 'recordings'));
  const look = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (!registration.waiting) await new Promise((later) => setTimeout(later, 50));
    });
  const activate = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { heardActivate: () => Promise<boolean> }).heardActivate());

  test('waits until the page lets it in, and not while a second window is open', async ({ tablet }) => {
    const page = await tablet.open();
    await tablet.ready();
    await release();
    await look(page);
    expect((await caches(page)).length).toBe(2);

    const second = await tablet.window();
    expect(await activate(page)).toBe(false);
    await second.close();
    expect(await activate(page)).toBe(true);
    await expect.poll(() => caches(page)).toEqual(['heard-newer']);
    await tablet.goOffline();
    await page.reload();
    await expect(page.locator('#opening')).toHaveCount(0);
  });

  test('can be withdrawn, and what was saved stays', async ({ tablet }) => {
    const page = await tablet.open();
    await tablet.ready();
    await page.evaluate(
      () =>
        new Promise((done, failed) => {
          const opening = indexedDB.open('kept', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
          opening.onsuccess = () => done(opening.result.close());
          opening.onerror = failed;
        }),
    );
    await serve('sw.js', await readFile(path.join(copy, 'sw-off.js'), 'utf8'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect.poll(() => page.evaluate(() => globalThis.caches.keys())).toEqual([]);
    const databases = await page.evaluate(async () => (await indexedDB.databases()).map((it) => it.name));
    expect(databases).toContain('kept');
  });
});
