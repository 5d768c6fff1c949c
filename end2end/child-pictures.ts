// Takes a picture of each screen of one whole talk: per depth in light, and at the third depth also dark and in Arabic, on
// a phone and on a wide screen. The folder is that of HEARD_PICTURES, or test-results/pictures. People look at them.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import type { Band } from './fixtures/child.ts';
import { opensIn, walks } from './fixtures/child-walk.ts';
import { handsOver } from './fixtures/screens.ts';
import { allSent, caseworker, newCase, signedIn } from './fixtures/staff.ts';
import { test } from './fixtures/test.ts';

const FOLDER = path.join(process.env['HEARD_PICTURES'] ?? path.join(import.meta.dirname, 'test-results/pictures'), 'child');
const SIZES = [[360, 740], [1280, 800]] as const;
const SESSIONS: [Band, 'light' | 'dark', string][] = [['b1', 'light', 'en'], ['b2', 'light', 'en'], ['b3', 'light', 'en'], ['b4', 'light', 'en'], ['b3', 'dark', 'en'], ['b3', 'light', 'ar']];

for (const [band, look, language] of SESSIONS) {
  test(`pictures of a whole talk (${band}, ${look}, ${language})`, async ({ server, newTablet }) => {
    await mkdir(FOLDER, { recursive: true });
    const tablet = await newTablet({ look });
    const person = caseworker(server);
    const page = await signedIn(tablet, person);
    await newCase(page, 'Dunlin Example');
    const id = new URL(page.url()).pathname;
    await allSent(page);
    // What a child sees follows the tablet's own setting in Heard, not that of the browser.
    if (look === 'dark') await page.evaluate(() => localStorage.setItem('heard-theme', JSON.stringify('dark')));
    const t = await opensIn(page, language, person, id);
    await handsOver({ page, t, language }, band, true);
    let screens = 0;
    await walks(page, t, language, band, async () => {
      screens += 1;
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        const name = `${band}-${look}-${language}-${String(screens).padStart(2, '0')}-${width}.png`;
        await page.screenshot({ animations: 'disabled', path: path.join(FOLDER, name) });
      }
    });
  });
}
