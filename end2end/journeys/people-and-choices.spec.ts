// A child's people and choices: on the map by finger or as lists by keys, each choice on its own card after it was
// explained, and what the child would choose; and all of it in the case as the child said it, for whom the child chose.
import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { asks, type Band, big, type Choices, FINGER, finishes, type Hand, handOver, hello, keys, leavesOutHowItWas, row, skips, takesBack, LIST } from '../fixtures/child.ts';
import { fits } from '../fixtures/looks.ts';
import { caseOf, served, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

interface Topic {
  title: string;
  bands: Record<Band, { check: { question: string; expected: string } }>;
}

const { topics } = JSON.parse(readFileSync(new URL('../../crates/catalogue/child/en.json', import.meta.url), 'utf8')) as { topics: Topic[] };

const TWO: Choices = { 'Staying here': undefined, 'Going back': ["The child's own word for the place to go back to", 'the village'] };

const onward = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });
const title = async (page: Page) => (await page.locator('h1').textContent()) ?? '';
const ring = (page: Page, name: string) => page.locator('.circles__ring').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Reads every card of every topic and says each back, up to the first question. */
async function readsAll(page: Page, hand: Hand, band: Band): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    const now = await title(page);
    if (/^How (do you feel|are you)/.test(now)) return;
    const unread = page.locator('.topic-row:not(.topic-row--read)').first();
    // The end of a long list comes a frame after its beginning.
    if (now === LIST) await expect(onward(page)).toBeVisible();
    if (now === LIST && (await unread.count()) > 0) {
      await hand.press(unread);
      continue;
    }
    const check = topics.map((it) => it.bands[band].check).find((it) => it.question.replace(/\{.*?\}/g, '') === now || it.question === now);
    const way = check ? page.locator('main').getByRole('button', { name: check.expected, exact: true }) : onward(page);
    await hand.press(way);
  }
  throw new Error('the topics have no end');
}

/** Adds somebody to a circle by its list; stays with the person. */
async function adds(page: Page, hand: Hand, circle: string, name: string, relation: string): Promise<void> {
  await hand.press(ring(page, circle).getByRole('button', { name: /^Add somebody/ }));
  await hand.write(page.getByLabel('The name you use'), name);
  await hand.press(big(page, relation));
}

