// A worker who works in English gives an Arabic screen to a child, without a network; the child goes on in French, and
// every statement says in which language it was asked. And the language of the screens before anybody is signed in.
import type { Page } from '@playwright/test';

import { addCard, type Card, found, yes } from '../fixtures/answers.ts';
import { kept, wordsIn } from '../fixtures/child-pack.ts';
import { looking } from '../fixtures/looks.ts';
import { caseOf, served, sessions, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, registration, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ installed: false });

const LANGUAGE: Card = {
  part: 'Who the child is',
  group: 'Languages',
  called: 'Arabic, Levantine',
  lines: [
    ['Language', 'languages/*/lang_tag', found('Arabic, Levantine', 'ar-SY')],
    ['Best language for talking?', 'languages/*/lang_preferred', yes],
  ],
};

/** The check list of the hand-over but for the language; nobody interprets. */
async function setsUp(page: Page): Promise<void> {
  const group = (id: string) => page.locator(`#handover-${id}`);
  await group('with-interpreter').locator('label').nth(1).click();
  await page.locator('#handover-present').fill('The worker alone');
  await group('ok').locator('label').first().click();
  await page.locator('#handover-next-step').fill('we meet again');
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await group('depth').locator('label').nth(2).click();
  await group('options').locator('label').last().click();
  await group('lock').locator('label').first().click();
}

const primary = (page: Page) => page.locator('.child__onward .button--primary').first();
const document = (page: Page, language: string, direction: string) =>
  expect(page.locator(`html[lang="${language}"][dir="${direction}"]`)).toBeAttached();

