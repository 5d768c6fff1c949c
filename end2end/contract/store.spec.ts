// The store's contract in a real browser: the same cases that hold in memory, on IndexedDB and WebCrypto.
import { expect, test } from '@playwright/test';

import * as built from '../fixtures/built.ts';
import { Pages } from '../fixtures/pages.ts';
import { Tablet } from '../fixtures/tablet.ts';

interface Case {
  name: string;
  result: 'passed' | 'failed' | 'not run';
  why: string;
  millis: number;
}

/** Two million bytes: enough for a database, not for what the cases write. */
const SHORT = 2_000_000;

async function cases(filter: string, short: boolean): Promise<Case[]> {
  const pages = await Pages.serve(built.pages());
  const tablet = await Tablet.unpack(() => pages.address);
  try {
    if (short) {
      const devtools = await tablet.devtools();
      const origin = tablet.address;
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: SHORT });
      await tablet.page.exposeFunction('heardShortage', async (begins: boolean) => {
        if (!begins) await devtools.send('Storage.overrideQuotaForOrigin', { origin });
      });
    }
    const page = await tablet.open('/store_contract/');
    return await page.evaluate(async (filter) => {
      const bindings = await import(new URL('store_contract.js', location.href).href);
      await bindings.default({ module_or_path: new URL('store_contract_bg.wasm', location.href) });
      await bindings.run_contract(filter);
      return (globalThis as unknown as { heardContract: Case[] }).heardContract;
    }, filter);
  } finally {
    await tablet.dispose();
    await pages.dispose();
  }
}

test('every promise of the store holds on IndexedDB and WebCrypto', async () => {
  const roomy = await cases('', false);
  const short: Case[] = [];
  // a browser remembers what room it promised, so each case about full storage gets a profile of its own
  for (const { name } of roomy.filter((it) => it.result === 'not run')) short.push(...(await cases(name, true)));
  expect(roomy.length).toBeGreaterThan(10);
  expect(short.length).toBeGreaterThan(0);
  for (const { name, result, why } of [...roomy, ...short]) {
    expect.soft(result, `${name}: ${why}`).not.toBe('failed');
  }
  const held = new Set([...roomy, ...short].filter((it) => it.result === 'passed').map((it) => it.name));
  expect(roomy.map((it) => it.name).filter((name) => !held.has(name)), 'cases that ran on neither page').toEqual([]);
});