test('a child of middle depth maps its people and thinks about two choices; the panel gets what the child sent, and the worker reads it all', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), person);
  await newCase(page, 'Whimbrel Example');
  const id = caseOf(page);
  await handOver(page, [], true, 'b3', TWO);
  await hello(page, FINGER, 'A headscarf', 'Sky');
  await readsAll(page, FINGER, 'b3');
  await FINGER.press(big(page, 'calm'));
  await FINGER.press(onward(page));
  await FINGER.press(onward(page));
  await FINGER.press(page.getByRole('button', { name: 'Skip this' }));

  // The map: a touch on a circle adds somebody, a touch on somebody opens them again.
  await expect(asks(page, 'Build your map of people.')).toBeVisible();
  await fits(page, 'b3-people-nobody');
  const map = page.locator('.people-map');
  const box = await map.boundingBox();
  await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) * 0.33);
  await FINGER.press(page.getByRole('radio', { name: 'Curls' }).first());
  await FINGER.write(page.getByLabel('The name you use'), 'mama Leyla');
  await FINGER.press(big(page, 'My family'));
  await expect(big(page, 'Close to me')).toBeChecked();
  await FINGER.press(big(page, 'good'));
  await FINGER.press(page.getByRole('button', { name: 'Contact and living together' }));
  await FINGER.press(big(page, 'I want more contact'));
  await FINGER.press(big(page, 'It could be, for them'));
  await FINGER.press(page.getByRole('button', { name: 'Where this person is' }));
  await FINGER.press(big(page, 'I do not know where'));
  await fits(page, 'b3-person');
  await FINGER.press(page.getByRole('button', { name: 'Back to my people' }));
  await expect(map.locator('.people-map__name:not(.people-map__halo)', { hasText: 'mama Le' })).toHaveCount(1);
  await adds(page, FINGER, 'Far from me', 'Sami', 'My friend');
  await FINGER.press(page.getByRole('button', { name: 'Back to my people' }));
  // A touch by accident stays nobody.
  await FINGER.press(ring(page, 'Not so close').getByRole('button', { name: /^Add somebody/ }));
  await FINGER.press(page.getByRole('button', { name: 'Back to my people' }));
  await expect(page.locator('.person-chip')).toHaveCount(2);
  await map.locator('.people-map__person').first().tap();
  await expect(page.getByLabel('The name you use')).toHaveValue('mama Leyla');
  await FINGER.press(page.getByRole('button', { name: 'Back to my people' }));
  await fits(page, 'b3-people');
  await FINGER.press(onward(page));
  await FINGER.press(page.getByRole('button', { name: 'Skip this' }));

  // Each choice on its own card, in the order drawn by lot; the same for each.
  const order: string[] = [];
  for (let step = 0; step < 2; step += 1) {
    const now = await title(page);
    expect(now).toMatch(/^Think about this choice: (staying here|going back to the village)\.$/);
    order.push(now.includes('staying') ? 'stay' : 'return');
    const stays = order.at(-1) === 'stay';
    await fits(page, `b3-choice-${step}`);
    await FINGER.press(big(page, stays ? 'good' : 'so-so'));
    await FINGER.write(page.getByRole('textbox', { name: 'What would be good?' }), stays ? 'my teacher' : 'mama');
    await FINGER.press(page.getByRole('button', { name: 'Touch what fits What would be hard?' }));
    await FINGER.press(big(page, stays ? 'My family' : 'School and learning'));
    await FINGER.press(big(page, 'A visit before that'));
    await FINGER.press(page.getByRole('button', { name: 'How would these things be?' }));
    await FINGER.press(big(page.getByRole('group', { name: 'Being safe' }), 'not good'));
    await fits(page, `b3-choice-${step}-filled`);
    await FINGER.press(onward(page));
  }
  await expect(asks(page, 'What other choice do you think of?')).toBeVisible();
  await fits(page, 'b3-choice-other');
  await FINGER.press(page.getByRole('button', { name: 'I leave this out' }));

  await expect(asks(page, 'If you could choose, what would you want?')).toBeVisible();
  await FINGER.press(big(page, 'None of these'));
  await FINGER.press(big(page, 'Staying here'));
  await expect(big(page, 'None of these')).not.toBeChecked();
  await expect(page.getByText('What could be all right too?')).toBeVisible();
  await fits(page, 'b3-compare');
  await FINGER.press(onward(page));
  await expect(asks(page, 'Did someone tell you what to choose?')).toBeVisible();
  await FINGER.press(big(page, 'Someone wants me to choose something'));
  await fits(page, 'b3-told');
  await FINGER.press(onward(page));
  await skips(page, FINGER, ['Three baskets', 'What must the people who decide know', 'You can draw or write by hand.', 'Record your voice', 'What questions do you have?']);

  await expect(asks(page, 'Here is everything you said.')).toBeVisible();
  await expect(page.getByText('mama Leyla: My family · Close to me', { exact: false })).toBeVisible();
  await expect(page.getByText('What would be good? my teacher')).toBeVisible();
  await fits(page, 'b3-look-again');
  await FINGER.press(onward(page));
  await FINGER.press(big(row(page, 'The people who decide'), 'Everything'));
  await expect(page.getByText('What you said about being told what to choose is not in it.', { exact: false })).toBeVisible();
  await fits(page, 'b3-sharing');
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'Send it now'));
  await FINGER.press(onward(page));
  await leavesOutHowItWas(page, FINGER);
  await finishes(page, FINGER);

  await takesBack(page, person);
  await page.getByRole('link', { name: 'Read everything' }).click();
  await expect(page.getByText('mama Leyla')).toBeVisible();
  await expect(page.getByText('Talk with the child before anybody looks for this person.')).toBeVisible();
  // It waits for a talk: on the page of what the child said, on the list of the case, and where tracing is asked about.
  const HELD = 'The child holds somebody back: talk with the child before anybody looks for them';
  const waits = page.getByRole('region', { name: 'Waits for somebody to come back to the child' });
  await expect(waits).toContainText(HELD);
  await expect(page.getByRole('heading', { name: 'Think about this choice: Going back.' })).toBeVisible();
  await expect(page.getByText('What would be hard? School and learning')).toBeVisible();
  await expect(page.getByText('Someone wants me to choose something')).toBeVisible();
  await fits(page, 'case-views');
  await openCase(page, 'Whimbrel Example');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  const gate = page.getByRole('region', { name: 'May this go out?' });
  await gate.getByLabel('Who receives it').selectOption({ label: 'body that looks for family' });
  await gate.getByLabel('Name of the person or office').fill('Example Tracing');
  await gate.getByRole('radio', { name: 'Look for and reach family' }).check();
  await expect(gate.getByText(HELD)).toBeVisible();
  await fits(page, 'talk-first');
  await gate.getByRole('link', { name: 'Write down what was done' }).click();
  await page.getByLabel('By message').check();
  await page.getByRole('group', { name: 'What does this answer?' }).getByLabel(HELD).check();
  await page.getByLabel('What it was about').fill('We talked. Nobody asks the neighbours; the aunt may be asked.');
  await page.getByRole('button', { name: 'Keep this contact' }).click();
  await expect(page.getByLabel('What it was about')).toHaveCount(0);
  await expect(page.getByText(HELD).and(page.locator('.banner *'))).toHaveCount(0);
  await allSent(page);
  const said = statements(await served(page, id));
  const of = (screen: string, solution: string | null = null) => said.find((it) => it['screen'] === screen && it['solution'] === solution);
  expect(of('V06')).toMatchObject({ people: [{ ring: 'close', name: { text: 'mama Leyla', typed_by: 'child' }, relation: 'family', feel: 'good', contact: 'want_more', risk: 'for_them', place: 'not_known' }, { ring: 'far', name: { text: 'Sami' }, relation: 'friend' }] });
  expect(of('V06')?.['factors']).toEqual(expect.arrayContaining(['i04', 'i05', 'i06', 'i07', 'i11', 'i22']));
  expect(of('V08', 'return')).toMatchObject({ time: 'later', state: 'answered' });
  expect(of('V08', 'return')?.['factors']).toEqual(expect.arrayContaining(['c01', 'c05', 'i22']));
  expect((of('V08', 'stay')?.['shown'] as { order: string[] }).order.slice(0, 3)).toEqual([...order, 'other']);
  expect(of('V08', 'other')?.['state']).toBe('dont_want');
  const [want, told] = said.filter((it) => it['screen'] === 'V09');
  expect(want).toMatchObject({ chosen: [{ part: 'want', key: 'stay' }], shares: [{ recipient: 'panel' }] });
  expect(told).toMatchObject({ chosen: [{ part: 'influence', key: 'wants' }], shares: [] });
});

