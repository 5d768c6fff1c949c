// A child complains about the person who handed it the tablet: without a network, sealed, never to be read by the team.
// The complaints office reads it as it was written and answers it.
import type { Page } from '@playwright/test';

import { asks, big, FINGER, finishes, handOver, hello, passphrase, takesBack, told } from '../fixtures/child.ts';
import { letterLeaves } from '../fixtures/letters.ts';
import { looking } from '../fixtures/looks.ts';
import { search } from '../fixtures/profile.ts';
import { asked, caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, named, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const WORDS = 'She shouts at me when nobody is there.';
const HOW = 'At school, from my teacher';
const onward = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });
const control = (page: Page, name: string) => page.locator('.child-bar').getByRole('button', { name, exact: true });
const write = (page: Page) => page.getByRole('button', { name: 'Write to the complaints office' });

/** From the first question to the topic that tells how to complain. */
async function toTheTopic(page: Page): Promise<void> {
  await hello(page, FINGER, 'A leaf', '');
  const topics = told('b3');
  for (const topic of topics) {
    await expect(asks(page, topic.title)).toBeVisible();
    await FINGER.press(control(page, 'Skip this'));
  }
  await FINGER.press(page.locator('main').getByRole('button', { name: 'How to complain' }));
  await expect(asks(page, 'How to complain')).toBeVisible();
}

/** Stops the session from where the child is, and is finished. */
async function stops(page: Page): Promise<void> {
  await FINGER.press(control(page, 'Pause or stop'));
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await expect(page.getByRole('button', { name: 'I am finished' }).or(onward(page)).first()).toBeVisible();
  if (await onward(page).isVisible()) await FINGER.press(onward(page));
}

/** What it is about, the words, how safe: ends on the question of the name. */
async function tells(page: Page, whom: string, pictures = false): Promise<void> {
  const shot = async (name: string) => pictures && (await looking(page, 'letter')(name));
  await expect(asks(page, 'You can write to the complaints office here.')).toBeVisible();
  await shot('1-begin');
  await FINGER.press(onward(page));
  await expect(asks(page, 'What is it about?')).toBeVisible();
  await expect(page.locator('main input:checked')).toHaveCount(0);
  await FINGER.press(big(page, 'A worker here'));
  await FINGER.write(page.getByLabel('Who is it about?'), whom);
  await shot('2-about');
  await FINGER.press(onward(page));
  await FINGER.write(page.getByLabel('Your letter'), WORDS);
  await shot('3-words');
  await FINGER.press(onward(page));
  await expect(asks(page, 'How safe do you feel now?')).toBeVisible();
  await expect(page.locator('main input:checked')).toHaveCount(0);
  await FINGER.press(big(page, 'I am not safe'));
  await expect(page.getByText('Go to an adult you trust now.', { exact: false })).toBeVisible();
  await shot('4-safe');
  await FINGER.press(onward(page));
  await expect(asks(page, 'With your name or without it?')).toBeVisible();
  await expect(page.locator('main input:checked')).toHaveCount(0);
}

test('a complaint about the worker is written without a network, leaves the tablet sealed, and the office alone reads and answers it', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const worker = caseworker(server);
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, worker);
  await newCase(page, 'Dotterel Example');
  const id = caseOf(page);
  await allSent(page);
  const reference = (await served(page, id))?.reference ?? 'no number yet';
  await openCase(page, 'Dotterel Example');
  await handOver(page);
  await tablet.goOffline();
  await toTheTopic(page);
  await looking(page, 'letter')('0-topic');
  await FINGER.press(write(page));
  await tells(page, 'Rowan Ames', true);
  await FINGER.press(big(page, 'With my name'));
  await FINGER.write(page.getByLabel('Your name', { exact: true }), 'Dotterel');
  await FINGER.press(big(page, 'My name and which record is mine'));
  await looking(page, 'letter')('5-name');
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'An answer, please'));
  await FINGER.write(page.getByLabel('How can the office reach you', { exact: false }), HOW);
  await looking(page, 'letter')('6-reply');
  await FINGER.press(onward(page));
  await expect(asks(page, 'This is your letter.')).toBeVisible();
  await looking(page, 'letter')('7-look');
  for (const line of [WORDS, HOW, 'Rowan Ames']) await expect(page.locator('.letter__said').getByText(line)).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Send it' }));
  await expect(asks(page, 'Your letter is closed now.')).toBeVisible();
  await looking(page, 'letter')('8-sealed');
  const number = (await page.locator('.letter__number strong').textContent()) ?? '';
  expect(number).toMatch(/^[2-9A-HJ-NP-Z]{3} [2-9A-HJ-NP-Z]{3}$/);
  await FINGER.press(page.getByRole('button', { name: 'Back to my page' }));
  await expect(asks(page, 'How to complain')).toBeVisible();
  await expect(page.getByText(WORDS)).toHaveCount(0);
  await stops(page);
  await finishes(page, FINGER);

  await takesBack(page, worker);
  await expect(page.locator('body')).not.toContainText(WORDS);
  await page.getByRole('link', { name: 'Read everything' }).click();
  await expect(page.locator('body')).not.toContainText(WORDS);
  await page.getByRole('status').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/complain/i);
  const traces = await search(tablet.profile, [WORDS, HOW, number.replace(' ', ''), 'Dotterel Example']);
  expect([...traces.keys()]).toEqual([]);

  await tablet.goOnline();
  await letterLeaves(page, server, id, WORDS);

  const checks = await signedIn(await newTablet(), named(server, 'supervisor'));
  await expect(asked(checks, 'GET', 'complaints')).rejects.toThrow('403');
  await expect(checks.locator('body')).not.toContainText(/complaint/i);

  const office = await signedIn(await newTablet(), named(server, 'complaints office'));
  await office.getByRole('link', { name: 'A worker' }).click();
  await expect(office.getByText(WORDS)).toBeVisible();
  await expect(office.getByText('Somebody may not be safe.')).toBeVisible();
  await expect(office.getByText(number, { exact: false }).first()).toBeVisible();
  await expect(office.getByText(HOW, { exact: false })).toBeVisible();
  await expect(office.getByText(reference)).toBeVisible();
  await looking(office, 'letter')('office-1-new');
  await office.getByRole('button', { name: 'I take it up' }).click();
  // Half a result stays when a step is added, and the box of the step is free again.
  const [step, result] = [office.getByRole('textbox', { name: 'A step' }), office.getByRole('textbox', { name: 'The result' })];
  await result.fill('Another worker');
  await step.fill('Spoke with the child at school.');
  await office.getByRole('button', { name: 'Add the step' }).click();
  await expect(office.getByText('Spoke with the child at school.')).toBeVisible();
  await expect(step).toHaveValue('');
  await expect(result).toHaveValue('Another worker');
  await result.fill('Another worker is with you from now on.');
  await office.getByRole('button', { name: 'Add the result' }).click();
  await expect(office.getByText('Another worker is with you from now on.')).toBeVisible();
  await expect(office.getByRole('button', { name: 'Close it' })).toHaveCount(0);
  await office.getByRole('button', { name: 'Today', exact: true }).click();
  await looking(office, 'letter')('office-2-result');
  await office.getByRole('button', { name: 'The person was told' }).click();
  // Closing takes no half-written step away.
  await step.fill('Wrote to the sch');
  await office.getByRole('button', { name: 'Close it' }).click();
  await expect(office.getByText('Something stands in a box below that is not added yet.', { exact: false })).toBeVisible();
  await expect(step).toHaveValue('Wrote to the sch');
  await step.fill('');
  await office.getByRole('button', { name: 'Close it' }).click();
  await expect(office.getByText('A month after you told the person', { exact: false })).toBeVisible();
  await office.getByRole('link', { name: 'Back' }).click();
  await expect(office.getByText('Closed', { exact: true })).toBeVisible();
  await looking(office, 'letter')('office-3-list');
});

