// What links a child's words to the rest of the case: an answer rests on statements, a tap opens them letter by letter,
// a second tablet has the links, what the child takes back is masked there too; and the same matter over time.
import { big, explained, FINGER, handOver, hello, looksAgain, row, sends, takesBack, tells } from '../fixtures/child.ts';
import { fits } from '../fixtures/looks.ts';
import { allSent, caseworker, named, openCase, part, registration, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

import type { Page } from '@playwright/test';

const CHILD = 'Ilo';
const SAID = { mood: 'tired', good: 'Friends', worry: 'the noise at night', message: 'Please ask me before you decide.' };
const WISHES = 'Main wishes';
const MESSAGE = 'I am from somewhere. I want to stay where my school is.';
const LINK = new RegExp(`^Link the child's words.*${WISHES}`);

const question = (page: Page) => page.locator('.question').filter({ hasText: WISHES }).first();

test('an answer rests on what the child said, on every tablet, until the child takes it back', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet(), person);
  await openCase(page, CHILD);
  await registration(page);
  await part(page, 'What the child and carers think');
  await page.getByRole('button', { name: LINK }).click();
  const choose = page.getByRole('dialog');
  await expect(choose.getByText('This rests on what the child said')).toBeVisible();
  await choose.getByText(new RegExp(MESSAGE.slice(0, 30))).click();
  await fits(page, 'choose');
  await choose.getByRole('button', { name: 'Keep these links' }).click();
  const chip = question(page).getByRole('button', { name: new RegExp(MESSAGE.slice(0, 30)) });
  await expect(chip).toBeVisible();
  await fits(page, 'chips');
  await chip.click();
  await expect(page.getByRole('dialog').locator('.voice__words')).toHaveText(MESSAGE);
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();

  await page.getByRole('link', { name: 'Check and sign' }).first().click();
  await expect(page.getByText(/Rests on: .?“I am from somewhere/)).toBeVisible();
  await allSent(page);

  const other = await signedIn(await newTablet(), named(server, 'supervisor'));
  await openCase(other, CHILD);
  await registration(other);
  await part(other, 'What the child and carers think');
  await expect(question(other).getByRole('button', { name: new RegExp(MESSAGE.slice(0, 30)) })).toBeVisible();

  // The child takes it back: nothing of it is left in the link.
  await openCase(page, CHILD);
  await page.getByRole('link', { name: 'Read everything' }).first().click();
  const voice = page.locator('.voice').filter({ hasText: MESSAGE });
  await voice.getByRole('button', { name: 'The child takes this back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'The child takes it back' }).click();
  await expect(page.getByText(MESSAGE)).toHaveCount(0);
  await openCase(page, CHILD);
  await registration(page);
  await part(page, 'What the child and carers think');
  await expect(question(page).getByText('something that the child took back')).toBeVisible();
  await expect(page.getByText(MESSAGE.slice(0, 20))).toHaveCount(0);
});

test('what the child says on two days about one matter stands side by side', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), person);
  await openCase(page, CHILD);
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await explained(page, FINGER);
  await tells(page, FINGER, SAID);
  await looksAgain(page, FINGER, SAID);
  // The office behind the general words has the name that the place gave it.
  await expect(row(page, 'The people who decide').getByText('Example Youth Office (invented)')).toBeVisible();
  await FINGER.press(big(row(page, 'Other workers who look after you'), 'Everything'));
  await sends(page, FINGER);
  await takesBack(page, person);
  await openCase(page, CHILD);
  await page.getByRole('link', { name: 'What the child said' }).first().click();
  const compare = page.locator('.compare');
  await expect(compare.getByRole('heading', { name: 'My message' })).toBeVisible();
  // A message and a basket both are views, and no matter for that alone.
  await expect(compare.getByRole('heading', { name: 'Views as such' })).toHaveCount(0);
  const lane = compare.locator('.compare__lane').filter({ hasText: 'My message' });
  await expect(lane.getByText(MESSAGE.slice(0, 20))).toBeVisible();
  await expect(lane.locator('.compare__point--newest')).toHaveCount(1);
  await expect(lane.locator('.compare__point--newest')).toContainText('What counts today');
  await fits(page, 'compare');
  await lane.getByRole('link', { name: new RegExp(MESSAGE.slice(0, 20)) }).click();
  await expect(page.locator('.voice').filter({ hasText: MESSAGE })).toBeInViewport();
});

test('a provider of whom there is no record is named at the question and can be chosen again', async ({ server, newTablet }) => {
  test.setTimeout(120_000);
  const page = await signedIn(await newTablet(), caseworker(server));
  await openCase(page, CHILD);
  await page.getByRole('link', { name: 'Begin another form' }).first().click();
  await page.locator('#begin-referral').getByRole('button').click();
  await expect(page.locator('.form__title')).toBeVisible();
  const provider = page.locator('.question').filter({ hasText: 'Provider' }).first();
  await provider.getByRole('button', { name: 'Add an office or body' }).click();
  await provider.getByRole('textbox').fill('Harbour Clinic Example');
  await provider.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(provider.getByRole('radio', { name: 'Harbour Clinic Example' })).toBeChecked();
  await allSent(page);
  await openCase(page, CHILD);
  await page.getByRole('link', { name: 'Begin another form' }).first().click();
  await page.locator('#begin-disclosure').getByRole('button').click();
  await expect(page.getByRole('radio', { name: 'Harbour Clinic Example' })).toBeVisible();
});
