// What a child's session does around its questions: buttons are tried, rests are offered, what was taken out comes
// back, how it was stays with the child, and nobody has to answer anything.
import type { Page } from '@playwright/test';

import { asks, type Band, big, explained, FINGER, finishes, type Hand, handOver, hello, HELLO, keys, leavesOutHowItWas, loadsAnew, PAUSE, practice, row, sends, SKIP, takesBack, told, listed } from '../fixtures/child.ts';
import { looking } from '../fixtures/looks.ts';
import { caseOf, served, sessions, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, type Person, signedIn } from '../fixtures/staff.ts';
import type { Server } from '../fixtures/server.ts';
import type { Tablet, TabletOptions } from '../fixtures/tablet.ts';
import { expect, test } from '../fixtures/test.ts';

const BANDS = ['b1', 'b2', 'b3', 'b4'] as const;

const onward = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });
const control = (page: Page, name: string) => page.locator('.child-bar').getByRole('button', { name, exact: true });

/** A new case on a new tablet, given to the child. */
async function given(server: Server, newTablet: (options?: TabletOptions) => Promise<Tablet>, name: string, band: Band, touch = true): Promise<{ page: Page; person: Person; id: string }> {
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch }), person);
  await newCase(page, name);
  const id = caseOf(page);
  await handOver(page, [], true, band);
  return { page, person, id };
}

/** From the practice to the first question, past all topics. */
async function pastTopics(page: Page, band: Band): Promise<void> {
  for (let topic = 0; topic < told(band).length + Math.min(listed(band).length, 1); topic += 1) await FINGER.press(control(page, SKIP[band]));
  await expect(page.getByRole('heading', { name: /^How (do you feel|are you)/ })).toBeVisible();
}

/** Leaves out what is asked until these words are. */
async function skipsTo(page: Page, words: string, hand: Hand = FINGER, band: Band = 'b3'): Promise<void> {
  for (let screen = 0; screen < 14 && !(await asks(page, words).isVisible()); screen += 1) {
    const before = await page.locator('h1').textContent();
    await hand.press(control(page, SKIP[band]));
    await expect(page.locator('h1')).not.toHaveText(before ?? '');
  }
  await expect(asks(page, words)).toBeVisible();
}

/** Tries the four buttons. */
async function tries(page: Page, band: Band): Promise<void> {
  await expect(practice(page)).toBeVisible();
  await looking(page, 'flow')(`${band}-practice`);
  await FINGER.press(control(page, "I don't know"));
  await expect(asks(page, 'You are 50 years old.')).toBeVisible();
  await expect(page.locator('.child__noted')).toContainText('That button');
  await looking(page, 'flow')(`${band}-practice-wrong`);
  await FINGER.press(page.getByRole('button', { name: 'That is not right' }));
  await expect(page.getByRole('heading', { name: /^Wh(at|ich) colour/ })).toBeVisible();
  await FINGER.press(control(page, SKIP[band]));
  await looking(page, 'flow')(`${band}-practice-pause`);
  await FINGER.press(control(page, PAUSE[band]));
  await expect(asks(page, 'Time for a rest')).toBeVisible();
  await FINGER.press(onward(page));
}

test('the youngest try every button and the faces; where faces mean something else, pairs take their place', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const { page, person, id } = await given(server, newTablet, 'Snipe Example', 'b1');
  await FINGER.press(onward(page));
  await tries(page, 'b1');
  for (const face of ['not good', 'good']) {
    await expect(asks(page, 'An ice cream.')).toBeVisible();
    await looking(page, 'flow')(`b1-scale-${face}`.replace(' ', '-'));
    await FINGER.press(page.getByRole('button', { name: face, exact: true }));
    await expect(asks(page, 'A wet sock.')).toBeVisible();
    await looking(page, 'flow')('b1-scale-sock');
    await FINGER.press(page.getByRole('button', { name: 'good', exact: true }));
  }
  await pastTopics(page, 'b1');
  await skipsTo(page, 'Which one do you like more?', FINGER, 'b1');
  await looking(page, 'flow')('b1-pairs');
  for (let pair = 0; pair < 2; pair += 1) {
    await FINGER.press(page.locator('main label.big-choice input').first());
    await FINGER.press(onward(page));
  }
  await FINGER.press(big(page, 'Both the same'));
  await FINGER.press(onward(page));
  await FINGER.press(control(page, 'Stop'));
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await FINGER.press(big(page, 'Send it'));
  await FINGER.press(onward(page));
  await finishes(page, FINGER);
  await takesBack(page, person);
  await page.getByRole('link', { name: 'Read everything' }).click();
  await expect(page.getByText('Faces from good to not good do not fit this child.', { exact: false })).toBeVisible();
  await allSent(page);
  const whole = await served(page, id);
  expect(sessions(whole)[0]).toMatchObject({ course: { practised: ['dont_know', 'correction', 'skip', 'pause'], scale_ok: 'no' } });
  const life = statements(whole).find((it) => it['screen'] === 'V07') as { chosen: { part: string }[] };
  expect(life.chosen.map((it) => it.part)).toEqual(['rather', 'rather', 'same', 'same']);
});

