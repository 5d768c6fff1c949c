// A whole session in Arabic by keys alone, without a network, at every depth: hello, what is told, how it is, places, life, a
// choice, an own word, who may see it, and the end. Nothing on the way may need a finger, a pointer or English.
import { type Band, DEPTHS, type Hand, keys, takesBack } from '../fixtures/child.ts';
import { kept, wordsIn } from '../fixtures/child-pack.ts';
import { caseOf, served, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

import type { Page } from '@playwright/test';

const OWN = 'الضجيج في الليل';
const SCREENS = 60;

const primary = (page: Page) => page.locator('main .child__onward .button--primary').first();

/** The hand-over in Arabic, with an interpreter: a machine wrote the texts. */
async function givesInArabic(page: Page, band: Band): Promise<void> {
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await page.getByRole('group', { name: 'In which language should the child be told?' }).getByText('العربية', { exact: true }).click();
  await page.getByRole('group', { name: 'Is an interpreter with you?' }).getByText('Yes', { exact: true }).click();
  await page.locator('#handover-interpreter').fill('Sana Example');
  await page.getByLabel('Who is present, apart from the child').fill('The worker and the interpreter');
  await page.getByText('The child says yes', { exact: true }).click();
  await page.getByLabel('What happens next').fill('نلتقي مرة أخرى');
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await page.getByText('A guardian', { exact: true }).click();
  await page.getByLabel("The guardian's name").fill('Noor Example');
  await page.getByText(DEPTHS[band], { exact: true }).click();
  await page.getByText('Staying here', { exact: true }).click();
  await page.getByText('Going back', { exact: true }).click();
  await page.getByLabel("The child's own word for the place to go back to").fill('القرية');
  await page.getByText('Pinned to this app', { exact: true }).click();
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(page.locator('html[lang="ar"][dir="rtl"] .child__main h1')).toBeVisible();
}

/** Leaves out what comes, by the bar or where a rest is offered, until something stands there; what a choice is, is read to its end. */
async function skipsTo(page: Page, hand: Hand, band: Band, there: string): Promise<void> {
  const words = wordsIn('ar', band);
  const skip = page.locator('.child-bar').getByRole('button', { name: words.bar('skip'), exact: true });
  const rest = page.getByRole('button', { name: words.t('child-mood-go-on'), exact: true });
  const choices = [words.told('T07'), words.told('T08')];
  // What lies further down a page comes a frame after its beginning.
  const either = page.locator(there).or(skip).or(rest).or(primary(page)).filter({ visible: true }).first();
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await expect(either).toBeVisible();
    if (await page.locator(there).first().isVisible()) break;
    const before = await page.locator('main').innerHTML();
    const resting = await page.getByRole('heading', { name: words.t('child-break-title'), exact: true }).isVisible();
    const title = (await page.locator('main h1').first().textContent()) ?? '';
    const reads = choices.some((choice) => title.startsWith(choice)) || !(await skip.isVisible());
    await hand.press(resting ? rest : reads ? primary(page) : skip);
    await expect.poll(() => page.locator('main').innerHTML()).not.toBe(before);
  }
  await expect(page.locator(there).first()).toBeVisible();
}

for (const band of ['b1', 'b2', 'b3', 'b4'] as const) {
  test(`a whole session in Arabic by keys alone, without a network, at depth ${band}`, async ({ server, newTablet }) => {
    test.setTimeout(240_000);
    const words = wordsIn('ar', band);
    const person = caseworker(server);
    const tablet = await newTablet();
    const page = await signedIn(tablet, person);
    await kept(page, 'ar');
    await tablet.goOffline();
    await newCase(page, `Dabchick ${band} Example`);
    const id = caseOf(page);
    await givesInArabic(page, band);
    const hand = keys(page);
    await expect(page.getByRole('heading', { name: words.asks('V01'), exact: true })).toBeVisible();
    await hand.press(page.locator('.big-choice input').first());
    await hand.press(primary(page));
    const goesOn = async () => {
      const before = await page.locator('main').innerHTML();
      await hand.press(primary(page));
      await expect.poll(() => page.locator('main').innerHTML()).not.toBe(before);
    };
    const question = (screen: string) => `main h1:has-text("${words.asks(screen)}")`;
    await skipsTo(page, hand, band, question('V03'));
    await hand.press(page.locator(band === 'b1' ? '#mood-good' : '#mood-calm'));
    await goesOn();
    await skipsTo(page, hand, band, question('V05'));
    await hand.press(page.locator(band === 'b1' ? 'main .big-choice input' : 'main .mat__places button').first());
    await goesOn();
    await skipsTo(page, hand, band, question('V07'));
    await hand.press(page.locator('main .mat__places button').first());
    await goesOn();
    await skipsTo(page, hand, band, 'main .choice-face');
    await hand.press(page.locator('main input[name="feel"]').first());
    await goesOn();
    await skipsTo(page, hand, band, '.baskets');
    // The youngest do not write; an adult does it for them.
    const folded = page.getByRole('button', { name: words.t('child-writes-for-you') });
    if (band === 'b1') await hand.press(folded.first());
    await hand.write(page.locator('[id^="own-"]').first(), OWN);
    for (let basket = 0; basket < 3 && (await page.locator('.baskets').isVisible()); basket += 1) {
      const before = await page.locator('main').innerHTML();
      await hand.press(primary(page));
      await expect.poll(() => page.locator('main').innerHTML()).not.toBe(before);
    }
    await skipsTo(page, hand, band, '.child__said');
    await expect(page.locator('.child__said').getByText(OWN)).toBeVisible();
    await hand.press(primary(page));
    await hand.press(page.locator('#share-guardian-all'));
    await hand.press(primary(page));
    await hand.press(page.locator('#way-send'));
    await hand.press(primary(page));
    await skipsTo(page, hand, band, `.button:has-text("${words.t('child-finish')}")`);
    await hand.press(page.getByRole('button', { name: words.t('child-finish'), exact: true }));
    await hand.press(page.locator('.child--waiting .button').first());
    await expect(page.locator('.for-worker[lang="en"][dir="ltr"]').getByLabel('Passphrase', { exact: true })).toBeVisible();
    await takesBack(page, person);
    await tablet.goOnline();
    await allSent(page);
    const all = statements(await served(page, id));
    for (const screen of ['V03', 'V05', 'V07', 'V08']) {
      expect(all.filter((it) => it['screen'] === screen), screen).toContainEqual(expect.objectContaining({ state: 'answered', shown: expect.objectContaining({ language: 'ar', band }) }));
    }
    const said = all.find((it) => it['screen'] === 'V10');
    expect(said).toMatchObject({ state: 'answered', shown: { language: 'ar', band, translation: 'machine_draft' } });
    expect(JSON.stringify(said)).toContain(OWN);
    expect(said?.['shares']).toContainEqual(expect.objectContaining({ recipient: 'guardian' }));
  });
}