test('without a name nothing leads back; a letter that waits outlives the worker opening the session, and goes only when the child says so', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const worker = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), worker);
  await newCase(page, 'Siskin Example');
  const id = caseOf(page);
  await allSent(page);
  await openCase(page, 'Siskin Example');
  await handOver(page);
  await hello(page, FINGER, 'A cat', 'Siskin');
  await FINGER.press(control(page, 'I want to tell someone else'));
  await FINGER.press(write(page));
  await tells(page, '');

  // The worker opens the session and gives it back: the words are still there, and were on no screen of the worker.
  await FINGER.press(control(page, 'Pause or stop'));
  await FINGER.press(page.getByRole('button', { name: /^I am / }));
  await passphrase(page, worker);
  await expect(page.locator('body')).not.toContainText(WORDS);
  await FINGER.press(page.getByRole('button', { name: 'Go on with the child' }));
  await expect(control(page, 'I need help now')).toBeVisible({ timeout: 30_000 });
  if (await page.getByRole('heading', { name: 'Time for a rest' }).isVisible()) await FINGER.press(onward(page));
  await FINGER.press(control(page, 'I want to tell someone else'));
  await FINGER.press(page.getByRole('button', { name: 'Go on with my letter' }));
  await FINGER.press(big(page, 'Without my name'));
  await expect(page.getByText('Your own words could still show who you are.')).toBeVisible();
  await FINGER.press(onward(page));
  await expect(asks(page, 'This is your letter.')).toBeVisible();
  const brought = page.waitForRequest((it) => it.url().includes('/complaints/letters/'));
  await FINGER.press(page.getByRole('button', { name: 'Send it' }));
  await expect(asks(page, 'Your letter is closed now.')).toBeVisible();
  const headers = await (await brought).allHeaders();
  expect([headers['cookie'], headers['x-heard-device']]).toEqual([undefined, undefined]);
  await FINGER.press(page.getByRole('button', { name: 'Back to my page' }));

  // A second one that is begun and not sent: finishing asks, and nothing is sent.
  await FINGER.press(control(page, 'I want to tell someone else'));
  await FINGER.press(write(page));
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'An idea or thanks'));
  await FINGER.press(page.getByRole('button', { name: 'Not now.', exact: false }));
  await FINGER.press(page.getByRole('button', { name: 'Back', exact: true }));
  await stops(page);
  await FINGER.press(page.getByRole('button', { name: 'I am finished' }));
  await expect(page.getByText('Your letter is not sent yet')).toBeVisible();
  await looking(page, 'letter')('9-waits');
  await finishes(page, FINGER);
  await takesBack(page, worker);
  await allSent(page);
  expect((await served(page, id))?.text).not.toContain(WORDS);

  const office = await signedIn(await newTablet(), named(server, 'complaints office'));
  await expect(office.locator('.task-list__item')).toHaveCount(1);
  await office.getByRole('link', { name: 'A worker' }).click();
  await expect(office.getByText(WORDS)).toBeVisible();
  await expect(office.getByText('Without a name', { exact: true })).toBeVisible();
  const body = await office.locator('main').textContent();
  for (const trace of ['Siskin', id, 'BIP-']) expect(body).not.toContain(trace);
});