test('what was taken out can be put back, a wish is confirmed, and how it was reaches the worker only where the child opens it', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const { page, person, id } = await given(server, newTablet, 'Teal Example', 'b3');
  await hello(page, FINGER, 'A leaf', '');
  await pastTopics(page, 'b3');
  await skipsTo(page, 'Three baskets');
  await FINGER.write(page.getByLabel('Your own words').nth(1), 'the dark corridor');
  await expect(page.getByText('Who can help with this?')).toBeVisible();
  await FINGER.press(big(page, 'A friend'));
  await looking(page, 'flow')('b3-helper');
  await FINGER.press(onward(page));
  await FINGER.press(control(page, 'I want to tell someone else'));
  // Half a name outlasts a cover, and a page that was loaded anew.
  await FINGER.write(page.getByLabel('Someone I name'), 'Aunt Ma');
  await FINGER.press(control(page, 'Hide'));
  await FINGER.press(page.getByRole('button', { name: 'Show my page again' }));
  await expect(page.getByLabel('Someone I name')).toHaveValue('Aunt Ma');
  await loadsAnew(page, person);
  await FINGER.press(control(page, 'I want to tell someone else'));
  await expect(page.getByLabel('Someone I name')).toHaveValue('Aunt Ma');
  await FINGER.press(page.getByRole('button', { name: 'A doctor', exact: true }));
  await expect(page.getByText('We note that you want to tell', { exact: false })).toContainText('A doctor');
  await looking(page, 'flow')('b3-told');
  await FINGER.press(page.getByRole('button', { name: 'Back', exact: true }));
  await expect(asks(page, 'What must the people who decide know')).toBeVisible();
  await expect(page.getByText('We note that you want to tell', { exact: false })).toHaveCount(0);
  await FINGER.press(onward(page));
  await skipsTo(page, 'Here is everything you said.');
  const said = page.locator('.child__entry').filter({ hasText: 'the dark corridor' });
  await expect(said).toContainText('Who can help with this?: A friend');
  await FINGER.press(said.getByRole('button', { name: /^Take it out/ }));
  await expect(page.getByText('the dark corridor')).toHaveCount(0);
  await expect(page.getByText('You took this out.')).toBeVisible();
  await looking(page, 'flow')('b3-taken-out');
  await FINGER.press(page.getByRole('button', { name: /^Put it back/ }));
  await expect(said).toBeVisible();
  await FINGER.press(said.getByRole('button', { name: /^That is not right/ }));
  await expect(asks(page, 'Three baskets')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Back', exact: true }));
  await FINGER.press(onward(page));
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'Send it now'));
  await FINGER.press(onward(page));
  await expect(asks(page, 'How was it today?')).toBeVisible();
  await expect(page.getByText('Who may read this?')).toHaveCount(0);
  await FINGER.press(big(page, 'You did not listen'));
  await FINGER.press(big(page, 'Someone pushed me a lot'));
  await FINGER.press(page.getByRole('button', { name: 'I want to tell someone', exact: true }));
  await FINGER.press(page.getByRole('button', { name: 'My lawyer', exact: true }));
  await expect(page.getByRole('radio', { name: 'Nobody', exact: true })).not.toBeChecked();
  await FINGER.write(page.getByLabel('Your own words'), 'he spoke for me');
  await looking(page, 'flow')('b3-how');
  await FINGER.press(onward(page));
  await FINGER.press(page.getByRole('button', { name: 'That is not right' }));
  await expect(asks(page, 'We are calling')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Go back' }));
  await looking(page, 'flow')('b3-end');
  await finishes(page, FINGER);
  await looking(page, 'flow')('waiting');
  await takesBack(page, person);
  await page.getByRole('link', { name: 'Read everything' }).click();
  await expect(page.getByText('something at the end was not right', { exact: false })).toBeVisible();
  await looking(page, 'flow')('worker');
  await allSent(page);
  const whole = await served(page, id);
  for (const words of ['he spoke for me', 'listened', 'pushed']) expect(whole?.text).not.toContain(words);
  expect(whole?.text).toContain('the dark corridor');
  const wishes = statements(whole).filter((it) => it['state'] === 'tell_someone_else');
  expect(wishes.map((it) => it['screen']).sort()).toEqual(['V11', 'V18']);
});

