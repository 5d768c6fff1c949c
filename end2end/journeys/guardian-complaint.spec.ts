// A guardian complains about the worker who sits beside them: without a network, from the pages of the sitting, sealed. The
// complaints office reads it, and nobody of the team ever does.
import { decides, hands, next, permissions, reads, setsUp, signs, understands } from '../fixtures/guardian.ts';
import { fits } from '../fixtures/looks.ts';
import { letterLeaves } from '../fixtures/letters.ts';
import { search } from '../fixtures/profile.ts';
import { asked, served } from '../fixtures/served.ts';
import { allSent, caseworker, named, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';
import { textsIn } from '../fixtures/texts.ts';

const WORDS = 'He decides before we have finished speaking.';
const HOW = 'By letter to my sister';

test('a complaint about the worker is written offline beside the sitting, leaves sealed, and only the office reads it', async ({ server, tablet, newTablet }) => {
  test.setTimeout(300_000);
  const worker = caseworker(server);
  const page = await signedIn(tablet, worker);
  const id = await permissions(page);
  await allSent(page);
  const reference = (await served(page, id))?.reference ?? 'no number yet';
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await setsUp(page, 'en', undefined);
  await hands(page, 'en');
  await page.context().setOffline(true);

  // Who reads it and who does not stands before anything is asked.
  await page.getByRole('button', { name: 'Complain', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You can complain here' })).toBeVisible();
  await expect(page.getByText('Nobody of the team reads it, and never the person you complain about.', { exact: false })).toBeVisible();
  await fits(page, 'complaint-begin');
  await page.getByRole('button', { name: 'Write a complaint' }).click();
  await expect(page.locator('main input:checked')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Not being heard' }).check();
  await page.getByLabel('Who is it about?').fill('Rowan Ames');
  await page.getByLabel('What should the complaints office know?').fill(WORDS);
  await page.getByRole('radio', { name: 'No', exact: true }).first().check();
  await expect(page.getByText('It can take days until somebody reads it.', { exact: false })).toBeVisible();
  await expect(page.locator('.banner').getByRole('button', { name: /^Ask / })).toBeVisible();
  await page.getByRole('radio', { name: 'Sometimes' }).check();
  await page.getByRole('radio', { name: 'With my name' }).check();
  await fits(page, 'complaint-form');

  // Put aside, it is not on the sitting's page, and comes back as it was.
  await page.getByRole('button', { name: 'Keep it for later' }).click();
  await expect(page.getByText(WORDS)).toHaveCount(0);
  await page.getByRole('button', { name: 'Go on with my complaint' }).click();
  await page.getByRole('button', { name: 'Read it once more' }).click();
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByText('Your name is not there yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('Your name', { exact: true }).fill('Noor Example');
  await page.locator('#complaint-record-yes, label[for="complaint-record-yes"]').last().click();
  await page.locator('label[for="complaint-reply-yes"]').click();
  // Without a way to them nobody can answer: said once, and it stops nothing.
  await page.getByRole('button', { name: 'Read it once more' }).click();
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByText('Nobody can answer you yet')).toBeVisible();
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('How can the office reach you in a safe way?').fill(HOW);
  await page.getByRole('button', { name: 'Read it once more' }).click();
  for (const words of [WORDS, HOW, 'Rowan Ames', 'Not being heard']) await expect(page.getByText(words)).toBeVisible();
  await fits(page, 'complaint-look');
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByRole('heading', { name: 'Your complaint is sealed and on its way' })).toBeVisible();
  const number = (await page.locator('.letter__number strong').textContent()) ?? '';
  expect(number).toMatch(/^[2-9A-HJ-NP-Z]{3} [2-9A-HJ-NP-Z]{3}$/);
  await fits(page, 'complaint-sealed');
  await page.getByRole('button', { name: 'Back to where I was' }).click();

  // A second one that is begun: the tablet does not go back before it is sent or thrown away.
  await page.getByRole('button', { name: 'Complain', exact: true }).click();
  await page.getByRole('button', { name: 'Write a complaint' }).click();
  await page.getByLabel('What should the complaints office know?').fill('Never mind.');
  await page.getByRole('button', { name: 'Keep it for later' }).click();
  const look = async () => {};
  await reads(page, 'en', look);
  await understands(page, 'en', look);
  await decides(page, 'gc.health', 'en', 'no', look);
  await next(page).click();
  await decides(page, 'gc.legal', 'en', 'yes', look);
  await next(page).click();
  await signs(page, await textsIn(page, 'en'), 'Noor Example', look);
  await page.locator('.answers--stacked .big-choice').nth(3).click();
  await expect(page.getByRole('heading', { name: 'Your complaint is not sent yet' })).toBeVisible();
  await fits(page, 'complaint-waits');
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await page.locator('.sitting--waiting .button').last().click();
  await page.locator('#back-passphrase').fill(worker.passphrase);
  await page.locator('.child__onward .button--primary').click();
  await expect(page.getByText('What was signed stands in the case, line by line.')).toBeVisible({ timeout: 30_000 });

  // Neither the worker's screens nor the tablet's disk hold a word of it.
  await expect(page.locator('body')).not.toContainText(WORDS);
  await page.getByRole('status').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/complain/i);
  const traces = await search(tablet.profile, [WORDS, HOW, number.replace(' ', '')]);
  expect([...traces.keys()]).toEqual([]);

  await page.context().setOffline(false);
  await letterLeaves(page, server, id, WORDS);
  const checks = await signedIn(await newTablet(), named(server, 'supervisor'));
  await expect(asked(checks, 'GET', 'complaints')).rejects.toThrow('403');

  const office = await signedIn(await newTablet(), named(server, 'complaints office'));
  await office.getByRole('link', { name: 'Not being heard' }).click();
  await expect(office.getByText(WORDS)).toBeVisible();
  await expect(office.getByText('A guardian', { exact: true })).toBeVisible();
  await expect(office.getByText('Rowan Ames')).toBeVisible();
  await expect(office.getByText(HOW, { exact: false })).toBeVisible();
  await expect(office.getByText(reference)).toBeVisible();
  await expect(office.getByText(number, { exact: false }).first()).toBeVisible();
});