test('the youngest put two people on their map and say how one choice feels, and an adult may type', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true, screen: { width: 360, height: 740 } }), person);
  await newCase(page, 'Dotterel Example');
  const id = caseOf(page);
  await handOver(page, [], true, 'b1', { 'Living with family': ['The person of the family, as the child calls them', 'aunt Mina'] });
  await hello(page, FINGER, 'A turtle', '');
  await readsAll(page, FINGER, 'b1');
  await FINGER.press(big(page, 'good'));
  await FINGER.press(onward(page));
  await FINGER.press(page.getByRole('button', { name: 'Skip', exact: true }));
  await expect(asks(page, 'Who is with you? Who do you like?')).toBeVisible();
  await adds(page, FINGER, 'Close to me', 'Mina', 'My family');
  await fits(page, 'b1-person');
  await FINGER.press(page.getByRole('button', { name: 'Back to my people' }));
  await adds(page, FINGER, 'Not so close', 'the cat', 'An animal');
  await FINGER.press(page.getByRole('radio', { name: 'A cat' }));
  await FINGER.press(page.getByRole('button', { name: 'Back to my people' }));
  await fits(page, 'b1-people');
  await FINGER.press(onward(page));
  await FINGER.press(page.getByRole('button', { name: 'Skip', exact: true }));
  await expect(asks(page, 'You could live with aunt Mina.')).toBeVisible();
  await fits(page, 'b1-choice');
  await FINGER.press(big(page, 'not good'));
  await FINGER.press(onward(page));
  await expect(asks(page, 'What else could you do?')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Skip', exact: true }));
  // Nothing is compared; the baskets follow.
  await expect(page.locator('.baskets')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Stop', exact: true }));
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await FINGER.press(big(page, 'Send it'));
  await FINGER.press(onward(page));
  await finishes(page, FINGER);
  await takesBack(page, person);
  await allSent(page);
  const said = statements(await served(page, id));
  expect(said.find((it) => it['screen'] === 'V06')).toMatchObject({
    people: [{ ring: 'close', name: { text: 'Mina', typed_by: 'worker' } }, { ring: 'near', name: { text: 'the cat' }, relation: 'animal', figure: 'cat' }],
  });
  expect(said.find((it) => it['solution'] === 'family')).toMatchObject({ screen: 'V08', time: 'later', chosen: [{ part: 'feel', key: 'not_good' }] });
});

