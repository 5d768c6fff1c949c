// What permits a packet may have been taken back on another tablet a moment ago: the server is asked before anything leaves this one.
import { asksForTheSchool, ofTheBaby, sits } from '../fixtures/guardian.ts';
import { allSent, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test('a yes that is taken back on another tablet stops the packet that is put together here, and nothing is saved', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const { page, worker: person } = await ofTheBaby(await newTablet(), server);
  await sits(page, person, 'Nilo', { at: 0, name: 'Noor Example' }, { 'gc.school': 'yes' });
  await allSent(page);
  const other = await signedIn(await newTablet(), person);
  await openCase(other, 'Nilo');
  await other.getByRole('link', { name: 'See who may know what' }).click();
  await other.getByRole('button', { name: /^Somebody takes this back/ }).click();
  const dialog = other.getByRole('dialog');
  await dialog.locator('#permission-who label').first().click();
  await dialog.locator('#permission-how label').first().click();

  const saved: string[] = [];
  page.on('download', (file) => saved.push(file.suggestedFilename()));
  await openCase(page, 'Nilo');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await asksForTheSchool(page);
  await page.locator('.packet__group').getByRole('checkbox').first().check();
  await page.locator('#packet-request').fill('Please keep a place for October.');
  await page.locator('#packet-answer-to').fill('0800 1234');
  await page.getByRole('button', { name: 'Put it together' }).click();
  const save = page.getByRole('button', { name: 'Save as a file' });
  await expect(save).toBeVisible();

  await dialog.getByRole('button', { name: 'It is taken back' }).click();
  await allSent(other);
  // This tablet has not heard of it yet.
  await expect(save).toBeVisible();
  await save.click();
  await expect(page.getByText('The yes was taken back.')).toBeVisible();
  await expect(save).toHaveCount(0);
  expect(saved).toEqual([]);
});
