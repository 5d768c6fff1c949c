// Two forms read from what was signed whether something may be done: looking for family, and sending a child to a service.
import { addCard, found, one, question } from '../fixtures/answers.ts';
import { looking } from '../fixtures/axe.ts';
import { ofTheBaby, sits } from '../fixtures/guardian.ts';
import { openCase, part } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

import type { Locator, Page } from '@playwright/test';

const ASKED = [['gc.trace', 'Example Tracing'], ['gc.school', 'Harbour School']] as const;

/** Begins a form of the baby's case. */
async function begins(page: Page, form: string): Promise<void> {
  await openCase(page, 'Nilo');
  await page.getByRole('link', { name: 'Begin another form' }).first().click();
  await page.locator(`#begin-${form}`).getByRole('button').click();
  await expect(page.locator('.form__title')).toBeVisible();
}

/** Everything that the form asks before it opens the search, but for the permission. */
async function nothingElseInTheWay(page: Page): Promise<void> {
  await one('Yes, to have contact', 'yes_contact').fill(question(page, 'What the child wants'));
  await one('No', 'no').fill(question(page, 'Is an asylum or similar claim open, or could there be one?'));
  await one('No danger seen', 'no_danger_seen').fill(question(page, 'Could searching put the child, family or helpers in danger?'));
}

/** The part of the form that opens with a permission. */
const search = (page: Page): Locator => page.locator('details.form__sections').getByText('What is known for the search');

test('without a yes the form on tracing stays shut and a referral may not go; with it the one opens and the other may', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const tablet = await newTablet();
  const { page, worker } = await ofTheBaby(tablet, server);
  // A body may stand in the case because it had a part in it; that makes it no recipient.
  await begins(page, 'guardianship');
  const body = question(page, 'Body');
  await body.getByRole('button', { name: 'Add an office or body' }).click();
  await body.getByRole('textbox').fill('Border police, north');
  await body.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(body.getByText('Border police, north')).toBeVisible();
  await begins(page, 'tracing');
  await nothingElseInTheWay(page);
  await expect(question(page, 'May tracing start?')).toContainText('No');
  await expect(search(page)).toHaveCount(0);
  const tracing = new URL(page.url()).pathname;
  await begins(page, 'referral');
  const provider = question(page, 'Provider');
  await provider.getByRole('button', { name: 'Add an office or body' }).click();
  await provider.getByRole('textbox').fill('Harbour School');
  await provider.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(provider.getByText('Harbour School')).toBeVisible();
  await expect(provider.getByText('Border police, north')).toHaveCount(0);
  await found('Name, age, sex, language', 'd01_identity').fill(question(page, 'Information sent'));
  const may = question(page, 'May this go there?');
  await expect(may).toContainText('No');
  const referral = new URL(page.url()).pathname;
  // No reason for gaps gets past it.
  await page.getByRole('link', { name: 'Check and sign' }).last().click();
  await page.getByRole('button', { name: 'Sign and submit' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'There is no permission to send this there.' });
  await expect(refused.getByRole('link', { name: 'Who may know what' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await looking(page, 'en', test.info())('referral-not-permitted');

  await openCase(page, 'Nilo');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await sits(page, worker, 'Nilo', { at: 0, name: 'Noor Example' }, { 'gc.trace': 'yes', 'gc.school': 'yes' }, ASKED);
  const opens = async (path: string) => {
    await openCase(page, 'Nilo');
    await page.locator(`a[href^="${path.split('/').slice(0, 5).join('/')}"]`).first().click();
    await expect(page.locator('.form__title')).toBeVisible();
  };
  await opens(referral);
  await expect(may).toContainText('Yes');
  await page.getByRole('link', { name: 'Check and sign' }).last().click();
  await page.getByRole('button', { name: 'Sign and submit' }).click();
  const gaps = page.getByRole('dialog');
  await gaps.getByLabel(/^Why do you sign it now/).fill('The school begins tomorrow.');
  await gaps.getByRole('button', { name: 'Sign all the same' }).click();
  await expect(gaps).toBeHidden();
  await expect(page.locator('.gap-list').filter({ hasText: 'Linden' }).first()).toBeVisible();
  await opens(referral);
  await found("Child's views in full, drawings, voice", 'd16_views_full').fill(question(page, 'Information sent'));
  await expect(may).toContainText('No');
  await opens(tracing);
  await expect(question(page, 'May tracing start?')).toContainText('Yes');
  await expect(search(page).first()).toBeAttached();
  await looking(page, 'en', test.info())('tracing-may-start');
  // Nobody knows whether return is feared: then no consulate is asked, whatever this form says of a claim.
  await addCard(page, { part: 'Tracing actions', group: 'Each action', called: '', lines: [] });
  const kind = question(page, 'Kind of action');
  await expect(kind.getByRole('radio', { name: 'Through Red Cross or Red Crescent' })).toHaveCount(1);
  await expect(kind.getByRole('radio', { name: /Through consulate/ })).toHaveCount(0);
  await expect(kind.getByText('A consulate stays closed here', { exact: false })).toBeVisible();
  await looking(page, 'en', test.info())('consulate-closed');
  await part(page, 'Is tracing wanted, lawful and safe');
  await one('Danger', 'danger').fill(question(page, 'Could searching put the child, family or helpers in danger?'));
  await expect(search(page)).toHaveCount(0);
});
