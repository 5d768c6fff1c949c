// Every screen of a child at every depth, with two choices in play: what is thought of each choice, and the choice among
// them; and a second talk, in English and in Arabic. axe finds nothing, nothing is to be scrolled sideways, and what a child
// touches is as large as its depth asks and as far from the next thing.
import { looking } from '../fixtures/axe.ts';
import { type Band, FINGER, handOver, hello, looksAgain, sends, takesBack, tells } from '../fixtures/child.ts';
import { opensIn, walks } from '../fixtures/child-walk.ts';
import { preparesOutcome, showsOutcome, walksOutcome } from '../fixtures/outcome-walk.ts';
import { barOf, handsOver, unlocks } from '../fixtures/screens.ts';
import { allSent, caseworker, newCase, openCase, people, signedIn } from '../fixtures/staff.ts';
import { touching } from '../fixtures/targets.ts';
import { speak } from '../fixtures/texts.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe.configure({ mode: 'parallel' });

// Each depth, each kind of talk and both directions once; all of them in all languages where somebody asks for it.
const ALL = !!process.env['HEARD_EVERY_DEPTH'];
const EVERY: [string, Band[]][] = [['en', ['b1', 'b2', 'b3', 'b4']], ['ar', ['b1', 'b2', 'b3', 'b4']], ['qpa', ['b1', 'b2', 'b3', 'b4']]];
const USUAL: [string, Band[]][] = [['en', ['b1', 'b4']], ['ar', ['b2', 'b3']]];

for (const [language, bands] of ALL ? EVERY : USUAL) {
  for (const band of bands) {
    test(`no screen of a child at any depth breaks a rule of accessibility, scrolls sideways or is too small to touch (${language}, ${band})`, async ({ server, newTablet }, info) => {
      test.setTimeout(420_000);
      const person = caseworker(server);
      const page = await signedIn(await newTablet({ touch: true }), person);
      await newCase(page, 'Dunlin Example');
      const id = new URL(page.url()).pathname;
      await allSent(page);
      const t = await opensIn(page, language, person, id);
      await handsOver({ page, t, language }, band, true);
      const look = looking(page, language, info);
      const touch = touching(page, band);
      const seen = await walks(page, t, language, band, async (screen) => {
        await look(screen);
        await touch.see(screen);
      });
      expect(seen).toContain('V08');
      if (band !== 'b1') expect(seen).toContain('V09');
      touch.judge();
    });
  }
}

for (const language of ALL ? ['en', 'ar'] : ['ar']) {
  test(`no screen of a second talk breaks a rule of accessibility or scrolls sideways (${language})`, async ({ server, newTablet }, info) => {
    test.setTimeout(420_000);
    const person = caseworker(server);
    const page = await signedIn(await newTablet({ touch: true }), person);
    await newCase(page, 'Plover Example');
    const id = new URL(page.url()).pathname;
    const said = { mood: 'tired', good: 'Friends', worry: 'the noise at night', message: 'I want to stay with my cousin.' };
    await handOver(page);
    await hello(page, FINGER, 'A turtle', 'Sky');
    const feel = page.getByRole('heading', { name: /^How do you feel/ });
    for (let step = 0; step < 30 && !(await feel.isVisible()); step += 1) await FINGER.press(page.getByRole('button', { name: /^Skip/ }).first());
    await tells(page, FINGER, said);
    await looksAgain(page, FINGER, said);
    await sends(page, FINGER);
    await takesBack(page, person);
    await allSent(page);

    const see = looking(page, language, info);
    const t = await opensIn(page, language, person, id);
    await handsOver({ page, t, language });
    const skip = page.locator('.child-bar__button').filter({ hasText: new RegExp(`^${barOf(language).get('skip')}`) });
    const again = page.locator('#again-changed, .child__onward .button').filter({ hasText: t('child-again-look') });
    await page.locator('.child__onward .button--primary').click();
    for (let step = 0; step < 60 && !(await again.isVisible()); step += 1) {
      const before = await page.locator('main').textContent();
      const next = (await skip.isVisible()) ? skip : page.locator('.child__onward .button--primary').first();
      await next.click();
      await expect(page.locator('main')).not.toHaveText(before ?? '');
    }
    await see('something was said before');
    await page.getByRole('button', { name: t('child-again-by-date'), exact: true }).click();
    await see('everything by date');
    await page.getByRole('button', { name: t('child-back'), exact: true }).click();
    await again.click();
    const own = page.locator('.again__own');
    await expect(own).toContainText(said.message);
    await see('one thing that was said');
    for (const way of await page.locator('main input[name="again"]').all()) {
      await way.locator('xpath=ancestor::label[1]').click();
      await see(`one thing, ${await way.getAttribute('id')}`);
    }
    await page.locator('main .child__onward .button--primary').click();
    await see('after it');
  });
}

