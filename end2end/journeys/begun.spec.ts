// What somebody began stands there again after a lock and after another page; what is no answer is never taken for one.
import { question } from '../fixtures/answers.ts';
import { allSent, caseworker, lock, newCase, openCase, part, registration, saved, signedIn, unlock } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const AGAIN = 'What you began stands here again. It is on this tablet only.';
/** The quiet time after the last key, and the write. */
const KEPT = 700;

test('a note and a hand-over that were begun stand there again after a lock and after another page, and no longer once they are done', async ({ server, tablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Avocet Example');
  const text = page.getByRole('textbox', { name: 'Note', exact: true });
  await page.getByRole('button', { name: 'Write a note' }).click();
  await text.fill('Asked about her aunt.');
  await page.waitForTimeout(KEPT);
  await lock(page);
  await unlock(page, person);
  await openCase(page, 'Avocet Example');
  await expect(page.getByText(AGAIN)).toBeVisible();
  await expect(text).toHaveValue('Asked about her aunt.');
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await expect(page.getByText('Asked about her aunt.')).toBeVisible();
  await expect(text).toHaveCount(0);
  await lock(page);
  await unlock(page, person);
  await openCase(page, 'Avocet Example');
  await expect(page.getByRole('button', { name: 'Write a note' })).toBeVisible();
  await expect(page.getByText(AGAIN)).toHaveCount(0);

  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await expect(page.getByText(AGAIN)).toHaveCount(0);
  await page.getByLabel('Who is present, apart from the child').fill('The worker and an aunt');
  await page.getByText('Short cards, and things to sort', { exact: true }).click();
  await page.waitForTimeout(KEPT);
  await page.getByRole('link', { name: 'Back', exact: true }).first().click();
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await expect(page.getByText(AGAIN)).toBeVisible();
  await expect(page.getByLabel('Who is present, apart from the child')).toHaveValue('The worker and an aunt');
  await expect(page.getByLabel('Short cards, and things to sort')).toBeChecked();
  await allSent(page);
});

test('letters that are none of the list, and a day without its time, are said not to be kept, and no card closes over them', async ({ server, tablet }) => {
  test.setTimeout(120_000);
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Knot Example');
  await registration(page);
  await part(page, 'Before you write more');
  const language = question(page, 'In which language?');
  await question(page, 'Privacy notice explained?').locator('.choice').filter({ hasText: 'Yes' }).first().click();
  await language.getByRole('combobox').fill('Engl');
  await page.keyboard.press('Tab');
  await expect(language.getByText('Choose one of the list. What stands here is not kept.')).toBeVisible();
  await language.getByRole('combobox').fill('english');
  await page.keyboard.press('Tab');
  await expect(language.locator('.pick--chosen', { hasText: 'English' })).toBeVisible();
  await expect(language.getByText('Choose one of the list.', { exact: false })).toHaveCount(0);
  await saved(page);

  await part(page, 'Needs that cannot wait');
  await page.getByRole('button', { name: /^Add: .?Urgent needs/ }).click();
  const by = question(page, 'By when?');
  for (const [box, digits] of [['Day', '30'], ['Month', '11'], ['Year', '2030']] as const) await by.getByLabel(box, { exact: true }).fill(digits);
  const done = page.getByRole('button', { name: /^Done with this entry|^Done/ }).last();
  await done.click();
  await expect(by.getByText('Day, month, year and time are needed.')).toBeVisible();
  await expect(by.getByLabel('Day', { exact: true })).toHaveValue('30');
  await by.getByLabel('Time').fill('14:30');
  await saved(page);
  await done.click();
  await expect(by).toHaveCount(0);
});
