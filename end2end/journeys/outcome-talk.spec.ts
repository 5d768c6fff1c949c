// The loop is closed with the child: what was decided is prepared, told side by side, answered by the child in its own
// words, and taken along on paper; a case does not close without it.
import type { Page } from '@playwright/test';

import { looking } from '../fixtures/looks.ts';
import { allSent, openCase, type Person, people, signedIn, unlock } from '../fixtures/staff.ts';
import type { Server } from '../fixtures/server.ts';
import type { Tablet } from '../fixtures/tablet.ts';
import { expect, test } from '../fixtures/test.ts';

const SAID = 'I said I want to go. I do not want to go. Please do not call the number';
const WORDS = '  I do not like it.\nBut I know why.';
const DISAGREES = 'The child does not agree with what was decided, or not with all of it';

/** The caseworker of the one child of the demo who has not heard its decision and has said something. */
function linden(server: Server): Person {
  const found = people(server).get('linden');
  if (!found) throw new Error('the demo has no linden');
  return found;
}

/** Opens the closing form of the case that is open, and tries to sign it, gaps and all. */
async function signsClosing(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Transfer, closure/ }).first().click();
  await page.getByRole('link', { name: 'Check and sign' }).last().click();
  await page.getByRole('button', { name: 'Sign and submit' }).click();
  const gaps = page.getByRole('dialog');
  await gaps.getByLabel(/^Why do you sign it now/).fill('The rest is on paper.');
  await gaps.getByRole('button', { name: 'Sign all the same' }).click();
}

const box = (page: Page, id: string) => page.locator(`#outcome-${id}`);
const on = (page: Page) => page.locator('.child__onward .button--primary').click();
const heading = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** Writes everything that a child of seven to ten is told about Kiva's decision. */
async function prepares(page: Page): Promise<void> {
  await page.getByLabel('Short cards, and things to sort').check();
  const go = page.getByRole('button', { name: 'Show it to the child' });
  await expect(go).toHaveAttribute('aria-disabled', 'true');

  await box(page, 'decided').fill('the determination concerning your reunification was favourable');
  await box(page, 'reason').fill('your mother waits for you');
  await expect(page.getByText(/determination.{0,2} is no word for a child/)).toBeVisible();
  await expect(page.getByText(/reunification.{0,2} is no word for a child/)).toBeVisible();
  await box(page, 'decided').fill('you go home to your mother');
  await expect(page.getByText('The adults have chosen: you go home to your mother.')).toBeVisible();
  await expect(page.getByText(/is no word for a child/)).toHaveCount(0);

  const item = page.locator('.outcome__item').filter({ hasText: SAID });
  await item.getByLabel('We speak about this').check();
  await item.getByLabel('Not this time').check();
  // What is missing leads to its field.
  await page.getByRole('link', { name: /Why it, or a part of it, is not in the plan.*I said I want to go/ }).click();
  await expect(item.getByLabel('Why not, or not all of it?')).toBeFocused();
  await item.getByLabel('Why not, or not all of it?').fill('Because the money is not paid yet.');
  await item.getByLabel(/^What makes it easier/).fill('Rowan talks with the man');
  await expect(item.getByText('The adults said not now, because the money is not paid yet.')).toBeVisible();

  await box(page, 'next-step').fill('Rowan calls your mother with you');
  await box(page, 'next-day').getByRole('button', { name: 'Today' }).click();
  await box(page, 'lawyer').fill('Lio Harte');
  const last = box(page, 'last-day');
  for (const [part, digits] of [['Day', '31'], ['Month', '11'], ['Year', '2031']] as const) await last.getByLabel(part).fill(digits);
  await expect(page.getByText('This day does not exist. Check day, month and year.')).toBeVisible();
  await page.getByRole('link', { name: /this day does not exist/ }).click();
  await expect(last.getByLabel('Day')).toBeFocused();
  await last.getByLabel('Day').fill('30');
  await expect(page.getByText('This day does not exist. Check day, month and year.')).toHaveCount(0);
  await box(page, 'who-today').fill('Mara');
  await box(page, 'support').fill('Mara eats with the child.');
  await page.getByRole('button', { name: 'In 2 and in 8 weeks' }).click();
  // Sentences of the texts are never called hard: the worker cannot change them.
  await expect(page.getByText(/^Hard for this child/)).toHaveCount(0);
  await expect(page.getByText('Tell the lawyer, so that no day of the time limit is lost.')).toBeVisible();
  await expect(page.getByText('Saved on this tablet')).toBeVisible();
  await expect(go).not.toHaveAttribute('aria-disabled', 'true');
  // Bad news is told in words that no speaker has read only while somebody interprets.
  const language = box(page, 'language');
  await language.getByText('Français', { exact: true }).click();
  await expect(page.getByRole('link', { name: 'Who interprets: no speaker has read these words' })).toBeVisible();
  await expect(go).toHaveAttribute('aria-disabled', 'true');
  await box(page, 'interpreter').fill('Sami');
  await expect(go).not.toHaveAttribute('aria-disabled', 'true');
  await language.getByText('English', { exact: true }).click();
  await expect(box(page, 'interpreter')).toHaveCount(0);
  await expect(go).not.toHaveAttribute('aria-disabled', 'true');
}