test('a rest is offered after its time as the child goes on, and never over what is being written', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const { page } = await given(server, newTablet, 'Ruff Example', 'b3');
  await hello(page, FINGER, 'A cat', '');
  await pastTopics(page, 'b3');
  await skipsTo(page, 'What must the people who decide know');
  await FINGER.write(page.getByLabel('Your message'), 'I am still writing');
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 21 * 60_000;
  });
  // Nobody touched the tablet for so long: the plain page comes first, and nothing else.
  await expect(page.getByRole('button', { name: 'Show my page again' })).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Show my page again' }));
  await expect(page.getByLabel('Your message')).toHaveValue('I am still writing');
  await FINGER.write(page.getByLabel('Your message'), 'I am still writing.');
  await expect(asks(page, 'Would you like a rest?')).toHaveCount(0);
  await FINGER.press(onward(page));
  await expect(asks(page, 'Would you like a rest?')).toBeVisible();
  await looking(page, 'flow')('b3-break');
  await FINGER.press(page.getByRole('button', { name: 'Rest a little' }));
  await FINGER.press(onward(page));
  await expect(asks(page, 'You can draw or write by hand.')).toBeVisible();
  await skipsTo(page, 'Here is everything you said.');
  await expect(page.getByText('I am still writing.')).toBeVisible();
});

test('what was kept closed goes on another day where the child stopped', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const { page, person } = await given(server, newTablet, 'Brent Example', 'b3');
  await hello(page, FINGER, 'A bird', '');
  await pastTopics(page, 'b3');
  await FINGER.press(big(page, 'calm'));
  await FINGER.press(onward(page));
  await skipsTo(page, 'Sort the cards');
  await FINGER.press(control(page, 'Pause or stop'));
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await FINGER.press(big(page, 'Keep it for another day'));
  await FINGER.press(onward(page));
  await expect(page.getByRole('button', { name: 'Say how it was' })).toBeVisible();
  await finishes(page, FINGER);
  await takesBack(page, person);
  await openCase(page, 'Brent Example');
  await handOver(page, [], false, 'b3');
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, 'Sort the cards')).toBeVisible();
  for (const words of ['Build your map of people.', 'Think of places here', 'Choose what you want to start with.', 'How do you feel right now?']) {
    await FINGER.press(page.getByRole('button', { name: 'Back', exact: true }));
    await expect(asks(page, words)).toBeVisible();
  }
  await expect(big(page, 'calm')).toBeChecked();
});

test('what helps a child changes its screens at once: larger, silent, one thing after the other', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const { page } = await given(server, newTablet, 'Garganey Example', 'b3');
  await FINGER.press(page.getByRole('button', { name: 'Make it fit me' }));
  for (const help of ['Bigger buttons', 'No sound', 'One thing after the other']) await FINGER.press(big(page, help));
  await FINGER.press(page.getByRole('button', { name: 'Back to my page' }));
  await expect(control(page, 'Listen')).toHaveCount(0);
  const height = await onward(page).evaluate((it) => it.getBoundingClientRect().height);
  expect(height).toBeGreaterThanOrEqual(96);
  await hello(page, FINGER, 'A leaf', '');
  await pastTopics(page, 'b3');
  await skipsTo(page, 'Three baskets');
  await expect(page.locator('.basket')).toHaveCount(1);
  await FINGER.press(control(page, 'Pause or stop'));
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await FINGER.press(onward(page));
  await FINGER.press(page.getByRole('button', { name: 'Say how it was' }));
  await expect(page.locator('main fieldset')).toHaveCount(1);
  await looking(page, 'flow')('b3-how-one-thing');
});

