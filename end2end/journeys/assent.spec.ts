// The child's own yes or no to steps: asked one by one, without a network; a no stays a no whatever anybody wants, and the
// child may say something else on another day.
import { asks, big, FINGER, handOver, hello, HELLO, LATER, skipsTo, takesBack } from '../fixtures/child.ts';
import { looking } from '../fixtures/axe.ts';
import { days } from '../fixtures/days.ts';
import { choosesCountry, comesBack, decides, hands, next, permissions, reads, setsUp, signs, sits, understands } from '../fixtures/guardian.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, everythingDue, named, newCase, openCase, signedIn, unlock } from '../fixtures/staff.ts';
import { supervising } from '../fixtures/supervisor.ts';
import { expect, test } from '../fixtures/test.ts';
import { textsIn } from '../fixtures/texts.ts';

import type { Page } from '@playwright/test';
import type { Served } from '../fixtures/served.ts';

const CALLED = 'Redshank Example';
const FAMILY = 'We can look for your family';
const VOICE = 'We can keep the sound of your voice';

interface Assent {
  line: string;
  answer: string;
  words?: string;
  recipient?: { kind: string; name: string };
}

/** What the child said to steps, as the server gives it. */
function assents(served: Served | undefined): Assent[] {
  const of = (data: Record<string, unknown> | undefined) => (data?.['kind'] === 'assent' ? [data['of'] as Assent] : []);
  return (served?.changes ?? []).filter((it) => it.body.fact === 'consent' && it.author.who === 'child').flatMap((it) => of(it.body.data));
}

/** Past what is still to tell, to where everything stands again. */
async function looksAgain(page: Page, everything = 'Here is everything you said.'): Promise<void> {
  await expect(asks(page, LATER)).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect(asks(page, everything)).toBeVisible();
}

/** The child's no stops what somebody wants to send to who looks for the family. */
async function isStopped(page: Page): Promise<void> {
  await page.getByLabel('Who receives it').selectOption({ label: 'body that looks for family' });
  await page.getByLabel('Name of the person or office').fill('Example Tracing');
  await page.getByRole('radio').first().check();
  await page.getByRole('checkbox', { name: 'Name, age, sex, language' }).check();
  await page.getByRole('button', { name: 'Look whether it may go' }).click();
  await expect(page.getByText('The child says no. That stops it')).toBeVisible();
}

/** Sends what the child said, and gives the tablet back. */
async function sends(page: Page): Promise<void> {
  const onward = page.getByRole('button', { name: 'Go on', exact: true });
  await FINGER.press(onward);
  await FINGER.press(big(page, 'Send it now'));
  await FINGER.press(onward);
  await FINGER.press(page.getByRole('button', { name: /^Skip/ }));
  await FINGER.press(page.getByRole('button', { name: 'I am finished' }));
  await expect(asks(page, 'Please give the tablet to')).toBeVisible();
}

