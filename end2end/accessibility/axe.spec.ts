// Every screen, in English and in a language that is written from right to left, on a phone and on a wide screen:
// axe finds nothing, and nothing is to be scrolled sideways.
import { looking } from '../fixtures/axe.ts';
import { conflictedCase } from '../fixtures/conflicted.ts';
import { asked } from '../fixtures/served.ts';
import { decides, hands, next, reads, setsUp, signs, understands } from '../fixtures/guardian.ts';
import { everyScreen, officeScreens, unlocks } from '../fixtures/screens.ts';
import { caseworker, named, openCase, signedIn } from '../fixtures/staff.ts';
import { speak, textsIn } from '../fixtures/texts.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe.configure({ mode: 'parallel' });

/** Parts of the form in which every kind of question stands: the other parts are drawn by the same hands. */
const PARTS = ['urgent', 'session', 'basis', 'identity', 'contact', 'family', 'nationality', 'sign_off'];

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

for (const language of ['en', 'ar']) {
  test(`no page of a guardian's session breaks a rule of accessibility or scrolls sideways (${language})`, async ({ server, tablet }, info) => {
    test.setTimeout(420_000);
    const page = await signedIn(tablet, caseworker(server));
    const see = looking(page, language, info);
    await openCase(page, 'Tavi');
    await page.getByRole('link', { name: 'See who may know what' }).click();
    await setsUp(page, language, language === 'en' ? undefined : 'Sana Example');
    await see('hand-over to a guardian');
    const t = await textsIn(page, language);
    await hands(page, language);
    await reads(page, language, see);
    await understands(page, language, see);
    await decides(page, 'gc.health', language, 'no', see);
    await next(page).click();
    await decides(page, 'gc.legal', language, 'yes', see);
    await see('review');
    await next(page).click();
    await signs(page, t, 'Noor Example', see);
    await see('copy');
  });
}
