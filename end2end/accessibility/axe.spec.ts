// Every screen, in English and in a language that is written from right to left, on a phone and on a wide screen:
// axe finds nothing, and nothing is to be scrolled sideways.
import AxeBuilder from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';

import { conflictedCase } from '../fixtures/conflicted.ts';
import { asked } from '../fixtures/served.ts';
import { everyScreen, officeScreens, type See, unlocks } from '../fixtures/screens.ts';
import { caseworker, named } from '../fixtures/staff.ts';
import { speak } from '../fixtures/texts.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe.configure({ mode: 'parallel' });

/** WCAG 2.2, levels A and AA, and what came before it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The language for layouts is of nobody, so that its tag stands in no list. */
const NOT_FOR_PSEUDO = ['html-lang-valid', 'valid-lang'];
/** Parts of the form in which every kind of question stands: the other parts are drawn by the same hands. */
const PARTS = ['urgent', 'session', 'basis', 'identity', 'contact', 'family', 'nationality', 'sign_off'];
const WIDTHS = [{ width: 1280, height: 800 }, { width: 360, height: 740 }];

/** Looks at a screen in both widths; all screens are looked at before the test says what it found. */
function looking(page: Page, language: string, info: TestInfo): See {
  return async (screen) => {
    for (const size of WIDTHS) {
      await page.setViewportSize(size);
      // A bar that stays at the edge covers whatever is half scrolled under it; at the end it covers nothing.
      await page.evaluate(() => document.querySelector('.child-bar') && scrollTo(0, document.body.scrollHeight));
      // A colour that is still on its way to the next one is no colour of the screen.
      await page.evaluate(() => document.getAnimations().filter((it) => it instanceof CSSTransition).forEach((it) => it.finish()));
      const name = `${screen}, ${language}, ${size.width}`;
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).disableRules(language === 'en' ? [] : NOT_FOR_PSEUDO).analyze();
      const found = violations.map((it) => `${it.id}: ${it.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} (${node.failureSummary?.split('\n').slice(1, 2).join(' ').trim()})`).join(' | ')}`);
      expect.soft(found, name).toEqual([]);
      const [wide, room] = await page.evaluate(() => [document.scrollingElement?.scrollWidth ?? 0, innerWidth] as const);
      expect.soft(wide, `${name}: wider than the screen`).toBeLessThanOrEqual(room);
    }
    await page.setViewportSize(WIDTHS[0] ?? { width: 1280, height: 800 });
    info.annotations.push({ type: 'looked at', description: `${screen}, ${language}` });
  };
}

for (const language of ['en', 'qpa']) {
  test(`no screen of the staff or of a child breaks a rule of accessibility or scrolls sideways (${language})`, async ({ server, tablet, newTablet }, info) => {
    test.setTimeout(420_000);
    const person = caseworker(server);
    const { page, id } = await conflictedCase(tablet, newTablet, person);

    const see = looking(page, language, info);
    const t = await speak(page, language);
    await everyScreen({ page, t, person, id, language }, see, PARTS);
  });

  test(`no screen of an administrator breaks a rule of accessibility or scrolls sideways (${language})`, async ({ server, tablet }, info) => {
    const person = named(server, 'administrator');
    const page = await tablet.open();
    await tablet.ready();
    const t = await speak(page, language);
    await unlocks({ page, t, person });
    expect(await asked(page, 'GET', 'staff')).toBeTruthy();
    await officeScreens({ page }, looking(page, language, info));
  });
}
