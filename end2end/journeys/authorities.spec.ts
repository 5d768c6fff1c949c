// What an authority asks for is written down without a network and answered by the data-protection officer alone; child and
// guardian read who knows what; a paper is written down before it is made.
import type { Page } from '@playwright/test';

import { looking as axe } from '../fixtures/axe.ts';
import { FINGER, handOver, hello, PAUSE } from '../fixtures/child.ts';
import { hands, setsUp } from '../fixtures/guardian.ts';
import { looking as pictured } from '../fixtures/looks.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, named, newCase, openCase, signedIn, sync } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

/** Looks at a screen by rule, and keeps a picture where somebody wants one. */
async function look(page: Page, name: string): Promise<void> {
  await axe(page, 'en', test.info())(name);
  await pictured(page, 'authorities')(name.replace(/\W+/g, '-'));
}

const ASKED = 'Where does the child live, and which school?';
const REASON = 'The law does not let us say where a child lives or goes to school.';

test('a request is written down offline, answered by the officer, who sees nothing else of the case, and stands in the case with its answer', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const tablet = await newTablet();
  const page = await signedIn(tablet, caseworker(server));
  await openCase(page, 'Tavi');
  const id = caseOf(page);
  await tablet.goOffline();
  await page.getByRole('link', { name: 'Open the requests' }).click();
  await expect(page.getByText('I may not give any information about a child.')).toBeVisible();
  await expect(page.getByText('Nobody asked so far')).toBeVisible();
  await page.getByRole('button', { name: 'Write down a request' }).click();
  await expect(page.getByText('Nobody asked so far')).toHaveCount(0);
  await page.getByRole('button', { name: 'Keep the request' }).click();
  await expect(page.locator('#authority-from')).toBeFocused();
  await page.locator('#authority-from').fill('Officer 4711');
  await page.getByRole('radio', { name: 'Police, about something else' }).check();
  await page.locator('#authority-what').fill(ASKED);
  await page.locator('#authority-purpose').fill('They did not say.');
  await page.getByRole('radio', { name: 'Not known' }).check();
  await look(page, 'writing a request down');
  await page.getByRole('button', { name: 'Keep the request' }).click();
  await expect(page.getByText('The request is written down.')).toBeVisible();
  await expect(page.getByText('Counts as enforcement: nothing is given')).toBeVisible();
  await tablet.goOnline();
  await allSent(page);

  // A provider of a form is a recipient too: border police is refused there, and the attempt is kept.
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'Begin another form' }).first().click();
  await page.locator('#begin-referral').getByRole('button').click();
  const provider = page.locator('.question').filter({ hasText: 'Provider' }).first();
  await provider.getByRole('button', { name: 'Add an office or body' }).click();
  await provider.getByRole('textbox').fill('Border police, room 9');
  await provider.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(provider.getByRole('alert')).toContainText('Nothing of a child goes there, ever.');
  await expect(provider.getByRole('radio', { name: 'Border police, room 9' })).toHaveCount(0);
  await allSent(page);

  const office = await newTablet();
  const kit = await signedIn(office, named(server, 'data-protection officer'));
  await expect(kit.getByRole('heading', { level: 1, name: 'Requests of authorities' })).toBeVisible();
  const waiting = kit.getByRole('region', { name: 'Waiting for your answer' });
  const card = waiting.locator('.card').filter({ hasText: 'Officer 4711' });
  await expect(card).toContainText(ASKED);
  await expect(card).toContainText('Not known');
  await expect(kit.locator('main')).not.toContainText('Tavi');
  const refused = kit.getByRole('region', { name: 'Refused recipients' });
  await expect(refused).toContainText('Border police, room 9');
  expect(await served(kit, id)).toBeUndefined();
  await look(kit, 'the officer’s first screen');
  // An answer needs time; that it was looked at is said at once, with words to the team. What is written already stays.
  await card.getByRole('button', { name: /^Answer this request/ }).click();
  await card.getByLabel('Reasons').fill('No.');
  await expect(card).toContainText('Not looked at yet');
  await card.getByLabel('Words to the team, if you want').fill('I answer today. Give nothing.');
  await card.getByRole('button', { name: /^I have looked at it/ }).click();
  await expect(card.getByRole('button', { name: /^I have looked at it/ })).toHaveCount(0);
  await expect(card).toContainText(/Looked at by.*Kit Marsh/s);
  await expect(card).toContainText('I answer today. Give nothing.');
  await expect(waiting.locator('.card').filter({ hasText: 'Officer 4711' })).toHaveCount(1);
  await expect(card.getByLabel('Reasons')).toHaveValue('No.');
  // Nobody knows what it is for: a notice of the outcome is not among the answers.
  await expect(card.getByRole('radio', { name: 'Notice of the outcome only' })).toHaveCount(0);
  await card.getByRole('radio', { name: 'Refused' }).check();
  await card.getByRole('button', { name: 'Give this answer' }).click();
  await expect(card).toContainText('Write at least');
  await card.getByLabel('Reasons').fill(REASON);
  await look(kit, 'an answer of the officer');
  await card.getByRole('button', { name: 'Give this answer' }).click();
  await expect(kit.getByText('The answer stands in the case.')).toBeVisible();
  await expect(kit.getByRole('region', { name: 'Answered' }).locator('.card').filter({ hasText: 'Officer 4711' })).toContainText(REASON);

  await sync(page);
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'Open the requests' }).click();
  const request = page.locator('.card').filter({ hasText: 'Officer 4711' });
  await expect(request).toContainText(REASON, { timeout: 30_000 });
  await expect(request).toContainText('I answer today. Give nothing.');
  await expect(request).toContainText('Kit Marsh');
  await request.getByRole('button', { name: /^They were told/ }).click();
  await expect(request).toContainText('were told');
  await expect(request.getByRole('button', { name: /^They were told/ })).toHaveCount(0);
  // Nothing was given: what is told is no task.
  await expect(request.getByText('Nobody has told the child of this yet')).toHaveCount(0);
  await look(page, 'a request with its answer');

  // The guardian reads that somebody asked, and that nothing was given.
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await setsUp(page, 'en', undefined);
  await hands(page, 'en');
  await page.getByRole('button', { name: 'Who knows what' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who knows what' })).toBeFocused();
  await expect(page.getByText('Nobody has received anything so far, and nothing may go today.')).toBeVisible();
  await expect(page.getByText(/^Answer: .?Refused/)).toBeVisible();
  await expect(page.getByText(ASKED)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: 'Who of us may read what' })).toBeVisible();
  await expect(page.getByText('Administrators decide who is put on a case. They read nothing of it.')).toBeVisible();
  await look(page, 'who knows what, for a guardian');
  await page.getByRole('button', { name: 'Go back to where I was' }).click();
  await expect(page.locator('.sitting__onward .button').last()).toBeVisible();
});

