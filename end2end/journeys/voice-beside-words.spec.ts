// What a child says beside its words, and draws while it waits: a message and a question into the microphone, a drawing with
// the message, and a page at the end that nobody keeps.
import type { Page } from '@playwright/test';

import { asks, big, draws, finishes, FINGER, handOver, LATER, leavesOutHowItWas, row, skips, takesBack, told } from '../fixtures/child.ts';
import { looking } from '../fixtures/looks.ts';
import { caseOf, served, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const onward = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });
const skip = (page: Page) => page.getByRole('button', { name: 'Skip this' });

/** From hello to the three baskets. */
async function toBaskets(page: Page): Promise<void> {
  for (let screen = 0; screen < 2 + told('b3').length + 1; screen += 1) await FINGER.press(skip(page));
  await skips(page, FINGER, ['How do you feel right now?', 'Choose what you want to start with.', 'Think of places here', 'Build your map of people.', 'Sort the cards']);
  await expect(asks(page, 'Three baskets')).toBeVisible();
}

/** From hello to the message. */
async function toMessage(page: Page): Promise<void> {
  await toBaskets(page);
  await FINGER.press(skip(page));
  await expect(asks(page, 'What must the people who decide know')).toBeVisible();
}

test('a child says its message and its question instead of writing them, draws while it waits, and the record says who wrote', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true, microphone: 'tone' }), person);
  await newCase(page, 'Dunlin Voice');
  const id = caseOf(page);
  await handOver(page);
  await toBaskets(page);
  const record = async () => {
    await FINGER.press(page.getByRole('button', { name: 'Say it instead' }));
    await expect(page.getByText('I am listening.')).toBeVisible();
    await page.waitForTimeout(1200);
    await FINGER.press(page.getByRole('button', { name: 'I have finished' }));
    await expect(page.locator('.voice-player')).toHaveCount(1);
  };
  // What is good, hard or hoped for can be said and drawn as well.
  await record();
  await FINGER.press(page.getByRole('button', { name: 'Draw something with it' }));
  await draws(page);
  await looking(page, 'beside')('baskets-said');
  await FINGER.press(onward(page));
  await expect(asks(page, 'What must the people who decide know')).toBeVisible();
  await looking(page, 'beside')('message');
  await record();
  await FINGER.press(page.getByRole('button', { name: 'Throw it away' }));
  await expect(page.locator('.voice-player')).toHaveCount(0);
  await record();

  // Who writes stands where the screens are made to fit.
  await FINGER.press(page.getByRole('button', { name: 'Make it fit me' }));
  await expect(big(page, 'I write')).toBeChecked();
  await FINGER.press(page.getByRole('radio', { name: /writes for me, word for word/ }));
  // What somebody answers for the child is never taken for its own answer.
  await expect(page.locator('#answers-child')).toBeChecked();
  await FINGER.press(page.getByRole('radio', { name: /answers for me/ }));
  await looking(page, 'beside')('who-writes');
  await FINGER.press(page.getByRole('button', { name: 'Back to my page' }));
  await expect(page.locator('.voice-player')).toHaveCount(1);
  await FINGER.write(page.getByLabel('Your message'), 'I want to stay near the sea.');
  await FINGER.press(page.getByRole('button', { name: 'Draw something with it' }));
  await draws(page);
  await looking(page, 'beside')('message-said');
  await FINGER.press(onward(page));
  await FINGER.press(skip(page));
  await FINGER.press(skip(page));
  await expect(asks(page, 'What questions do you have?')).toBeVisible();
  await record();
  await looking(page, 'beside')('question-said');
  await FINGER.press(onward(page));
  await expect(asks(page, LATER)).toBeVisible();
  await FINGER.press(onward(page));
  await expect(page.locator('.child__said .voice-player')).toHaveCount(3);
  await expect(page.locator('.child__said .sketch path')).toHaveCount(2);
  await FINGER.press(onward(page));
  const boss = row(page, "Rowan Ames's boss");
  await FINGER.press(big(boss, 'Everything'));
  await FINGER.press(big(row(page, 'The people who decide'), 'Everything'));
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'Send it now'));
  await FINGER.press(onward(page));
  await leavesOutHowItWas(page, FINGER);
  await finishes(page, FINGER);

  // What it draws while it waits is nobody's, and nothing holds the keys there.
  await expect(page.locator('.sketch')).toHaveCount(0);
  await looking(page, 'beside')('waits');
  await FINGER.press(page.getByRole('button', { name: 'Draw while you wait' }));
  await expect(page.getByText('Nobody keeps this picture.', { exact: false })).toBeVisible();
  await draws(page);
  await looking(page, 'beside')('waits-and-draws');
  // No colour lies outside the card, whatever the tablet's width.
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    // The page takes up a new width a moment later.
    const outside = () => page.locator('.paint').evaluateAll((all) => {
      const within = (it: Element, card: Element) => it.getBoundingClientRect().left >= card.getBoundingClientRect().left && it.getBoundingClientRect().right <= card.getBoundingClientRect().right;
      return all.filter((it) => !within(it, it.closest('.child-card') ?? document.body)).length;
    });
    await expect.poll(outside, { message: `at ${width}` }).toBe(0);
  }
  const worker = page.getByRole('button', { name: /^I am / });
  await page.getByRole('button', { name: 'Empty page' }).focus();
  for (let step = 0; step < 30 && !(await worker.evaluate((it) => it === document.activeElement)); step += 1) await page.keyboard.press('Shift+Tab');
  await expect(worker).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.sketch')).toHaveCount(0);
  await takesBack(page, person);
  await allSent(page);

  const whole = await served(page, id);
  const said = statements(whole) as unknown as { screen: string; words: { text: string; typed_by: string } | null; media?: { kind: string }[]; shares: { recipient: string }[] }[];
  const shape = said.filter((it) => it.screen === 'V10' || it.screen === 'V11' || it.screen === 'V14').map((it) => [it.screen, it.words?.typed_by, (it.media ?? []).map((media) => media.kind), it.shares.map((share) => share.recipient).sort().reverse()]);
  expect(shape).toEqual([
    ['V10', undefined, ['drawing'], ['supervisor', 'panel']],
    ['V10', undefined, ['voice'], []],
    ['V11', 'worker', ['drawing'], ['supervisor', 'panel']],
    ['V11', undefined, ['voice'], []],
    ['V14', undefined, ['voice'], []],
  ]);
  expect(whole?.text).toContain('"writes":"worker"');
  const sources = statements(whole).filter((it) => it['screen'] === 'V10' || it['screen'] === 'V11').map((it) => it['source']);
  expect([...new Set(sources)]).toEqual(['with_worker', 'via_caregiver']);
  await openCase(page, 'Dunlin Voice');
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await expect(page.getByText('Asked by voice.', { exact: false })).toBeVisible();

  // The message stands before those who decide, word for word, and not beside other questions.
  await openCase(page, 'Dunlin Voice');
  await page.getByRole('link', { name: 'Begin another form' }).first().click();
  await page.locator('#begin-bid').getByRole('button').click();
  const message = page.locator('.banner').filter({ hasText: 'What the child wants those who decide to know' });
  await expect(message.locator('.voice__words')).toHaveText('I want to stay near the sea.');
  await expect(message.locator('.sketch path')).toHaveCount(1);
  await looking(page, 'beside')('message-before-deciders');
});

test('where there is no microphone, a child is not offered to say it', async ({ server, newTablet }) => {
  test.setTimeout(120_000);
  const page = await signedIn(await newTablet({ touch: true }), caseworker(server));
  await newCase(page, 'Knot Voice');
  await handOver(page);
  await toMessage(page);
  await expect(page.getByLabel('Your message')).toBeVisible();
  await page.waitForTimeout(500);
  await expect(page.getByRole('button', { name: 'Say it instead' })).toHaveCount(0);
});
