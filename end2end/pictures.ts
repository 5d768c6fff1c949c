// Takes a picture of each main screen in three widths, light and dark, in English and from right to left. The folder
// is that of HEARD_PICTURES, or test-results/pictures. It judges nothing: people look at the pictures.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { conflictedCase } from './fixtures/conflicted.ts';
import { type NewCase, openCases } from './fixtures/many.ts';
import { everyScreen, officeScreens, type See, unlocks } from './fixtures/screens.ts';
import { asked } from './fixtures/served.ts';
import { allSent, caseworker, named } from './fixtures/staff.ts';
import { speak } from './fixtures/texts.ts';
import { test } from './fixtures/test.ts';

const FOLDER = process.env['HEARD_PICTURES'] ?? path.join(import.meta.dirname, 'test-results/pictures');
const WIDTHS = [360, 768, 1280];
const LOOKS = ['light', 'dark'] as const;
const PARTS = ['identity', 'family'];

function taking(page: Page, language: string): See {
  return async (screen) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
      for (const look of LOOKS) {
        await page.emulateMedia({ colorScheme: look });
        // Colours that are still on their way from one look to the other are no picture of either.
        await page.screenshot({ animations: 'disabled', path: path.join(FOLDER, `${screen}-${language}-${width}-${look}.png`) });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  };
}

/** Names as they come: short, long, of several scripts, and none. */
const NAMES = ['Aliyah', 'Bartholomew Nathaniel Wolfeschlegelsteinhausen-Example', '', 'ሰላም ምሳሌ', 'نور مثال', 'Li', 'María-José de los Ángeles Ejemplo y Muestra'];
const CASES: NewCase[] = Array.from({ length: 40 }, (_, number) => ({
  name: NAMES[number % NAMES.length] ?? '',
  answers: number % 5 === 0 ? { immediate_danger: { kind: 'choice', value: 'yes' } } : {},
}));

for (const language of ['en', 'qpa', 'ar']) {
  test(`pictures (${language})`, async ({ server, tablet, newTablet }) => {
    await mkdir(FOLDER, { recursive: true });
    const person = caseworker(server);
    const { page, second, id } = await conflictedCase(tablet, newTablet, person);
    await openCases(second, person, CASES);
    await allSent(page);

    const see = taking(page, language);
    const t = await speak(page, language);
    await everyScreen({ page, t, person, id, language }, see, PARTS);
  });

  test(`pictures of an office, and of a first morning (${language})`, async ({ server, tablet, newTablet }) => {
    const office = await tablet.open();
    await tablet.ready();
    const t = await speak(office, language);
    await unlocks({ page: office, t, person: named(server, 'administrator') });
    await officeScreens({ page: office }, taking(office, language));
    const { code } = (await asked(office, 'POST', 'staff', { sign_in: 'new.person', name: 'New Person', role: 'caseworker' })) as { code: string };

    const fresh = await newTablet();
    const page = await fresh.open();
    await fresh.ready();
    await speak(page, language);
    await page.getByRole('button', { name: t('unlock-first-time'), exact: true }).click();
    await page.locator('#enrol-code').fill(code);
    await page.locator('#enrol-sign-in').fill('new.person');
    for (const box of ['passphrase', 'repeat']) await page.locator(`#enrol-${box}`).fill('four words that rest');
    await page.getByRole('button', { name: t('enrol-button'), exact: true }).click();
    await page.locator('.empty-state').waitFor();
    await taking(page, language)('home-empty');
  });
}