test('one basket after the other: a refusal is about the one in view, and what was said before it is sent', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const { page, person, id } = await given(server, newTablet, 'Whimbrel Example', 'b3');
  await FINGER.press(page.getByRole('button', { name: 'Make it fit me' }));
  await FINGER.press(big(page, 'One thing after the other'));
  await FINGER.press(page.getByRole('button', { name: 'Back to my page' }));
  await hello(page, FINGER, 'A leaf', '');
  await pastTopics(page, 'b3');
  await skipsTo(page, 'Three baskets');
  const own = page.getByLabel('Your own words');
  await FINGER.write(own, 'my cousin cooks for me');
  await FINGER.press(onward(page));
  await FINGER.write(own, 'the men at the gate');
  // The basket is the same one after a cover, after a pause, and after the page was lost.
  await FINGER.press(control(page, 'Hide'));
  await FINGER.press(page.getByRole('button', { name: 'Show my page again' }));
  await expect(own).toHaveValue('the men at the gate');
  await FINGER.press(control(page, 'Pause or stop'));
  await FINGER.press(onward(page));
  await expect(own).toHaveValue('the men at the gate');
  await loadsAnew(page, person);
  await expect(own).toHaveValue('the men at the gate');
  await FINGER.press(control(page, "I don't want to say"));
  await expect(own).toHaveValue('');
  // Nothing that was written goes away by a slip.
  await FINGER.press(page.getByRole('button', { name: 'Back', exact: true }));
  await expect(own).toHaveValue('the men at the gate');
  await FINGER.press(control(page, "I don't want to say"));
  await FINGER.press(onward(page));
  await skipsTo(page, 'Here is everything you said.');
  await expect(page.getByText('my cousin cooks for me')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Make it fit me' }));
  await FINGER.press(big(page, 'One thing after the other'));
  await FINGER.press(page.getByRole('button', { name: 'Back to my page' }));
  await FINGER.press(onward(page));
  await expect(asks(page, 'Choose what each person may see.')).toBeVisible();
  await sends(page, FINGER);
  await takesBack(page, person);
  await allSent(page);
  const whole = await served(page, id);
  expect(whole?.text).toContain('my cousin cooks for me');
  expect(whole?.text).not.toContain('the men at the gate');
});

for (const band of BANDS) {
  test(`a session of skips alone comes to its end at depth ${band}, and no rest is pressed on the child`, async ({ server, newTablet }) => {
    const { page } = await given(server, newTablet, `Pipit ${band} Example`, band);
    const skip = control(page, SKIP[band]);
    for (let step = 0; step < 40 && (await skip.isVisible()); step += 1) {
      const before = await page.locator('h1').textContent();
      await FINGER.press(skip);
      await expect(page.locator('h1')).not.toHaveText(before ?? '');
    }
    await FINGER.press(onward(page));
    await expect(page.getByRole('heading', { name: /That is fine/ })).toBeVisible();
    await FINGER.press(onward(page));
    await looking(page, 'flow')(`${band}-how-empty`);
    await leavesOutHowItWas(page, FINGER);
    // The hand-over said that what comes next is today.
    await expect(page.getByText(/(It is planned for|When:) \W*today, /)).toBeVisible();
    await finishes(page, FINGER);
  });
}

test('a child that uses keys alone tries the buttons, is told everything, and says how it was', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const { page, person, id } = await given(server, newTablet, 'Linnet Example', 'b3', false);
  const hand = keys(page);
  await expect(asks(page, HELLO.b3)).toBeVisible();
  await hand.press(onward(page));
  await hand.press(control(page, "I don't know"));
  await hand.press(page.getByRole('button', { name: 'That is not right' }));
  await hand.press(control(page, 'Skip this'));
  await page.keyboard.press('Escape');
  await expect(asks(page, 'Time for a rest')).toBeVisible();
  await hand.press(onward(page));
  await explained(page, hand);
  await hand.press(big(page, 'calm'));
  await hand.press(onward(page));
  await skipsTo(page, 'Here is everything you said.', hand);
  await hand.press(onward(page));
  await hand.press(onward(page));
  await hand.press(big(page, 'Send it now'));
  await hand.press(onward(page));
  await hand.press(big(page, 'You listened well'));
  await hand.press(page.locator('#how-worker'));
  await hand.press(onward(page));
  await finishes(page, hand);
  await takesBack(page, person);
  await allSent(page);
  const whole = await served(page, id);
  expect(statements(whole).find((it) => it['screen'] === 'V18')).toMatchObject({ state: 'answered', chosen: [{ part: 'listened', key: 'yes' }], shares: [] });
});