/** What was decided, prepared and in the hands of the child. */
async function shown(tablet: Tablet, server: Server): Promise<Page> {
  const page = await signedIn(tablet, linden(server));
  await openCase(page, 'Kiva');
  await page.getByRole('link', { name: 'Tell the child what was decided' }).first().click();
  await prepares(page);
  await page.getByRole('button', { name: 'Show it to the child' }).click();
  return page;
}

const FIRST = 'The adults have chosen: you go home to your mother.';
const bar = (page: Page, name: string) => page.locator('.child-bar').getByRole('button', { name, exact: true });

/** A voice of the device, which says at once what it is given. */
async function speaksHere({ context }: Tablet): Promise<void> {
  await context.addInitScript(() => {
    const near = { name: 'Near', lang: 'en-GB', localService: true, default: true, voiceURI: 'near' };
    const spoken: string[] = [];
    const speak = (it: { text: string; onend?: (event: object) => void }) => {
      spoken.push(it.text);
      setTimeout(() => it.onend?.({ type: 'end' }), 10);
    };
    Object.defineProperty(globalThis, 'spokenHere', { value: spoken });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: class { constructor(readonly text: string) {} } });
    Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [near] });
    Object.defineProperty(speechSynthesis, 'speak', { value: speak });
  });
}

/** On the first page of a talk: it is read aloud, covered and called for help from; no way back leads out of it, and every other way locks the tablet. */
async function isSealed(page: Page, tablet: Tablet, person: Person): Promise<void> {
  await heading(page, FIRST);
  const spoken = () => page.evaluate(() => (globalThis as unknown as { spokenHere: string[] }).spokenHere);
  await bar(page, 'Hear it').click();
  await expect.poll(spoken).toEqual([FIRST, 'They chose it because your mother waits for you.', 'You can ask why.']);
  await expect(bar(page, 'Hear it')).toHaveAttribute('aria-pressed', 'false');

  // Back is a page back; on the first page it asks how the talk ends.
  await on(page);
  await expect(page.getByRole('heading', { level: 1, name: FIRST })).toHaveCount(0);
  await page.goBack().catch(() => null);
  await heading(page, FIRST);
  await page.goBack().catch(() => null);
  await heading(page, 'That is fine. We talk on another day.');
  await expect(page).toHaveURL(/\/outcome\/together$/);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await heading(page, FIRST);

  const covered = async () => {
    await expect(page.getByText('you go home to your mother')).toHaveCount(0);
    await expect(page.locator('.child-bar')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show my page again' }).click();
    await heading(page, FIRST);
  };
  await bar(page, 'Hide').click();
  await covered();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  });
  await covered();
  // After 90 seconds without a touch, before the tablet locks by itself.
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 95_000;
  });
  await covered();
  await bar(page, 'I need help').click();
  await heading(page, /^We are calling /);
  // A way back by the tablet's own key ends no call for help.
  await page.goBack().catch(() => null);
  await page.waitForTimeout(300);
  await heading(page, /^We are calling /);
  await page.getByRole('button', { name: 'Go back' }).click();
  await heading(page, FIRST);

  // An address, and the way back from there, meet a locked tablet; the talk begins anew behind the passphrase.
  const name = page.getByLabel('Sign-in name');
  await page.goto(`${tablet.address}/queue`);
  await expect(name).toBeVisible();
  await page.goBack().catch(() => null);
  await expect(name).toBeVisible();
  await expect(page.getByText('Kiva')).toHaveCount(0);
  await expect(page.getByText(FIRST)).toHaveCount(0);
  await page.goto(`${tablet.address}/`);
  await unlock(page, person);
  await openCase(page, 'Kiva');
  await page.getByRole('link', { name: 'Tell the child what was decided' }).first().click();
  await page.getByRole('button', { name: 'Show it to the child' }).click();
  await heading(page, FIRST);
  // Before anybody touched it the browser passes over what the talk put into its history: the tablet locks.
  await page.goBack().catch(() => null);
  await expect(name).toBeVisible();
  await unlock(page, person);
  await page.getByRole('button', { name: 'Show it to the child' }).click();
  await heading(page, FIRST);
}

