// Who may know what: nothing leaves without a yes, and a service that removes people is never a recipient.
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, openCase, signedIn } from '../fixtures/staff.ts';
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
  await allSent(page);
  expect((await served(page, id))?.text).toContain('Border police, room 4');
});
