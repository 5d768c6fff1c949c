// What a child touches is as large as its depth asks, and as far from the next thing, on every screen of a session and
// on a phone, a tablet and a wide screen.
import type { Page } from '@playwright/test';

import { type Band, handOver, PAUSE } from '../fixtures/child.ts';
import { caseworker, newCase, signedIn } from '../fixtures/staff.ts';
import { tooSmall } from '../fixtures/targets.ts';
import { expect, test } from '../fixtures/test.ts';
import { wayThrough } from '../fixtures/way.ts';

test.describe.configure({ mode: 'parallel' });

const WIDTHS = [[360, 740], [768, 1024], [1280, 800]] as const;
const FOLDER = process.env['HEARD_PICTURES'];

/** How high the bar is on a phone, with the line above it that says who reads, and where its controls stand. */
async function barOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const row = document.querySelector('.child-bar__row')?.getBoundingClientRect();
    const places = [...document.querySelectorAll('.child-bar__button')].filter((it) => it.getClientRects().length > 0).map((it) => {
      const box = it.getBoundingClientRect();
      return `${Math.round(box.left)}/${Math.round(innerHeight - box.top)}`;
    });
    // The line is not there on every screen; its room is counted on all of them.
    const LINE = 34;
    return `${Math.round(innerHeight - (row?.top ?? 0)) + LINE} high; ${places.join(' ')}`;
  });
}

for (const pair of [['b1', 'b4'], ['b2', 'b3']] as const satisfies Band[][]) {
  test(`every target is as large and as far from the next as its depth asks (${pair.join(', ')})`, async ({ server, newTablet }) => {
    test.setTimeout(240_000);
    const person = caseworker(server);
    const found = new Map<string, string>();
    for (const band of pair) {
      const tablet = await newTablet({ touch: true });
      const page = await signedIn(tablet, person);
      await newCase(page, `Whimbrel ${band} Example`);
      await handOver(page, ['A guardian'], true, band, { 'Staying here': undefined, 'Going back': ["The child's own word for the place to go back to", 'the village'] });
      let screens = 0;
      const bars = new Set<string>();
      await wayThrough(page, PAUSE[band], async (screen) => {
        screens += 1;
        for (const [width, height] of WIDTHS) {
          await page.setViewportSize({ width, height });
          for (const what of await tooSmall(page)) if (!found.has(`${band} ${what}`)) found.set(`${band} ${what}`, `${screen} at ${width}`);
          if (width === 360) bars.add(await barOn(page));
          if (FOLDER) await page.screenshot({ path: `${FOLDER}/${band}-${String(screens).padStart(2, '0')}-${width}.png` });
        }
      });
      expect(screens, band).toBeGreaterThan(band === 'b1' ? 20 : 30);
      expect([...bars], `${band}: the bar stands still on a phone`).toHaveLength(1);
      // The youngest have their question on three quarters of it.
      if (band === 'b1') expect(Number([...bars][0]?.split(' ')[0])).toBeLessThanOrEqual(740 / 4);
    }
    expect([...found].map(([what, where]) => `${what} (${where})`)).toEqual([]);
  });
}