test('what was told can be told again, a question rings no bell, and at the end the child knows who gets what and who can help', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const page = await signedIn(await newTablet({ touch: true }), caseworker(server));
  await newCase(page, 'Whimbrel Example');
  await handOver(page, ['A guardian'], true, 'b3');
  await hello(page, FINGER, 'A leaf', '');
  const first = told('b3')[0]?.title ?? '';
  await expect(asks(page, first)).toBeVisible();
  await looking(page, 'flow')('b3-card');
  await FINGER.press(page.getByRole('button', { name: /Ask .?Rowan Ames/ }));
  await expect(asks(page, /You want to ask .?Rowan Ames/)).toBeVisible();
  await looking(page, 'flow')('b3-ask');
  await FINGER.press(page.getByRole('button', { name: 'Back to my page' }));
  await expect(asks(page, first)).toBeVisible();
  await pastTopics(page, 'b3');
  await skipsTo(page, 'Choose what you want to start with.');
  await looking(page, 'flow')('b3-order');
  await FINGER.press(page.locator('main').getByRole('button', { name: 'Tell me again' }));
  await expect(asks(page, 'What do you want to hear again?')).toBeVisible();
  await looking(page, 'flow')('b3-again');
  await FINGER.press(page.locator('main').getByRole('button', { name: first }));
  await expect(asks(page, first)).toBeVisible();
  await FINGER.press(control(page, SKIP.b3));
  await FINGER.press(page.getByRole('button', { name: 'Back to my choices' }));
  await expect(asks(page, 'Choose what you want to start with.')).toBeVisible();
  await skipsTo(page, 'Three baskets');
  await FINGER.write(page.getByLabel('Your own words').nth(1), 'the dark corridor');
  await FINGER.press(onward(page));
  await skipsTo(page, 'Here is everything you said.');
  await FINGER.press(onward(page));
  const guardian = row(page, 'Your guardian');
  // The name that the worker wrote for the child to read stands with the general words.
  await expect(guardian.getByText('Noor Example', { exact: true })).toBeVisible();
  await FINGER.press(big(guardian, 'Only some things'));
  await FINGER.press(big(guardian, 'My three baskets'));
  await FINGER.press(big(row(page, 'Other workers who look after you'), 'Everything'));
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'Send it now'));
  await FINGER.press(onward(page));
  await leavesOutHowItWas(page, FINGER);
  const gets = (who: string) => page.locator('.child__gets-row').filter({ hasText: who });
  await expect(gets('Rowan Ames')).toContainText('gets everything');
  await expect(gets('Your guardian')).toContainText(/gets only: .?My three baskets/);
  await expect(gets('Other workers who look after you')).toContainText('gets everything');
  await expect(page.getByText('These see none of your answers from today: ', { exact: false })).toContainText('The people who decide');
  await looking(page, 'flow')('b3-end');
  await FINGER.press(page.getByRole('button', { name: 'See who can help' }));
  await expect(asks(page, 'Who can help you')).toBeVisible();
  await expect(gets('Noor Example')).toContainText('Your guardian');
  await expect(page.locator('.child__gets-row')).toHaveCount(2);
  await looking(page, 'flow')('b3-helpers');
  await FINGER.press(page.getByRole('button', { name: 'Back', exact: true }));
  await FINGER.press(page.getByRole('button', { name: 'Play something' }));
  await expect(page.getByText(/We show this to .?Rowan Ames.? when you are finished/)).toBeVisible();
  await finishes(page, FINGER);
  await expect(page.getByText(/What you would like now: .?Play something/)).toBeVisible();
  await looking(page, 'flow')('b3-waiting');
  // Help can be called from the last page too, and leads back to it.
  await FINGER.press(page.getByRole('button', { name: 'I need help now' }));
  await expect(asks(page, /We are calling .?Rowan Ames/)).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Go back' }));
  await expect(asks(page, 'Please give the tablet to')).toBeVisible();
});
