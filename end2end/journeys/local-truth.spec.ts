// Sentences that are true in some places only: an administrator of a new place confirms them, with a name and a day, and
// a child hears what is confirmed and nothing else. The worker reads before the talk what is left out.
import { fits } from '../fixtures/looks.ts';
import { allSent, caseworker, named, newCase, openCase, signedIn, sync } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

import type { Page } from '@playwright/test';

const card = (page: Page, title: string) => page.locator('.card').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test('what is said not to be true here is left out, and the worker reads how it is', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const office = await signedIn(await newTablet(), named(server, 'administrator'));
  await office.getByRole('navigation', { name: 'Heard' }).getByRole('link', { name: 'True here' }).click();
  await expect(office.getByText('Every sentence is confirmed for this place.')).toBeVisible();
  await expect(card(office, 'The complaint body outside the centre, and how to reach it').getByText(/Children's Ombud \(invented\)/)).toBeVisible();
  await expect(card(office, "Answers do not go to the family without the child's yes").getByRole('button')).toHaveCount(0);
  await fits(office, 'true-here');

  const free = card(office, 'A lawyer costs nothing');
  await free.getByRole('button', { name: /^It is not true here/ }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Say that it is not true here' }).click();
  await expect(dialog.getByText('A name is needed')).toBeVisible();
  await dialog.getByLabel('How is it here?').fill('A lawyer is free only for the first talk.');
  await dialog.getByLabel('Who says so?').fill('Lee Example, legal lead');
  await fits(office, 'not-true');
  await dialog.getByRole('button', { name: 'Say that it is not true here' }).click();
  await expect(free.getByText('Not true here', { exact: true })).toBeVisible();
  await expect(free.getByText(/Lee Example, legal lead.? said so on/)).toBeVisible();
  await expect(office.getByText(/^.?1.? sentence is not confirmed$/)).toBeVisible();

  const page = await signedIn(await newTablet(), caseworker(server));
  await newCase(page, 'Heron Example');
  await allSent(page);
  await openCase(page, 'Heron Example');
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  const left = card(page, 'What the tablet does not say here');
  await expect(left.getByText('A lawyer costs nothing')).toBeVisible();
  await expect(left.getByText(/Here it is like this: .?A lawyer is free only for the first talk\./)).toBeVisible();
  await expect(left.getByText('A lawyer keeps it private')).toHaveCount(0);
  await fits(page, 'hand-over');

  // Confirmed after all: the next connection brings it, and nothing is left out any more.
  await free.getByRole('button', { name: /^It is true here/ }).click();
  await dialog.getByLabel('Who says so?').fill('Lee Example');
  await dialog.getByRole('button', { name: 'Confirm it' }).click();
  await expect(office.getByText('Every sentence is confirmed for this place.')).toBeVisible();
  await sync(page);
  await allSent(page);
  await openCase(page, 'Heron Example');
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await expect(page.getByRole('button', { name: 'Give the tablet to the child' })).toBeVisible();
  await expect(card(page, 'What the tablet does not say here')).toHaveCount(0);
});

test('the data-protection officer answers for what is about data, and for nothing else', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const officer = await signedIn(await newTablet(), named(server, 'data-protection officer'));
  await officer.getByRole('navigation', { name: 'Heard' }).getByRole('link', { name: 'True here' }).click();
  const law = card(officer, 'What happens if a law or a judge asks for something');
  await law.getByRole('button', { name: /^Open it again/ }).click();
  await officer.getByRole('dialog').getByLabel('Who says so?').fill('Kit Marsh');
  await officer.getByRole('dialog').getByRole('button', { name: 'Open it again' }).click();
  await expect(law.getByText('Not confirmed', { exact: true })).toBeVisible();
  await expect(card(officer, 'A lawyer costs nothing').getByText('Somebody else writes this down.')).toBeVisible();
});