for (const language of ALL ? ['en', 'ar'] : ['en']) {
  test(`no screen of a letter to the office breaks a rule of accessibility or scrolls sideways (${language})`, async ({ server, tablet }, info) => {
    test.setTimeout(420_000);
    const person = caseworker(server);
    const page = await signedIn(tablet, person);
    await newCase(page, 'Sanderling Example');
    const id = new URL(page.url()).pathname;
    await allSent(page);
    const t = await opensIn(page, language, person, id);
    await handsOver({ page, t, language }, 'b2');
    const look = looking(page, language, info);
    const seen: string[] = [];
    const see = async (name: string) => {
      seen.push(name);
      await look(`letter: ${name}`);
    };
    const main = page.locator('main');
    const button = (name: string) => main.getByRole('button', { name, exact: true });
    const goesOn = async () => {
      const before = await main.locator('h1, legend').first().textContent();
      await button(t('child-next')).click();
      await expect(main.locator('h1, legend').first()).not.toHaveText(before ?? '');
    };
    /** Each answer of the first question on the screen, and what it opens. */
    const takesEach = async (name: string) => {
      const group = main.locator('fieldset').first().locator('label.big-choice');
      for (let at = 0; at < (await group.count()); at += 1) {
        await group.nth(at).click();
        await see(`${name}, answer ${at + 1}`);
      }
    };
    await page.locator('.child-bar__button').filter({ hasText: barOf(language, true).get('tell_other') ?? '' }).click();
    await see('whom to tell');
    await button(t('letter-open')).click();
    await see('who reads it');
    await goesOn();
    await main.locator('label.big-choice').first().click();
    await page.locator('#letter-whom').fill('Rowan Ames');
    await see('what it is about');
    await goesOn();
    await page.locator('#letter-words').fill('She shouts at me.');
    await see('the words');
    await goesOn();
    await takesEach('how safe');
    await goesOn();
    await takesEach('the name');
    // Without a name nobody could answer, and nobody is asked for it.
    await main.locator('#letter-name-with').locator('xpath=ancestor::label[1]').click();
    await page.locator('#letter-your-name').fill('Sanderling');
    await goesOn();
    await takesEach('an answer');
    await goesOn();
    await see('to look at');
    const ways = main.locator('.big-choice--button');
    await ways.last().click();
    await see('thrown away or not');
    await button(t('letter-throw-no')).click();
    await ways.first().click();
    await page.locator('.letter__number').waitFor();
    await see('closed and on its way');
    expect(seen.length).toBeGreaterThan(12);
  });
}

for (const [language, bands] of ALL ? EVERY : USUAL) {
  test(`no page of the talk about a decision breaks a rule of accessibility, scrolls sideways or is too small to touch (${language})`, async ({ server, newTablet }, info) => {
    test.setTimeout(480_000);
    const person = people(server).get('linden');
    if (!person) throw new Error('the demo has no linden');
    const tablet = await newTablet({ touch: true });
    const page = await signedIn(tablet, person);
    await openCase(page, 'Kiva');
    const id = new URL(page.url()).pathname;
    await allSent(page);
    const t = await speak(page, language);
    const look = looking(page, language, info);
    for (const [at, band] of bands.entries()) {
      // An address locks the tablet in the middle of a talk; what was prepared is still there.
      await page.goto(`${tablet.address}${id}/outcome`);
      await page.locator('#unlock-name').waitFor();
      await unlocks({ page, t, person });
      await page.locator('#outcome-decided').waitFor();
      if (at === 0) await preparesOutcome(page, t, language);
      await showsOutcome(page, t, band);
      const touch = touching(page, band);
      const seen = await walksOutcome(
        page,
        async (screen) => {
          await look(`${band} ${screen}`);
          await touch.see(screen);
        },
        async (screen) => look(`${band} ${screen}`),
      );
      expect(seen).toContain('who wrote it');
      touch.judge(10);
    }
  });
}