test('a decision is told to the child, who answers in its own words; only then can the case close', async ({ server, tablet, newTablet }) => {
  test.setTimeout(240_000);
  const person = linden(server);
  const page = await signedIn(tablet, person);
  await openCase(page, 'Kiva');
  await expect(page.locator('.case__step')).toHaveText('Tell the child what was decided');
  await signsClosing(page);
  await expect(page.getByText(/The case cannot close yet/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.banner').getByRole('link', { name: 'Tell the child what was decided' }).click();

  await expect(page.locator('.banner').first()).toContainText('The child does not know the decision yet.');
  await prepares(page);
  await looking(page, 'outcome')('prepare');
  // Leaving a field saves; a press that comes while it is still being saved counts all the same.
  await box(page, 'support').fill('Mara eats with the child, and stays until it sleeps.');
  await page.getByRole('button', { name: 'Show it to the child' }).click();

  await heading(page, 'The adults have chosen: you go home to your mother.');
  await expect(page.getByText('Kiva')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeHidden();
  await looking(page, 'outcome')('o1');
  await on(page);
  await looking(page, 'outcome')('o1-back');
  await page.getByRole('button', { name: 'What we eat' }).click();
  await expect(page.getByText('We did not explain it well.')).toBeVisible();
  await on(page);
  await page.getByRole('button', { name: 'What they chose' }).click();
  await heading(page, 'Look, this is what you told us.');
  await expect(page.getByText(SAID)).toBeVisible();
  await looking(page, 'outcome')('o2');
  await on(page);
  await heading(page, `You told us: ${SAID}.`);
  await expect(page.getByText('The adults said not now, because the money is not paid yet.')).toBeVisible();
  await looking(page, 'outcome')('o3');
  await on(page);
  await heading(page, 'This comes next: Rowan calls your mother with you.');
  await looking(page, 'outcome')('o4');
  await on(page);
  await expect(page.getByText('Lio Harte can help you with that.')).toBeVisible();
  await looking(page, 'outcome')('o5');
  await on(page);
  await page.getByRole('button', { name: 'Ask again' }).click();
  await heading(page, /^How do you feel now/);
  await page.getByLabel('worried').check();
  await looking(page, 'outcome')('o6');
  await on(page);
  await page.getByLabel('I do not agree').check();
  await expect(page.getByText(/ is with you now and reads it\. After this you choose who else may see it\.$/)).toBeVisible();
  await box(page, 'own').fill(WORDS);
  await page.getByLabel('You wrote it yourself').check();
  await looking(page, 'outcome')('o6-think');
  await on(page);
  await heading(page, 'Who may see what you said now?');
  await expect(page.getByText(/ is with you now and reads it\. If you choose nothing, nobody else sees it\.$/)).toBeVisible();
  await page.getByLabel(/ and the team here$/).check();
  await looking(page, 'outcome')('o6-keep');
  await on(page);
  await expect(page.getByText('Mara is with you today.')).toBeVisible();
  await looking(page, 'outcome')('end');
  await page.getByRole('button', { name: 'Finish' }).click();

  // The child holds the tablet: only the passphrase of the worker leads on, to the page where the talk began.
  await unlock(page, person);
  await expect(page.getByText('The child heard all of it.')).toBeVisible();
  // What the child said about it stands beside the record of the talk, and its disagreement waits for somebody.
  const held = page.getByRole('region', { name: 'Talks about it' });
  await expect(held.locator('.voice__words')).toHaveJSProperty('textContent', WORDS);
  await expect(held).toContainText('I do not agree');
  await expect(held).toContainText('worried');
  await expect(page.getByRole('region', { name: 'Waits for somebody to come back to the child' })).toContainText(DISAGREES);
  await looking(page, 'outcome')('after');
  await page.getByRole('link', { name: 'The page for the child' }).click();
  const paper = page.locator('.paper');
  for (const words of ['you go home to your mother', SAID, 'the money is not paid yet', 'Rowan calls your mother', 'Lio Harte']) {
    await expect(paper).toContainText(words);
  }
  await looking(page, 'outcome')('paper');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.locator('.app-bar')).toBeHidden();
  await expect(paper).toBeVisible();
  await looking(page, 'outcome')('print');
  await page.emulateMedia({ media: null });

  await openCase(page, 'Kiva');
  await expect(page.locator('.case__step')).not.toHaveText('Tell the child what was decided');
  await page.getByRole('link', { name: 'Read everything' }).click();
  const voice = page.locator('.voice').filter({ hasText: 'I do not like it.' });
  await expect(voice.locator('.voice__words')).toHaveJSProperty('textContent', WORDS);
  await expect(voice).toContainText('I do not agree');
  await openCase(page, 'Kiva');
  const needs = page.getByRole('region', { name: 'Also needs attention' });
  await needs.getByRole('link', { name: DISAGREES }).click();
  await page.getByRole('link', { name: 'Write down what was done' }).click();
  await page.getByLabel('In person', { exact: true }).check();
  await page.getByRole('group', { name: 'What does this answer?' }).getByLabel(DISAGREES).check();
  await page.getByLabel('What it was about').fill('We called Lio Harte together.');
  await page.getByRole('button', { name: 'Keep this contact' }).click();
  await expect(page.getByText(/was in contact. It answers: .*The child does not agree/).first()).toBeVisible();
  await expect(needs.getByText(DISAGREES)).toHaveCount(0);
  await openCase(page, 'Kiva');
  await signsClosing(page);
  await expect(page.getByText(/^Signed by /).first()).toBeVisible();
  await allSent(page);

  const second = await signedIn(await newTablet(), person);
  await openCase(second, 'Kiva');
  await second.getByRole('link', { name: 'Tell the child what was decided' }).first().click();
  await expect(second.getByText('The child heard all of it.')).toBeVisible();
  await expect(second.locator('.banner').first()).toContainText('The child was told');
});

test('what a child says about the decision is not lost when it goes on without choosing who may see it', async ({ server, tablet }) => {
  test.setTimeout(180_000);
  const page = await shown(tablet, server);
  await heading(page, 'The adults have chosen: you go home to your mother.');
  await on(page);
  await page.getByRole('button', { name: 'What they chose' }).click();
  await heading(page, 'Look, this is what you told us.');
  await on(page);
  await heading(page, `You told us: ${SAID}.`);
  await on(page);
  await heading(page, 'This comes next: Rowan calls your mother with you.');
  await on(page);
  await expect(page.getByText('Lio Harte can help you with that.')).toBeVisible();
  await on(page);
  await page.getByRole('button', { name: 'Ask again' }).click();
  await heading(page, /^How do you feel now/);
  await page.getByLabel('angry').check();
  await on(page);
  await page.getByLabel('I do not agree').check();
  await box(page, 'own').fill('I want my own room');
  await on(page);
  await heading(page, 'Who may see what you said now?');
  // Whoever stops before it was asked is told what that means, and can go back.
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('What you just said is not kept. If you want it kept, go back and go on.')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await heading(page, 'Who may see what you said now?');
  await on(page);
  await expect(page.getByText('Mara is with you today.')).toBeVisible();
  await page.getByRole('button', { name: 'Finish' }).click();
  await unlock(page, linden(server));
  const held = page.getByRole('region', { name: 'Talks about it' });
  await expect(held.locator('.voice__words')).toHaveText('I want my own room');
  await expect(held).toContainText('angry');
  await expect(held).toContainText('I do not agree');
  await expect(held).toContainText('Only you. The child chose nobody else.');
  await expect(page.getByRole('region', { name: 'Waits for somebody to come back to the child' })).toContainText(DISAGREES);
});

test('a child who says "not now" is asked another day, and a written reason stands where no talk is possible', async ({ server, tablet }) => {
  test.setTimeout(240_000);
  await speaksHere(tablet);
  const page = await shown(tablet, server);
  await isSealed(page, tablet, linden(server));
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await heading(page, 'The adults have chosen: you go home to your mother.');
  await page.getByRole('button', { name: 'Not now' }).click();
  await heading(page, 'That is fine. We talk on another day.');
  await looking(page, 'outcome')('not-now');
  await page.getByRole('button', { name: 'Finish' }).click();
  await unlock(page, linden(server));
  await expect(page.getByText(/^The child did not want to hear it then/)).toBeVisible();
  await expect(page.locator('.banner').first()).toContainText('The child does not know the decision yet.');

  await page.locator('.outcome__none summary').click();
  await page.getByRole('button', { name: 'Keep this reason' }).click();
  await expect(box(page, 'none-reason-error')).toBeVisible();
  await box(page, 'none-reason').fill('The child is missing since May. The police and both uncles were asked.');
  await page.getByRole('button', { name: 'Keep this reason' }).click();
  await expect(page.getByText(/^The child cannot be told: .{0,1}The child is missing since May/)).toBeVisible();
  await openCase(page, 'Kiva');
  await signsClosing(page);
  await expect(page.getByText(/^Signed by /).first()).toBeVisible();
});

test('the words of another language arrive while somebody writes, who writes on in the same box', async ({ server, tablet }) => {
  const page = await signedIn(tablet, linden(server));
  await openCase(page, 'Kiva');
  await page.getByRole('link', { name: 'Tell the child what was decided' }).first().click();
  await page.getByLabel('Short cards, and things to sort').check();
  const item = page.locator('.outcome__item').filter({ hasText: SAID });
  await item.getByLabel('We speak about this').check();
  await item.getByLabel('Not this time').check();
  const why = item.getByLabel('Why not, or not all of it?');
  await why.fill('Parce que');
  await why.evaluate((drawn) => drawn.setAttribute('data-same', 'yes'));
  // A slow tablet: every text that is asked for from now on waits until the name is half written.
  await page.evaluate(() => {
    const asked = window.fetch.bind(window);
    const free = new Promise<void>((go) => Object.assign(window, { letTextsThrough: go }));
    window.fetch = async (...what: Parameters<typeof fetch>) => (await free, asked(...what));
  });
  await box(page, 'decided').fill('tu rentres chez ta mère');
  await box(page, 'language').getByText('Français', { exact: true }).click();
  await box(page, 'interpreter').pressSequentially('Sam');
  await box(page, 'interpreter').evaluate((drawn) => drawn.setAttribute('data-same', 'yes'));
  await page.evaluate(() => (window as unknown as { letTextsThrough: () => void }).letTextsThrough());
  await expect(page.locator('.outcome__sentence').first()).toContainText('Les adultes ont choisi');
  await expect(box(page, 'interpreter')).toBeFocused();
  await page.keyboard.type('i');
  await expect(box(page, 'interpreter')).toHaveValue('Sami');
  await expect(box(page, 'interpreter')).toHaveAttribute('data-same', 'yes');
  await expect(why).toHaveAttribute('data-same', 'yes');
  await expect(why).toHaveValue('Parce que');
});