test('by keys alone a child adds somebody, moves them to another circle and takes somebody out again', async ({ server, tablet }) => {
  test.setTimeout(240_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Sanderling Example');
  await handOver(page, [], true, 'b2', TWO);
  const hand = keys(page);
  const skip = page.getByRole('button', { name: 'Skip', exact: true });
  for (let step = 0; step < 40 && !(await title(page)).startsWith('Who is important'); step += 1) await hand.press(skip);
  await adds(page, hand, 'Close to me', 'Noor', 'My friend');
  await hand.press(big(page, 'Far from me'));
  await hand.press(page.getByRole('button', { name: 'Back to my people' }));
  await expect(ring(page, 'Far from me').getByRole('button', { name: /^Noor/ })).toBeVisible();
  await adds(page, hand, 'Not so close', 'Ali', 'Someone I miss');
  await hand.press(page.getByRole('button', { name: 'Back to my people' }));
  await hand.press(ring(page, 'Not so close').getByRole('button', { name: /^Ali/ }));
  await hand.press(page.getByRole('button', { name: 'Take this person out' }));
  await expect(page.locator('.person-chip')).toHaveCount(1);
  await fits(page, 'b2-people');
  await hand.press(onward(page));
  await hand.press(skip);
  // Each choice is told right before it is asked about. Who does not want to hear of them gets one card that says "not now".
  for (const _ of Object.keys(TWO)) {
    await expect(asks(page, /^(Staying here|Going back)$/)).toBeVisible();
    const before = (await title(page)) ?? '';
    await hand.press(skip);
    await expect(page.locator('h1')).not.toHaveText(before);
  }
  await expect(asks(page, 'Not now.')).toBeVisible();
  for (const choice of Object.keys(TWO)) await expect(page.locator('main').getByText('This is about: ')).toContainText(choice);
  await expect(page.locator('main').getByText('You can still hear about it at the end.')).toBeVisible();
  await fits(page, 'b2-not-now');
  await hand.press(onward(page));
  await expect(page.locator('.baskets')).toBeVisible();
});
