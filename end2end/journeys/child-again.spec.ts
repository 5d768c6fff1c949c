// A child comes back: what it said before lies there to look at, and it changes, adds, takes back. And a child under
// four, who is seen and not asked.
import { addCard, answer, BEFORE_MORE, day, inPart, number, one, words } from '../fixtures/answers.ts';
import { asks, big, FINGER, handOver, hello, looksAgain, sends, takesBack, tells } from '../fixtures/child.ts';
import { fits } from '../fixtures/looks.ts';
import { allSent, caseworker, everythingDue, newCase, openCase, part, registration, saved, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

import type { Page } from '@playwright/test';

const SAID = { mood: 'tired', good: 'Friends', worry: 'the noise at night', message: 'I want to stay with my cousin.' };
const NOW = 'My aunt wrote. I want to live with her.';
const MORE = 'And I want to take my dog.';

const press = (page: Page, name: string) => FINGER.press(page.getByRole('button', { name, exact: true }));
const onward = (page: Page) => press(page, 'Go on');

/** Skips until this question stands there. */
async function skipsTo(page: Page, words: RegExp): Promise<void> {
  const there = page.getByRole('heading', { name: words });
  for (let step = 0; step < 60 && !(await there.isVisible()); step += 1) {
    const rest = asks(page, 'Would you like a rest?');
    if (await rest.isVisible()) await onward(page);
    else await FINGER.press(page.getByRole('button', { name: /^Skip/ }).first());
  }
  await expect(there).toBeVisible();
}

/** The hand-over begins from the last one: as a proposal that somebody looks at, and without what is asked each time. */
async function proposesLastTime(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await expect(page.getByRole('heading', { name: /^From the talk on/ })).toBeVisible();
  await expect(page.getByLabel('Several short cards, choices, and room for own words')).toBeChecked();
  await expect(page.getByRole('group', { name: 'Is an interpreter with you?' }).getByLabel('No', { exact: true })).toBeChecked();
  await expect(page.getByLabel('None of them today')).toBeChecked();
  await expect(page.getByLabel('Who is present, apart from the child')).toHaveValue('');
  await expect(page.getByLabel('What happens next')).toHaveValue('');
  await expect(page.getByLabel('The child says yes')).not.toBeChecked();
  await expect(page.getByLabel('Pinned to this app')).not.toBeChecked();
  const gap = page.getByRole('link', { name: 'Say whether what is taken over from last time still holds.' });
  await expect(gap).toBeVisible();
  await fits(page, 'from-last-time');
  await page.getByLabel('I looked through it. What stands in the fields below holds today.').check();
  await expect(gap).toHaveCount(0);
}

/** Another talk, past what is explained, to what was said before. */
async function comesBack(page: Page, name: string): Promise<void> {
  await openCase(page, name);
  await proposesLastTime(page);
  await openCase(page, name);
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, /^You can look again at what you told us before/);
}