test('a child is told in Arabic by a worker who works in English, goes on in French, and nothing is lost', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const tablet = await newTablet();
  const page = await signedIn(tablet, person);
  await kept(page, 'ar');
  await kept(page, 'fr');
  await tablet.goOffline();
  await newCase(page, 'Dunlin Example');
  const id = caseOf(page);

  await registration(page);
  await addCard(page, LANGUAGE);
  await openCase(page, 'Dunlin Example');

  // The record knows in which language this child talks best: it is marked, and can be chosen otherwise.
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  const language = page.getByRole('group', { name: 'In which language should the child be told?' });
  await expect(language.locator('input[value="ar"]')).toBeChecked();
  await expect(language.getByText(/^Arabic/)).toBeVisible();
  await setsUp(page);
  const button = page.getByRole('button', { name: 'Give the tablet to the child' });
  // A machine's draft needs somebody beside the child who can mend it.
  const gap = page.getByText('In this language a machine wrote the texts', { exact: false });
  await expect(gap).toBeVisible();
  await expect(button).toBeDisabled();
  await language.getByText('English', { exact: true }).click();
  await expect(button).toBeEnabled();
  await language.getByText('العربية', { exact: true }).click();
  await expect(gap).toBeVisible();
  await page.getByRole('group', { name: 'Is an interpreter with you?' }).getByText('Yes', { exact: true }).click();
  await page.locator('#handover-interpreter').fill('Sana Example');
  await expect(gap).toHaveCount(0);
  await looking(page, 'lang')('handover');
  await button.click();

  const [arabic, french] = [wordsIn('ar'), wordsIn('fr')];
  const heading = (words: string) => expect(page.getByRole('heading', { name: words, exact: true })).toBeVisible();
  const skip = (words: typeof arabic) => page.locator('.child-bar').getByRole('button', { name: words.bar('skip'), exact: true }).click();
  await document(page, 'ar', 'rtl');
  await heading(arabic.asks('V01'));
  await looking(page, 'lang')('hello-ar');
  await page.locator('.big-choice').first().click();
  await primary(page).click();
  for (let step = 0; step < 20 && !(await page.locator('label[for="mood-calm"]').isVisible()); step += 1) await skip(arabic);
  await page.locator('label[for="mood-calm"]').click();
  await primary(page).click();
  for (let step = 0; step < 8 && !(await page.locator('.baskets').isVisible()); step += 1) await skip(arabic);
  await heading(arabic.asks('V10'));
  await page.locator('label[for="time-now"]').click();
  await page.locator('#own-worry').fill('الضجيج في الليل');
  await primary(page).click();
  await heading(arabic.asks('V11'));
  await page.locator('#message').fill('أريد');

  // In the middle of a message the child goes on in French. What it has written stays.
  await page.getByRole('button', { name: arabic.t('child-fit'), exact: true }).click();
  await looking(page, 'lang')('fit-ar');
  await page.locator('label[for="language-fr"]').click();
  await document(page, 'fr', 'ltr');
  await heading(french.t('child-fit-title'));
  await expect(page.locator('#language-fr')).toBeChecked();
  await looking(page, 'lang')('fit-fr');
  await page.getByRole('button', { name: french.t('child-fit-done'), exact: true }).click();
  await heading(french.asks('V11'));
  await expect(page.locator('#message')).toHaveValue('أريد');
  await page.locator('#message').fill('Je veux rester près de la mer.');
  await primary(page).click();
  for (let step = 0; step < 6 && !(await page.locator('.child__said').isVisible()); step += 1) await skip(french);
  await expect(page.locator('.child__said').getByText('الضجيج في الليل')).toBeVisible();
  await primary(page).click();
  await primary(page).click();
  await page.locator('label[for="way-send"]').click();
  await primary(page).click();
  await skip(french);
  await page.getByRole('button', { name: french.t('child-finish'), exact: true }).click();

  // The worker reads the worker's own language, within the child's page and after it.
  await page.locator('.child--waiting .button').first().click();
  const form = page.locator('.for-worker[lang="en"][dir="ltr"]');
  await form.getByLabel('Passphrase', { exact: true }).fill('not this one');
  await form.getByRole('button', { name: 'Open the case files' }).click();
  await expect(form.getByText('That is not right.', { exact: false })).toBeVisible({ timeout: 30_000 });
  await looking(page, 'lang')('passphrase-fr');
  // After a wrong one the tablet wants a moment.
  await expect(async () => {
    await form.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
    await form.getByRole('button', { name: 'Open the case files' }).click();
    await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
  await document(page, 'en', 'ltr');

  await tablet.goOnline();
  await allSent(page);
  const whole = await served(page, id);
  const shown = (screen: string) => statements(whole).find((it) => it['screen'] === screen)?.['shown'];
  expect(shown('V10')).toMatchObject({ language: 'ar', translation: 'machine_draft', prompt: 'V10.b3' });
  expect(shown('V11')).toMatchObject({ language: 'fr', translation: 'machine_draft', prompt: 'V11.b3' });
  expect(statements(whole).find((it) => it['screen'] === 'V11')?.['words']).toMatchObject({ language: 'fr', text: 'Je veux rester près de la mer.' });
  const spoken = sessions(whole).map((it) => (it['manner'] as { language: { language: string; by: string }[] }).language.map((it) => [it.language, it.by]));
  expect(spoken).toEqual([[['ar', 'worker'], ['fr', 'child']]]);

  // The next talk, the talk about the outcome and the paper begin in the language that the child chose.
  await openCase(page, 'Dunlin Example');
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await expect(language.locator('input[value="fr"]')).toBeChecked();
  await openCase(page, 'Dunlin Example');
  await page.getByRole('link', { name: 'Read everything' }).click();
  await page.getByRole('link', { name: 'A copy for the child' }).click();
  const paper = page.locator('article.paper');
  await expect(paper).toHaveAttribute('lang', 'fr');
  await page.getByRole('group', { name: 'Language of the pages' }).getByText('العربية', { exact: true }).click();
  await expect(page.locator('article.paper[lang="ar"][dir="rtl"]')).toContainText('الضجيج في الليل');
  await looking(page, 'lang')('paper-ar');
});

test('the language is chosen before anybody is signed in, and the tablet keeps it', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await tablet.open();
  await tablet.ready();
  await looking(page, 'lang')('unlock-en');
  // What was typed before somebody finds their language stays.
  await page.locator('#unlock-name').fill(person.signIn);
  await page.locator('#unlock-passphrase').fill('half of it');
  await page.getByRole('button', { name: 'العربية', exact: true }).click();
  await document(page, 'ar', 'rtl');
  await expect(page.getByRole('button', { name: 'العربية', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#unlock-name')).toHaveValue(person.signIn);
  await expect(page.locator('#unlock-passphrase')).toHaveValue('half of it');
  await looking(page, 'lang')('unlock-ar');
  await page.reload();
  await document(page, 'ar', 'rtl');
  await page.locator('#unlock-name').fill(person.signIn);
  await page.locator('#unlock-passphrase').fill(person.passphrase);
  await page.locator('.unlock .button--primary').click();
  await page.locator('a[href="/cases/demo1"]').first().click();
  await page.locator('a[href="/cases/demo1/forms/demo1-reg_bia"]').first().click();
  // Forms ask in English: their words say so and stand from left to right in the page from right to left.
  const asked = page.locator('.field__legend span[lang="en"][dir="ltr"], .field__label span[lang="en"][dir="ltr"]').first();
  await expect(asked).toBeVisible();
  await looking(page, 'lang')('form-ar');
  await document(page, 'ar', 'rtl');
});
