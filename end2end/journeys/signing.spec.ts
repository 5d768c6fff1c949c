// A form is signed with gaps and a reason, decided by somebody else, and says on every page how it stands.
import { allSent, caseworker, named, newCase, openCase, part, registration, saved, signedIn } from '../fixtures/staff.ts';
import { looking } from '../fixtures/looks.ts';
import { expect, test } from '../fixtures/test.ts';

test('a form that was signed with gaps says so, and so does every change and decision after it', async ({ server, tablet, newTablet }) => {
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Wren Example');
  // Danger first: the next step of a new case leads to these questions.
  const next = page.getByRole('region', { name: 'Next step' });
  await expect(next).toContainText('Ask first: danger today');
  await next.getByRole('link', { name: 'Go there' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Needs that cannot wait' })).toBeVisible();
  await openCase(page, 'Wren Example');
  await registration(page);
  await part(page, 'Who the child is');
  await page.getByLabel(/^Given name/).fill('Wren');
  await saved(page);

  await page.getByRole('link', { name: 'Check and sign' }).last().click();
  // What is missing is folded part by part with its counts, but for the first; a proposal is not called missing.
  const parts = page.locator('.gaps__part');
  await expect(parts.first().getByRole('link').first()).toBeVisible();
  expect(await parts.count()).toBeGreaterThan(3);
  await expect(page.locator('.gaps__part[open]')).toHaveCount(1);
  await expect(parts.locator('summary').filter({ hasText: /^This talk/ })).toContainText(/\d+.? missing · .?\d+.? proposed/);
  await looking(page, 'signing')('gaps');
  await page.getByRole('button', { name: 'Sign and submit' }).click();
  const gaps = page.getByRole('dialog');
  await gaps.getByRole('button', { name: 'Sign all the same' }).click();
  await expect(gaps.getByText('Say why you sign it although answers are missing.')).toBeVisible();
  await gaps.getByLabel(/^Why do you sign it now/).fill('The child is moved tonight.');
  await gaps.getByRole('button', { name: 'Sign all the same' }).click();
  await expect(gaps).toBeHidden();

  await openCase(page, 'Wren Example');
  await registration(page);
  const stands = page.locator('.banner');
  await expect(stands.filter({ hasText: /^Signed by / })).toContainText('No supervisor works on this case yet.');
  await part(page, 'Who the child is');
  await page.getByLabel(/^Given name/).fill('Wren the second');
  await saved(page);
  await expect(stands.filter({ hasText: /^Changed since .+ signed it/ })).toBeVisible();
  await page.getByLabel(/^Given name/).fill('Wren');
  await saved(page);
  await expect(stands.filter({ hasText: /^Signed by / })).toBeVisible();
  await allSent(page);

  // A supervisor takes the case by the number that the caseworker tells.
  await openCase(page, 'Wren Example');
  const reference = await page.locator('.page-header__over').first().innerText();
  const deciding = await signedIn(await newTablet(), named(server, 'supervisor'));
  await deciding.getByRole('link', { name: 'Assign cases' }).click();
  const entry = deciding.locator('.queue__row').filter({ hasText: reference });
  await entry.getByLabel(/Give to/).selectOption({ label: 'Harper Quist' });
  await entry.getByRole('button', { name: /^Assign/ }).click();
  await expect(entry.getByText('Harper Quist').first()).toBeVisible();
  await allSent(deciding);
  await deciding.getByRole('link', { name: 'Today', exact: true }).first().click();
  const waits = deciding.getByRole('region', { name: 'Waits for your decision' });
  await waits.getByRole('link', { name: /Wren/ }).click();
  // What waits leads to the answers. Nothing goes back without words, and the words stand on top of the form.
  await deciding.getByRole('button', { name: 'Send back' }).click();
  const back = deciding.getByRole('dialog');
  await back.getByRole('button', { name: 'Send back' }).click();
  await expect(back.getByText('Say what has to change.')).toBeVisible();
  await back.getByLabel(/^What has to change/).fill('The day of birth is missing.');
  await back.getByRole('button', { name: 'Send back' }).click();
  await expect(back).toBeHidden();
  await allSent(deciding);
  await allSent(page);
  await openCase(page, 'Wren Example');
  // A form that asks for something carries a mark; one that is as it should be says so in its line.
  const forms = page.getByRole('region', { name: 'Forms' });
  await expect(forms.locator('.chip')).toHaveText('Sent back');
  await registration(page);
  await expect(page.locator('.banner').filter({ hasText: /^Sent back by / })).toContainText('The day of birth is missing.');
  await part(page, 'Signing');
  await expect(page.locator('.question').filter({ hasText: /^Supervisor's decision/ })).toHaveCount(0);
  await part(page, 'Who the child is');
  await page.getByLabel(/^Given name/).fill('Wren the third');
  await saved(page);
  await page.getByRole('link', { name: 'Check and sign' }).last().click();
  await page.getByRole('button', { name: 'Sign and submit' }).click();
  await gaps.getByLabel(/^Why do you sign it now/).fill('Nobody knows the day of birth.');
  await gaps.getByRole('button', { name: 'Sign all the same' }).click();
  await expect(gaps).toBeHidden();
  await allSent(page);

  // The reason for the gaps stands in the case, and the decision in the form as well.
  await allSent(deciding);
  await deciding.getByRole('link', { name: 'Today', exact: true }).first().click();
  await deciding.getByRole('region', { name: 'Waits for your decision' }).getByRole('link', { name: /Wren/ }).click();
  await deciding.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(deciding.getByText(/^Approved by .*Harper/).first()).toBeVisible();
  await openCase(deciding, 'Wren Example');
  await deciding.locator('a[href$="/timeline"]').first().click();
  await expect(deciding.getByText('The child is moved tonight.').first()).toBeVisible();
  await openCase(deciding, 'Wren Example');
  await registration(deciding);
  await part(deciding, 'Signing');
  // Nobody explained the privacy notice yet, so that these stand closed; what was signed is read all the same.
  const closed = deciding.locator('.closed li');
  await expect(closed.filter({ hasText: /^Supervisor's decision/ })).toContainText('Approved');
  await expect(closed.filter({ hasText: /^Supervisor closed/ })).toContainText('Harper Quist');
  await expect(deciding.locator('.banner').filter({ hasText: /^Approved by / })).toBeVisible();
  await allSent(deciding);

  await allSent(page);
  await openCase(page, 'Wren Example');
  await expect(forms).toContainText('Approved');
  await expect(forms.locator('.chip')).toHaveCount(0);
  await registration(page);
  await expect(page.locator('.banner').filter({ hasText: /^Approved by / })).toContainText('A change needs a new signature');
});