test('a child who comes back changes, takes back and adds, and the case keeps every version', async ({ server, newTablet }) => {
  test.setTimeout(420_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, person);
  await newCase(page, 'Plover Example');
  await registration(page);
  await answer(page, BEFORE_MORE);
  await openCase(page, 'Plover Example');
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, /^How (do you feel|are you)/);
  await tells(page, FINGER, SAID);
  await looksAgain(page, FINGER, SAID);
  await sends(page, FINGER);
  await takesBack(page, person);

  await comesBack(page, 'Plover Example');
  await fits(page, 'again-beginning');
  await press(page, 'Look at it');
  await expect(page.getByText(SAID.message)).toBeVisible();
  await expect(page.locator('main input:checked')).toHaveCount(0);
  await FINGER.press(big(page, 'It is different now'));
  await FINGER.press(big(page, 'I know more now'));
  await fits(page, 'again-changed');
  await onward(page);
  await expect(page.getByRole('complementary', { name: 'You said this before' }).getByText(SAID.message)).toBeVisible();
  await expect(page.getByLabel('Your message')).toHaveValue('');
  await FINGER.write(page.getByLabel('Your message'), NOW);
  await fits(page, 'again-other-answer');
  await onward(page);
  await expect(page.getByText(SAID.worry)).toBeVisible();
  await FINGER.press(big(page, 'I take it back'));
  await expect(page.getByText('Who has read it may still remember it.')).toBeVisible();
  await fits(page, 'again-taken-back');
  await onward(page);
  await expect(asks(page, 'Choose what you want to start with.')).toBeVisible();
  await onward(page);
  await skipsTo(page, /^Here is everything you said/);
  await expect(page.locator('.child__said').getByText('I take it back')).toBeVisible();
  await fits(page, 'again-look');
  await onward(page);
  await sends(page, FINGER);
  await takesBack(page, person);

  await comesBack(page, 'Plover Example');
  await press(page, 'Everything by date');
  await expect(page.locator('.again__newest').getByText(NOW)).toBeVisible();
  await expect(page.getByText(SAID.message)).toBeVisible();
  await expect(page.getByText('You took this back.')).toBeVisible();
  await expect(page.getByText(SAID.worry)).toHaveCount(0);
  await fits(page, 'again-by-date');
  await press(page, 'Back');
  await press(page, 'Look at it');
  await FINGER.press(big(page, 'I want to add something'));
  await onward(page);
  await FINGER.write(page.getByLabel('Your message'), MORE);
  await onward(page);
  await skipsTo(page, /^Here is everything you said/);
  await onward(page);
  await sends(page, FINGER);
  await takesBack(page, person);
  await openCase(page, 'Plover Example');
  await allSent(page);

  const other = await signedIn(await newTablet(), person);
  for (const desk of [page, other]) {
    await openCase(desk, 'Plover Example');
    await desk.getByRole('link', { name: 'Read everything' }).first().click();
    const first = desk.locator('.voice--replaced').filter({ hasText: SAID.message });
    await expect(first.getByText('“I know more now.”')).toBeVisible();
    for (const said of [NOW, MORE]) await expect(desk.locator('.voice:not(.voice--replaced)').filter({ hasText: said })).toBeVisible();
    await expect(desk.locator('.voice--masked')).toHaveCount(1);
    await expect(desk.getByText(SAID.worry)).toHaveCount(0);
  }
  await fits(other, 'again-case');
  await other.getByRole('link', { name: 'A copy for the child' }).click();
  await expect(other.getByRole('heading', { name: 'What you have said so far' })).toBeVisible();
  await expect(other.locator('.paper__said--now').filter({ hasText: 'And I want to take my dog' })).toBeVisible();
  await fits(other, 'again-paper');
});

test('a child under four gets no tablet: what was seen is written down as that, and counts by way of another person', async ({ server, tablet }) => {
  test.setTimeout(180_000);
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Wren Example');
  await registration(page);
  await answer(page, BEFORE_MORE);
  await answer(page, inPart('This talk', [['Day of this registration', 'date_registered', day('2026', '1', '5')]]));
  await answer(
    page,
    inPart('Who the child is', [
      ['What do you know of the birth date?', 'dob_precision', one('Only an age', 'age_only')],
      ['Age as told', 'age_told', number('2')],
    ]),
  );
  await openCase(page, 'Wren Example');
  await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
  await expect(page.getByText('This child does not get the tablet')).toBeVisible();
  await fits(page, 'under-four');
  await page.getByRole('link', { name: 'Write down what you see' }).click();
  await page.locator('#begin-views').getByRole('button').click();
  const saw = 'Plays near the door. Runs to the carer when she comes, and holds her sleeve.';
  await addCard(page, {
    part: 'What was seen',
    group: 'Each observation',
    called: '',
    lines: [
      ['What it is about', 'sn_area', one('Parting and meeting again', 'separation')],
      ['What you saw and heard', 'sn_saw', words(saw)],
      ['Where', 'sn_where', words('The play room')],
      ['Who was there', 'sn_who', words('The carer Noor')],
      ['Seen by', 'sn_by', words('Casey with Noor')],
    ],
  });
  await part(page, 'What was seen');
  await saved(page);
  await openCase(page, 'Wren Example');
  await page.getByRole('link', { name: 'Read everything' }).first().click();
  const seen = page.locator('.voice--seen');
  await expect(seen.getByText(saw)).toBeVisible();
  await expect(seen.getByText(/^Seen by: .?Casey with Noor/)).toBeVisible();
  await fits(page, 'what-was-seen');
  await page.getByRole('link', { name: 'What was offered, and its weight' }).click();
  const line = page.locator('table.grid').getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Views as such', exact: true }) });
  await expect(line.getByText('In part').first()).toBeVisible();
});

