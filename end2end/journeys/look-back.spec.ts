// What the worker owes around a talk: a hint on the child's screens that is not the child's, and looking back at its own
// part once the tablet is back.
import type { Page } from '@playwright/test';

import { asks, big, FINGER, handOver, HELLO, passphrase, practice } from '../fixtures/child.ts';
import { looking } from '../fixtures/looks.ts';
import { asked, caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, everythingDue, named, newCase, openCase, type Person, signedIn, sync } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const TITLE = 'Looking back at your own part';

/** The worker takes the tablet back before the child is done. */
async function endsTheTalk(page: Page, person: Person): Promise<void> {
  await page.waitForTimeout(1200);
  await page.reload();
  await expect(page.getByRole('button', { name: 'I am the worker' })).toBeVisible();
  await passphrase(page, person);
  await page.getByRole('button', { name: "End the child's session" }).click();
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible({ timeout: 30_000 });
}

test('the hint for the worker is folded behind what is the child’s, in the worker’s words, and on no page that shall have little on it', async ({ server, newTablet }) => {
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, person);
  await newCase(page, 'Wren Example');
  await handOver(page);
  const look = looking(page, 'cue');
  const cue = page.locator('.cue');
  const words = 'Let the child choose first. Use the chosen name from now on.';
  await expect(cue).toHaveText(new RegExp(`^For .+${words}$`));
  await expect(cue.getByText(words)).toBeHidden();
  await look('closed');
  await cue.locator('summary').tap();
  await expect(cue.getByText(words)).toBeVisible();
  await look('open');
  // The next screen has its own hint, and that is folded.
  await FINGER.press(big(page, 'A turtle'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect(practice(page)).toBeVisible();
  await expect(cue.getByText('Ask something the child cannot know.', { exact: false })).toBeHidden();
  await expect(cue).toHaveCount(1);
  // Nothing of it stands before the child's own things.
  const last = await page.evaluate(() => [...document.querySelectorAll('main button, main summary')].at(-1)?.className);
  expect(last).toBe('cue__open');

  await page.getByRole('button', { name: 'Make it fit me' }).tap();
  await expect(cue).toHaveCount(0);
  await FINGER.press(big(page, 'Fewer colours'));
  await page.getByRole('button', { name: 'Back to my page', exact: true }).tap();
  await expect(practice(page)).toBeVisible();
  await expect(cue).toHaveCount(0);
});

test('after a talk the worker is asked once about its own part, can put it off and come back, and a colleague reads it beside the talk', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), person);
  const look = looking(page, 'look-back');
  await newCase(page, 'Dunlin Example');
  const id = caseOf(page);
  await handOver(page);
  await expect(asks(page, HELLO.b3)).toBeVisible();
  await endsTheTalk(page, person);

  const card = page.getByRole('region', { name: TITLE });
  await expect(card).toContainText('three short questions');
  await look('case');
  const due = page.locator('.home__due .task-list__item').filter({ hasText: 'Look back at the talk' }).filter({ hasText: 'Dunlin Example' });
  await everythingDue(page);
  await expect(due).toHaveCount(1);
  await due.getByRole('link').click();
  const questions = page.getByRole('region', { name: TITLE });
  await expect(questions).toBeVisible();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(questions).toContainText('Answer one of the three questions');
  await look('asked');
  await page.getByRole('group', { name: 'Did you suggest an answer?' }).getByText('No', { exact: true }).click();
  await page.getByRole('group', { name: 'Did somebody else answer' }).getByText('Yes', { exact: true }).click();
  await page.getByLabel('How?').fill('Her uncle answered for her twice.');
  await page.getByLabel('What would you do otherwise').fill('Ask him to wait outside.');
  await look('filled');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Her uncle answered for her twice.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep it' })).toHaveCount(0);
  await look('kept');
  await openCase(page, 'Dunlin Example');
  await expect(card).toHaveCount(0);
  await allSent(page);

  // A second talk: put off once, and it stays with the talk.
  await openCase(page, 'Dunlin Example');
  await handOver(page);
  await endsTheTalk(page, person);
  await card.getByRole('button', { name: 'Not now' }).click();
  await expect(card).toHaveCount(0);
  await everythingDue(page);
  await expect(due).toHaveCount(0);
  await openCase(page, 'Dunlin Example');
  await page.getByRole('link', { name: 'Read everything' }).click();
  await page.getByRole('button', { name: 'Look back at your own part' }).click();
  await page.getByLabel('What would you do otherwise').fill('Leave more silence.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Leave more silence.')).toBeVisible();
  await allSent(page);

  const boss = await signedIn(await newTablet(), named(server, 'supervisor'));
  await asked(boss, 'GET', 'cases');
  await asked(boss, 'POST', `cases/${id}/assignments`, { user: 'u_sup' });
  await sync(boss);
  await openCase(boss, 'Dunlin Example');
  await expect(boss.getByRole('region', { name: TITLE })).toHaveCount(0);
  await boss.getByRole('link', { name: 'Read everything' }).click();
  for (const words of ['Her uncle answered for her twice.', 'Ask him to wait outside.', 'Leave more silence.']) {
    await expect(boss.getByText(words)).toBeVisible();
  }
  await expect(boss.getByRole('button', { name: 'Look back at your own part' })).toHaveCount(0);
  const theirs = await served(boss, id);
  expect(theirs?.changes.filter((it) => it.body.fact === 'self_check').map((it) => it.author.who)).toEqual(['staff', 'staff', 'staff']);
});