test('a child opens who knows something about it from a pause, in words and without a key of the case', async ({ server, newTablet }) => {
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Mika');
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Mika');
  await page.getByRole('button', { name: PAUSE.b3 }).click();
  await page.getByRole('button', { name: 'Who knows something about me?' }).click();
  await expect(page.getByText('Nobody else got anything about you so far.')).toBeVisible();
  await expect(page.getByText('What you say they read only if you want that.', { exact: false })).toBeVisible();
  // Who may open the file stands there in roles, in the child's words and without a name.
  await expect(page.getByText(/^They can open what is written about you now: .?one person who helps children/)).toBeVisible();
  await look(page, 'who knows something, for a child');
  await page.getByRole('button', { name: 'Close this' }).click();
  await expect(page.getByText('Nobody else got anything about you so far.')).toHaveCount(0);
});

test('who saw a case stands in words: on whose tablet it is, and a paper that was made', async ({ server, tablet }) => {
  const page = await signedIn(tablet, caseworker(server));
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await page.getByRole('link', { name: 'Who saw it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who saw it' })).toBeVisible();
  const tablets = page.getByRole('region', { name: 'On whose tablet it came' });
  await expect(tablets.getByText(/, .?Caseworker/).first()).toBeVisible();
  await look(page, 'who saw it');
  await page.getByRole('link', { name: 'Everything that was done' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