test('what a child did not want to say is not put to it another day, and what it kept for another day says so', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), person);
  await newCase(page, 'Dipper Example');
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, /^Think of places here/);
  await press(page, "I don't want to say");
  await expect(asks(page, 'Build your map of people.')).toBeVisible();
  // One sentence that this is fine, without a press; it goes with the next screen.
  const fine = page.getByRole('status').filter({ hasText: 'That is fine. You do not have to say it, and you can come back to it.' });
  await expect(fine).toBeVisible();
  await fits(page, 'not-wanted');
  await press(page, 'Pause or stop');
  await fits(page, 'another-day');
  await press(page, 'I want to say this another day');
  await expect(asks(page, 'Sort the cards')).toBeVisible();
  await expect(fine).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'You can say this another day, or come back to it today.' })).toBeVisible();
  await skipsTo(page, /^What must the people who decide know/);
  await FINGER.write(page.getByLabel('Your message'), 'I am fine here.');
  await skipsTo(page, /^Here is everything you said/);
  await expect(page.locator('.child__entry').filter({ hasText: 'Another day' })).toBeVisible();
  await onward(page);
  await sends(page, FINGER);
  await takesBack(page, person);

  // For the worker it is neither said nor forgotten: when the tablet is back, at home, in the case and before the next talk.
  const left = page.getByRole('region', { name: 'What this talk leaves to do' });
  await expect(left.getByRole('link', { name: 'The child put a question off to another day' })).toBeVisible();
  await expect(left).toContainText('My people');
  await fits(page, 'after-talk');
  await everythingDue(page);
  const putOff = page.locator('.home__due .task-list__item').filter({ hasText: 'Dipper Example' }).filter({ hasText: 'The child put a question off to another day' });
  await putOff.getByRole('link').click();
  await expect(page.getByRole('region', { name: 'The child put this off to another day' })).toContainText('My people');
  await openCase(page, 'Dipper Example');
  await page.getByRole('link', { name: 'What was offered, and its weight' }).click();
  await expect(page.getByText('Put off by the child').locator('visible=true').first()).toBeVisible();
  await openCase(page, 'Dipper Example');
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, /^Choose what you want to start with/);
  const aside = page.getByRole('region', { name: 'What you do not want to say' });
  await expect(aside.getByRole('button')).toHaveText([/^Think of places here/]);
  await expect(page.locator('.mat').getByText('Places', { exact: true })).toHaveCount(0);
  await fits(page, 'not-put-again');
  await onward(page);
  await expect(asks(page, 'Build your map of people.')).toBeVisible();
  await expect(page.getByText('You wanted to keep this for another day.', { exact: false })).toBeVisible();
  await fits(page, 'other-day');
  await skipsTo(page, /^There is nothing new here today/);
  await FINGER.press(aside.getByRole('button'));
  await expect(asks(page, 'Think of places here')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'I feel safe there' }));
  await onward(page);
  await expect(asks(page, 'Here is everything you said.')).toBeVisible();
  await expect(aside).toHaveCount(0);
  await expect(page.locator('.child__entry').filter({ hasText: 'I feel safe there' })).toBeVisible();
});
