// Closed questions are opened with a reason (gate G29): the data-protection officer sees it by the number of the case, asks, is
// answered by the supervisor, and gets nothing else of the case.
import { looking as axe } from '../fixtures/axe.ts';
import { hands, setsUp } from '../fixtures/guardian.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, named, openCase, part, registration, signedIn, unlock } from '../fixtures/staff.ts';
import { supervising } from '../fixtures/supervisor.ts';
import { expect, test } from '../fixtures/test.ts';

const WHY = 'The judge asks whether the carer is safe.';
const ASKED = 'Which judge, and is there a paper?';
const ANSWER = 'The family court. The paper lies in the office.';

test('who opened closed questions stands before the officer, who asks and is answered, and sees nothing else of the case', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const page = await signedIn(await newTablet(), caseworker(server));
  await openCase(page, 'Tavi');
  const id = caseOf(page);
  await registration(page);
  await part(page, 'Who looks after the child');
  const locked = page.locator('.locked');
  await locked.getByRole('button', { name: /^Say why and open/ }).click();
  await locked.getByRole('radio', { name: 'Another reason, in my own words' }).check();
  await locked.getByLabel('In your own words').fill(WHY);
  await locked.getByRole('button', { name: 'Open for now' }).click();
  await expect(locked).toHaveCount(0);
  await allSent(page);

  const officer = named(server, 'data-protection officer');
  const kit = await signedIn(await newTablet(), officer);
  const opened = kit.getByRole('region', { name: 'Closed questions that were opened' });
  const card = opened.locator('.card').filter({ hasText: WHY });
  await expect(card).toContainText('Worries about this care');
  await expect(card).toContainText(/Case .?BIP-/);
  await expect(card).toContainText('Rowan Ames');
  await expect(card).toContainText('Not looked at yet');
  await expect(kit.locator('main')).not.toContainText('Tavi');
  expect(await served(kit, id)).toBeUndefined();
  await axe(kit, 'en', test.info())('openings before the officer');

  // A question needs words.
  await card.getByRole('button', { name: /^Ask for an explanation/ }).click();
  await expect(card).toContainText('Write a whole sentence.');
  await card.getByLabel('Words to the supervisor').fill(ASKED);
  await card.getByRole('button', { name: /^Ask for an explanation/ }).click();
  await expect(card).toContainText('Waits for an explanation');
  await expect(card).toContainText(ASKED);
  await expect(card.getByRole('button')).toHaveCount(0);

  // It is the supervisor's task, on the first screen and where one sees who saw the case.
  const checks = await supervising(server, newTablet, id, 'Tavi');
  await checks.getByRole('link', { name: 'Today', exact: true }).first().click();
  const asks = checks.locator('[aria-labelledby="approvals-heading"]').getByText('The data-protection officer asks why somebody opened', { exact: false });
  await expect(asks.first()).toBeVisible({ timeout: 30_000 });
  await openCase(checks, 'Tavi');
  await checks.getByRole('link', { name: 'See who may know what' }).click();
  await checks.getByRole('link', { name: 'Who saw it' }).click();
  const says = checks.getByRole('region', { name: 'What the data-protection officer says to openings' });
  await expect(says).toContainText(ASKED);
  await expect(says).toContainText(WHY);
  await says.getByLabel('Your explanation').fill(ANSWER);
  await axe(checks, 'en', test.info())('a question of the officer');
  await says.getByRole('button', { name: /^Give this explanation/ }).click();
  await expect(says.getByRole('button', { name: /^Give this explanation/ })).toHaveCount(0);
  await expect(says).toContainText(ANSWER);
  await allSent(checks);

  await kit.reload();
  await unlock(kit, officer);
  await expect(card).toContainText('Explained');
  await expect(card).toContainText(ANSWER);
  await card.getByRole('button', { name: /^I have looked at this opening/ }).click();
  const over = kit.getByRole('region', { name: 'Openings that you looked at' });
  await expect(over.locator('.card').filter({ hasText: WHY })).toContainText('Looked at');
  await expect(card).toHaveCount(0);

  // Who decides for the child reads that somebody opened them, in which role and on which day, and neither why nor which.
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await setsUp(page, 'en', undefined);
  await hands(page, 'en');
  await page.getByRole('button', { name: 'Who knows what' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Who opened closed questions' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /: .?one caseworker.?\.$/ })).toHaveCount(1);
  await expect(page.getByText(/^Put on this case now: .*caseworker/)).toBeVisible();
  await expect(page.locator('body')).not.toContainText(WHY);
  await expect(page.locator('body')).not.toContainText('Worries about this care');
  await axe(page, 'en', test.info())('who opened closed questions, for a guardian');
});