test('a child says no to one step and is not sure of another, offline; nothing leaves on that line until the child says yes', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, person);
  await newCase(page, CALLED);
  const id = caseOf(page);
  await allSent(page);
  await openCase(page, CALLED);
  await page.context().setOffline(true);

  await handOver(page, [], false);
  const steps = page.getByRole('region', { name: "The child's own yes or no" });
  await steps.getByText('Look for and reach family', { exact: true }).click();
  await expect(page.getByText('A step for the child')).toBeVisible();
  await steps.getByLabel('Who receives it').selectOption({ label: 'body that looks for family' });
  await steps.getByLabel('Name of the person or office').fill('Example Tracing');
  await choosesCountry(page, 'Norway');
  await steps.getByText('Keep recordings of the voice', { exact: true }).click();
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, HELLO.b3)).toBeVisible();
  await hello(page, FINGER, 'A turtle', '');

  await skipsTo(page, asks(page, FAMILY));
  // What it reads is everything that its yes lets go, as the guardian's line has it.
  await expect(page.getByText('Example Tracing could get this about you.')).toBeVisible();
  await expect(page.locator('.child__goes > li')).toHaveText([/^Your name, your age/, /your papers\.$/, /^Who is in your family/, /^Why you and your family are apart/]);
  await expect(page.getByText('It is never more.', { exact: false })).toBeVisible();
  await expect(page.getByText(/^It is in another country: .?Norway/)).toBeVisible();
  // Nothing is chosen beforehand, and a no is as large as a yes.
  await expect(page.locator('main input:checked')).toHaveCount(0);
  const boxes = await Promise.all(['Yes, do it', 'No, leave it', 'I am not sure'].map((it) => page.locator('label.big-choice').filter({ hasText: it }).boundingBox()));
  expect(new Set(boxes.map((box) => `${Math.round(box?.width ?? 0)} ${Math.round(box?.height ?? 0)}`)).size).toBe(1);
  await looking(page, 'en', test.info())('own-yes-or-no');
  await FINGER.press(big(page, 'No, leave it'));
  await FINGER.write(page.getByLabel('Your own words'), 'my uncle must not know');
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect(asks(page, VOICE)).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: "I don't know" }));
  await looksAgain(page);
  const said = page.locator('.child__said');
  await expect(said).toContainText('No, leave it');
  await expect(said).toContainText('my uncle must not know');
  await expect(said).toContainText('I am not sure');
  // Each step has its own heading and its own way out: the one goes and comes back, the other stays.
  const entry = (step: string) => said.locator('.child__entry').filter({ hasText: step });
  await FINGER.press(entry(VOICE).getByRole('button', { name: /^Take it out/ }));
  await expect(entry(VOICE)).toContainText('You took this out.');
  await expect(entry(FAMILY)).toContainText('No, leave it');
  await FINGER.press(entry(VOICE).getByRole('button', { name: /^Put it back/ }));
  await expect(entry(VOICE)).toContainText('I am not sure');
  // What is changed is that one step, and the way leads back here.
  await FINGER.press(entry(VOICE).getByRole('button', { name: /^That is not right/ }));
  await expect(asks(page, VOICE)).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Back', exact: true }));
  await expect(asks(page, 'Here is everything you said.')).toBeVisible();
  // A yes or no is nothing to be shown to anybody: nobody asks with whom it is shared.
  await sends(page);
  await takesBack(page, person);
  await page.context().setOffline(false);
  await allSent(page);

  const first = assents(await served(page, id));
  expect(first.map((it) => [it.line, it.answer, it.words ?? '', it.recipient?.name ?? ''])).toEqual([
    ['gc.trace', 'no', 'my uncle must not know', 'Example Tracing'],
    ['gc.voice', 'not_sure', '', ''],
  ]);

  // The worker reads it as it was said; the gate stays closed.
  await openCase(page, CALLED);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  const lines = page.getByRole('region', { name: 'What was asked' });
  await expect(lines).toContainText(/says no.{0,6}my uncle must not know/);
  await expect(lines).toContainText('is not sure');
  await isStopped(page);

  // On another day the child is asked again, is told what it said, and says yes.
  await openCase(page, CALLED);
  await handOver(page, [], false);
  const again = page.getByRole('group', { name: 'Ask the child too about' });
  await expect(again).toContainText(/The child .{0,3}says no/);
  await page.getByRole('region', { name: "The child's own yes or no" }).getByText(/Example Tracing/).click();
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, HELLO.b3)).toBeVisible();
  await hello(page, FINGER, 'A turtle', '');
  await skipsTo(page, asks(page, FAMILY));
  await expect(page.getByText(/Last time you said: .?No, leave it/)).toBeVisible();
  await FINGER.press(big(page, 'Yes, do it'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await looksAgain(page);
  await sends(page);
  await takesBack(page, person);
  await allSent(page);
  expect(assents(await served(page, id)).map((it) => it.answer)).toEqual(['no', 'not_sure', 'yes']);
  await openCase(page, CALLED);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await expect(page.locator('.permission').filter({ hasText: 'Example Tracing' })).toContainText('says yes');
});

