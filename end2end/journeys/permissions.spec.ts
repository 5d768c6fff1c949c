// Who may know what: nothing leaves without a yes, and a service that removes people is never a recipient.
import type { Page } from '@playwright/test';

import { choosesCountry } from '../fixtures/guardian.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { supervising } from '../fixtures/supervisor.ts';
import { looking } from '../fixtures/looks.ts';
import { expect, test } from '../fixtures/test.ts';

test('without a yes nothing may go, the screen says whom to ask, and an attempt to name border police stays in the case', async ({ server, tablet }) => {
  const page = await signedIn(tablet, caseworker(server));
  await openCase(page, 'Tavi');
  const id = caseOf(page);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await expect(page.getByText('Nobody was asked yet.').first()).toBeVisible();
  const look = page.getByRole('button', { name: 'Look whether it may go' });
  await expect(look).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Who receives it').selectOption({ label: 'health service' });
  await page.getByLabel('Name of the person or office').fill('Harbour Clinic');
  await page.getByRole('radio', { name: 'Doctor or health service' }).check();
  await look.click();
  // All that is in the way is said at once: nobody mends one thing to meet the next.
  await expect(page.getByText('Choose what should go.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(/.?3.? things are in the way/);
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('alert')).toContainText('The appointment does not hold the power over health.');
  await expect(page.getByRole('alert')).toContainText('Nobody asked the child.');
  await looking(page, 'permissions')('in-the-way');
  await page.getByRole('checkbox', { name: /^Health/ }).first().check();
  await look.click();
  // The guardian of this story was not given the power over health. There is nothing to press past it.
  await expect(page.getByRole('alert')).toContainText('The appointment does not hold the power over health.');
  await expect(page.getByRole('alert')).toContainText('put the appointment right');
  await expect(page.getByRole('button', { name: 'Put it together' })).toHaveCount(0);

  await page.getByLabel('Who receives it').selectOption({ label: 'partner organisation' });
  await page.getByLabel('Name of the person or office').fill('Border police, room 4');
  await page.getByRole('radio', { name: 'Help for mind and feelings' }).check();
  await look.click();
  await expect(page.getByRole('alert')).toContainText('Nothing of a child goes there, ever.');
  await expect(page.getByRole('alert')).toContainText('That it was tried stays in the case.');
  // Police by another name get nothing by a permission either; no yes is asked for, and it is kept as well.
  await page.getByLabel('Name of the person or office').fill('Stadtpolizei');
  await look.click();
  await expect(page.getByRole('alert')).toContainText('Nothing goes to police by a permission.');
  await expect(page.getByRole('alert')).not.toContainText('Nobody asked the child.');
  await allSent(page);
  const there = (await served(page, id))?.text;
  expect(there).toContain('Border police, room 4');
  expect(there).toContain('Stadtpolizei');
});

test('a step abroad is cleared by a supervisor, once the lawyer was told; nobody else is offered it', async ({ server, tablet, newTablet }) => {
  test.setTimeout(120_000);
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Curlew Example');
  const id = caseOf(page);
  await allSent(page);
  const asksAbroad = async (of: Page) => {
    await openCase(of, 'Curlew Example');
    await of.getByRole('link', { name: 'See who may know what' }).click();
    await of.getByLabel('Who receives it').selectOption({ label: 'child protection in another country' });
    await of.getByLabel('Name of the person or office').fill('Example Youth Office');
    await choosesCountry(of, 'Norway');
    await of.getByRole('radio', { name: 'Child protection in another country' }).check();
    await of.getByRole('checkbox', { name: 'Name, age, sex, language' }).check();
    await of.getByRole('button', { name: 'Look whether it may go' }).click();
  };
  const uncleared = 'A supervisor must clear a step abroad';
  await asksAbroad(page);
  await expect(page.getByRole('alert')).toContainText(uncleared);
  await expect(page.getByRole('button', { name: 'I clear this step abroad' })).toHaveCount(0);

  const boss = await supervising(server, newTablet, id, 'Curlew Example');
  await asksAbroad(boss);
  await expect(boss.getByRole('alert')).toContainText(uncleared);
  await boss.getByRole('button', { name: 'I clear this step abroad' }).click();
  const day = boss.getByRole('group', { name: /When was the child.s lawyer told/ });
  await expect(day.getByText('This is needed', { exact: false }).or(day.locator('.field__error')).first()).toBeVisible();
  await day.getByRole('button', { name: 'Today' }).click();
  await boss.getByRole('button', { name: 'I clear this step abroad' }).click();
  // One thing less is in the way; the yes of those who decide is still asked for.
  await expect(boss.getByText(uncleared, { exact: false })).toHaveCount(0);
  await expect(boss.getByRole('alert')).toContainText('Nobody asked the child.');
  await allSent(boss);
  await allSent(page);
  await asksAbroad(page);
  await expect(page.getByRole('alert')).not.toContainText(uncleared);
});

test('a form about permission says that it is for notes, and leads to where it counts', async ({ server, tablet }) => {
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Curlew Example');
  await page.getByRole('link', { name: 'Begin another form' }).first().click();
  await expect(page.locator('#begin-withdrawal')).toContainText('It permits nothing and takes nothing back');
  await expect(page.locator('#begin-placement')).not.toContainText('It permits nothing');
  await page.locator('#begin-withdrawal').getByRole('button').click();
  const note = page.locator('.banner').filter({ hasText: 'It permits nothing and takes nothing back' });
  await note.getByRole('link', { name: 'See who may know what' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who may know what' })).toBeVisible();
});