test('what a young person decides alone counts once somebody who stands for them was told of it', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), person);
  await openCase(page, 'Mira');
  await handOver(page, [], false);
  await page.getByRole('region', { name: "The child's own yes or no" }).getByText('Keep recordings of the voice', { exact: true }).click();
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(page.locator('.child__main h1')).toBeVisible();
  await skipsTo(page, asks(page, VOICE));
  await FINGER.press(big(page, 'Yes'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await looksAgain(page);
  await sends(page);
  await takesBack(page, person);
  await openCase(page, 'Mira');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  const line = page.locator('.permission').filter({ has: page.getByRole('heading', { name: 'Keep recordings of the voice' }) });
  await expect(line).toContainText('No guardian was asked');
  await line.getByRole('button', { name: /has been told/ }).click();
  await line.getByRole('dialog').getByRole('button', { name: 'Today', exact: true }).click();
  await line.getByRole('dialog').getByRole('button', { name: 'Yes, they have been told' }).click();
  await expect(line).toContainText('May go');
  await expect(line.getByRole('button', { name: /has been told/ })).toHaveCount(0);
});

test('a guardian says yes and the child no to the same step, offline: it stops, both stand side by side, for the supervisor after a week and before the panel', async ({ server, newTablet }) => {
  test.setTimeout(400_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, person);
  const id = await permissions(page);
  // All of the case is on the tablet before the network goes.
  await allSent(page);
  await openCase(page, 'Tavi');
  await expect(page.getByRole('region', { name: 'Forms' }).getByRole('link', { name: /^Best interests determination/ }).first()).toBeVisible({ timeout: 40_000 });
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await tablet.goOffline();
  await sits(page, person, 'Tavi', { at: 0, name: 'Noor Example' }, { 'gc.trace': 'yes' }, [['gc.trace', 'Example Tracing']]);
  const line = page.locator('.permission').filter({ has: page.getByRole('heading', { name: /Example Tracing/ }) });
  await expect(line).toContainText('says yes');
  await expect(line).toContainText('The child was not asked');

  // The child is asked about exactly this step, and is not told how to answer.
  await openCase(page, 'Tavi');
  await handOver(page, [], false, 'b4');
  await page.getByRole('region', { name: "The child's own yes or no" }).getByText(/Example Tracing/).click();
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(page.locator('.child__main h1')).toBeVisible();
  await skipsTo(page, asks(page, FAMILY));
  await expect(page.locator('main input:checked')).toHaveCount(0);
  await FINGER.press(big(page, 'No, leave it'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await looksAgain(page, 'Check your answers.');
  await sends(page);
  await takesBack(page, person);

  // Nobody's yes cancels the no, and neither is rewritten.
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await expect(line).toContainText('The child says no: it stays off, talk together');
  await expect(line).not.toContainText('May go');
  const both = page.locator('.banner').filter({ hasText: 'The child says no: it stays off, talk together' }).first();
  await expect(both.locator('.permission__voice')).toHaveCount(2);
  await expect(both.locator('.permission__voice').first()).toContainText(/The child.*says no.*on /s);
  await expect(both.locator('.permission__voice').last()).toContainText(/says yes.*on /s);
  await expect(both).toContainText(/^.*From .* on the supervisor looks at it\./s);
  await isStopped(page);
  await expect(page.getByRole('button', { name: 'Put it together' })).toHaveCount(0);
  await looking(page, 'en', test.info())('child-against-guardian');

  // Where the panel decides, both stand before its eyes.
  await openCase(page, 'Tavi');
  await page.getByRole('region', { name: 'Forms' }).getByRole('link', { name: /^Best interests determination/ }).first().click();
  const differ = page.locator('.voices-differ').filter({ hasText: 'Example Tracing' });
  await expect(differ.locator('.permission__voice')).toHaveCount(2);
  await expect(differ.locator('.permission__voice').first()).toContainText('The child');

  await tablet.goOnline();
  await allSent(page);
  const text = (await served(page, id))?.text ?? '';
  expect(text).not.toContain('"kind":"shared"');
  expect(assents(await served(page, id)).map((it) => [it.line, it.answer, it.recipient?.name])).toEqual([['gc.trace', 'no', 'Example Tracing']]);

  // For the supervisor it is due on its day: on the list at once, and waiting for a decision after a week.
  const supervisor = named(server, 'supervisor');
  const checks = await supervising(server, newTablet, id, 'Tavi');
  const waits = checks.getByRole('region', { name: 'Waits for your decision' }).locator('.task-list__item').filter({ hasText: 'Child and guardian have disagreed for a week' });
  await everythingDue(checks);
  await expect(checks.locator('.home__due')).toContainText('Child and guardian disagree: talk together');
  await expect(waits).toHaveCount(0);
  await days(checks, 8);
  await checks.reload();
  await unlock(checks, supervisor);
  await checks.getByRole('link', { name: 'Today', exact: true }).first().click();
  await expect(waits).toHaveCount(1);
  await waits.getByRole('link').first().click();
  await expect(checks).toHaveURL(new RegExp(`/cases/${id}/permissions$`));
  await expect(checks.locator('.banner').filter({ hasText: 'The child says no: it stays off, talk together' }).first()).toBeVisible();
});

/** Asks whether the papers may go to who looks for the family. */
async function asksForThePapers(page: Page): Promise<void> {
  await page.getByLabel('Who receives it').selectOption({ label: 'body that looks for family' });
  await page.getByLabel('Name of the person or office').fill('Example Tracing');
  await page.getByRole('radio', { name: 'Look for and reach family' }).check();
  await page.getByRole('checkbox', { name: 'Papers', exact: true }).check();
  await page.getByRole('button', { name: 'Look whether it may go' }).click();
}

test('what a guardian left out stands on no page of the child, and goes only once the child has read it too', async ({ server, newTablet }) => {
  test.setTimeout(400_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), person);
  await permissions(page);
  const noor = { at: 0, name: 'Noor Example' };
  const asked = [['gc.trace', 'Example Tracing']] as const;
  const look = async () => {};
  await setsUp(page, 'en', undefined, false, noor, asked);
  await hands(page, 'en');
  await reads(page, 'en', look);
  await understands(page, 'en', look, 'Tavi');
  await page.getByText('Leave out some of the information', { exact: true }).click();
  await page.locator('label[for="leave-out-d03_documents"]').click();
  await decides(page, 'gc.trace', 'en', 'yes', look);
  await next(page).click();
  await signs(page, await textsIn(page, 'en'), noor.name, look);
  await comesBack(page, person);

  // The child reads what the guardian left in, and says yes to that.
  await openCase(page, 'Tavi');
  await handOver(page, [], false, 'b4');
  await page.getByRole('region', { name: "The child's own yes or no" }).getByText(/Example Tracing/).click();
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(page.locator('.child__main h1')).toBeVisible();
  await skipsTo(page, asks(page, FAMILY));
  await expect(page.locator('.child__goes > li')).toHaveCount(3);
  await expect(page.locator('.child__goes')).not.toContainText('papers');
  await FINGER.press(big(page, 'Yes, do it'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await looksAgain(page, 'Check your answers.');
  await sends(page);
  await takesBack(page, person);

  // A guardian who wants more later does not speak for the child.
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await sits(page, person, 'Tavi', noor, { 'gc.trace': 'yes' }, asked);
  await asksForThePapers(page);
  await expect(page.getByText(/^The child was told without this when it said yes: .?Papers/)).toBeVisible();
  await expect(page.getByText('It may go.')).toHaveCount(0);
});
