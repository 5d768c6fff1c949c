// A child's session: what the child says reaches whom the child chose, letter by letter, and nothing of a case is
// within its reach while the tablet is the child's.
import { asks, big, explained, FINGER, finishes, handOver, hello, keys, leavesOutHowItWas, looksAgain, passphrase, row, sends, takesBack, tells, told, LATER, LIST, listed } from '../fixtures/child.ts';
import { fits } from '../fixtures/looks.ts';
import { caseOf, sessions, served, statements } from '../fixtures/served.ts';
import { allSent, caseworker, named, newCase, openCase, type Person, signedIn } from '../fixtures/staff.ts';
import { supervising } from '../fixtures/supervisor.ts';
import type { Tablet, TabletOptions } from '../fixtures/tablet.ts';
import { expect, test } from '../fixtures/test.ts';

const SAID = { mood: 'tired', good: 'Friends', worry: 'the noise at night', message: 'Please ask me before you decide.\n  I speak three languages — “really”.' };

/** A case on a tablet that is worked with fingers, given to the child. */
async function givenToTheChild(newTablet: (options?: TabletOptions) => Promise<Tablet>, person: Person, name: string, supporters: string[] = []) {
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, person);
  await newCase(page, name);
  const id = caseOf(page);
  await handOver(page, supporters);
  return { tablet, page, id };
}

test('a child tells by finger, and it stands verbatim in the case and on another tablet; a supervisor to whom it gave nothing gets nothing', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const { page, id } = await givenToTheChild(newTablet, person, 'Plover Example', ['A guardian']);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await explained(page, FINGER, [3]);
  await tells(page, FINGER, SAID);
  await looksAgain(page, FINGER, SAID);
  // What the child called right stays so, also where it comes back.
  await FINGER.press(page.getByRole('button', { name: 'Back', exact: true }));
  await expect(page.getByRole('button', { name: /^That is right/, pressed: true })).toHaveCount(1);
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  for (const who of ['The people who decide', "Rowan Ames's boss", 'Other workers who look after you']) {
    await expect(big(row(page, who), 'Nothing')).toBeChecked();
  }
  await FINGER.press(big(row(page, 'Your guardian'), 'Everything'));
  await sends(page, FINGER);

  await passphrase(page, { ...person, passphrase: 'not the right words' });
  await expect(page.getByText('That is not right. Nothing is lost. Try again.')).toBeVisible();
  await expect(page.getByText('Plover Example')).toHaveCount(0);
  // Guesses are slowed down; the next one may have to wait.
  await page.waitForTimeout(1500);
  await takesBack(page, person);
  await page.getByRole('link', { name: 'Read everything' }).click();
  await expect(page.locator('.voice__words')).toHaveJSProperty('textContent', SAID.message);
  await expect(page.getByText(SAID.worry)).toBeVisible();
  await page.getByText('How it was asked').first().click();
  await expect(page.getByText('Looked at again or read back, and the child said that it is right.')).toHaveCount(1);
  // In the demo's place every sentence is confirmed, so that every topic is asked about.
  await expect(page.getByText('explained well')).toHaveCount(told('b3').length + listed('b3').length);
  await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
  await allSent(page);

  const whole = await served(page, id);
  expect(statements(whole).map((it) => it['screen'])).toEqual(['V03', 'V05', 'V06', 'V07', 'V10', 'V11', 'V12', 'V13', 'V14']);
  for (const said of statements(whole)) {
    expect(said['shares']).toContainEqual(expect.objectContaining({ recipient: 'guardian', scope: 'all' }));
    expect((said['shares'] as { recipient: string; scope: string }[]).filter((it) => it.recipient !== 'guardian' && it.scope !== 'none' && it.recipient !== 'worker')).toEqual([]);
  }
  expect(whole?.changes.filter((it) => it.body.fact === 'child_statement').map((it) => it.author.who)).toEqual(Array(9).fill('child'));

  const second = await signedIn(await newTablet(), person);
  await openCase(second, 'Plover Example');
  await second.getByRole('link', { name: 'Read everything' }).click();
  await expect(second.locator('.voice__words')).toHaveJSProperty('textContent', SAID.message);

  const boss = await supervising(server, newTablet, id, 'Plover Example');
  await boss.getByRole('link', { name: 'Read everything' }).click();
  await expect(boss.getByText('A colleague talked with the child.', { exact: false })).toBeVisible();
  // Whether the child spoke is not said either.
  await expect(boss.getByText('or that it said nothing, is not for you', { exact: false })).toBeVisible();
  await expect(boss.getByText('The child told us nothing today', { exact: false })).toHaveCount(0);
  await expect(boss.getByText(/\d+ entr/)).toHaveCount(0);
  for (const words of [SAID.worry, 'Please ask me', 'Friends']) await expect(boss.getByText(words)).toHaveCount(0);
  const theirs = await served(boss, id);
  expect(statements(theirs)).toEqual([]);
  // Of the talk it gets that it took place, and not one screen on which the child said something or nothing.
  expect(sessions(theirs)).toEqual([expect.objectContaining({ no_views: false, course: expect.objectContaining({ views_kept: true }) })]);
  expect(JSON.stringify(sessions(theirs))).not.toMatch(/"V\d\d/);
  expect(theirs?.withheld).toBe(9);
  for (const words of [SAID.worry, 'Please ask me', 'friends']) expect(theirs?.text).not.toContain(words);

  // Nor is anything called complete that hangs on what is kept from this reader.
  await boss.getByRole('link', { name: 'What was offered, and its weight' }).click();
  await expect(boss.getByText('Not known to you: whether everything was offered to the child')).toBeVisible();
  await expect(boss.getByText('Everything was offered to the child, or is explained.')).toHaveCount(0);

  // What the child wants its guardian to read is a task until somebody wrote what became of it. A yes to a step is another thing.
  await openCase(page, 'Plover Example');
  const task = page.locator('.task-list__item').filter({ hasText: 'The child wants somebody to read what it said' });
  await expect(task).toContainText('the guardian');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await expect(page.getByText('a choice there is no yes to a step', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'Hand it over' }).click();
  const guardian = page.getByRole('region', { name: /^For .?the guardian/ });
  await fits(page, 'hand-on');
  await guardian.getByRole('button', { name: 'Put it on paper' }).click();
  await expect(page.locator('.paper').getByText(SAID.worry)).toBeVisible();
  await guardian.getByRole('button', { name: 'Write it down' }).click();
  await expect(guardian.getByRole('group', { name: 'What became of it' })).toBeVisible();
  await guardian.getByText('They did not get it', { exact: true }).click();
  await guardian.getByLabel('Why not').fill('She is away until Monday.');
  await guardian.getByText('We read it together', { exact: true }).click();
  await guardian.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('Nothing waits.', { exact: false })).toBeVisible();
  await openCase(page, 'Plover Example');
  await expect(task).toHaveCount(0);
});

test('a child that uses keys alone gives the supervisor its message and nothing else', async ({ server, tablet, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Dipper Example');
  const id = caseOf(page);
  await handOver(page);
  const hand = keys(page);
  await hello(page, hand, 'A leaf', 'Moss');
  await explained(page, hand);
  await tells(page, hand, { ...SAID, message: 'Only you may read this.' });
  await looksAgain(page, hand, { ...SAID, message: 'Only you may read this.' });
  const boss = row(page, "Rowan Ames's boss");
  await hand.press(big(boss, 'Only some things'));
  await hand.press(big(boss, 'My message'));
  await sends(page, hand);
  await takesBack(page, person);
  await allSent(page);

  const theirs = await supervising(server, newTablet, id, 'Dipper Example');
  await theirs.getByRole('link', { name: 'Read everything' }).click();
  await expect(theirs.locator('.voice__words')).toHaveText('Only you may read this.');
  await expect(theirs.getByText(SAID.worry)).toHaveCount(0);
  const got = await served(theirs, id);
  expect(statements(got).map((it) => it['screen'])).toEqual(['V11']);
  expect(JSON.stringify(sessions(got))).not.toMatch(/"V(?!11)\d\d/);
  expect(got?.text).not.toContain(SAID.worry);
});

test('while the tablet is given to a child, no address, no way back, no reload and no new start shows anything of a case', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const { tablet, page, id } = await givenToTheChild(newTablet, person, 'Siskin Example');
  await FINGER.press(big(page, 'A bird'));
  await FINGER.write(page.getByLabel('Your name for today'), 'Wind');

  // The way back of the browser is a step back of the child, and the first screen has none.
  await page.goBack().catch(() => null);
  await expect(asks(page, 'Choose a picture and a name for today.')).toBeVisible();
  await expect(page.getByText('Siskin Example')).toHaveCount(0);
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await FINGER.press(page.getByRole('button', { name: 'Skip this' }));
  await explained(page, FINGER);
  for (let screen = 0; screen < 6; screen += 1) await FINGER.press(page.getByRole('button', { name: 'Skip this' }));
  await FINGER.write(page.getByLabel('Your message'), 'half a sentence, and then');
  // Every step is kept; nothing says so to a child.
  await page.waitForTimeout(1500);

  const locked = page.getByRole('button', { name: 'I am the worker' });
  for (const address of [`/cases/${id}`, `/cases/${id}/views`, `/cases/${id}/timeline`, '/', '/queue', '/settings', '/cases/new', '/c/']) {
    await page.goto(tablet.address + address);
    await expect(locked).toBeVisible();
    await expect(page).toHaveURL(`${tablet.address}/c/`);
    await expect(page.getByText('Siskin')).toHaveCount(0);
    await expect(page.getByText('half a sentence')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
  }
  await page.reload();
  await expect(locked).toBeVisible();
  await page.goBack().catch(() => null);
  await expect(locked).toBeVisible();

  await tablet.kill();
  await tablet.switchOn();
  const again = await tablet.open(`/cases/${id}`);
  await expect(again.getByRole('button', { name: 'I am the worker' })).toBeVisible();
  await expect(again.getByText('Siskin')).toHaveCount(0);
  const other = named(server, 'supervisor');
  await passphrase(again, other);
  await expect(again.getByText(/That is not right|do not go together/)).toBeVisible();
  await passphrase(again, person);
  await again.getByRole('button', { name: 'Go on with the child' }).click();
  await expect(again.getByLabel('Your message')).toHaveValue('half a sentence, and then');
  await expect(again.getByText('Siskin')).toHaveCount(0);
});

test('a child that skips everything has told us nothing, and that is a complete result', async ({ server, newTablet }) => {
  const person = caseworker(server);
  const { page, id } = await givenToTheChild(newTablet, person, 'Crake Example');
  const skip = page.getByRole('button', { name: 'Skip this' });
  for (const words of ['Choose a picture', 'Here are the buttons', ...told('b3').map((it) => it.title), LIST, 'How do you feel right now?', 'Choose what you want to start with.', 'Think of places here', 'Build your map of people.', 'Sort the cards', 'Three baskets', 'What must the people who decide know', 'You can draw or write by hand.', 'Record your voice', 'What questions do you have?', LATER]) {
    await expect(asks(page, words)).toBeVisible();
    await FINGER.press(skip);
  }
  await expect(asks(page, 'There is nothing new here today.')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect(asks(page, 'You did not want to tell us things today. That is fine.')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await leavesOutHowItWas(page, FINGER);
  await finishes(page, FINGER);
  await takesBack(page, person);
  await expect(page.getByText('The child sent nothing today.', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'Read everything' }).click();
  await expect(page.getByText('The child told us nothing today. That is a complete and respected result.')).toBeVisible();
  await allSent(page);
  const whole = await served(page, id);
  expect(sessions(whole)).toEqual([expect.objectContaining({ no_views: true })]);
  expect(statements(whole).filter((it) => it['state'] !== 'skipped')).toEqual([]);
});

test('what a child throws away reaches nobody', async ({ server, newTablet }) => {
  const person = caseworker(server);
  const { page, id } = await givenToTheChild(newTablet, person, 'Knot Example');
  for (let begin = 0; begin < 2; begin += 1) await FINGER.press(page.getByRole('button', { name: 'Skip this' }));
  for (let topic = 0; topic < told('b3').length + 1; topic += 1) await FINGER.press(page.getByRole('button', { name: 'Skip this' }));
  await expect(asks(page, 'How do you feel right now?')).toBeVisible();
  for (let screen = 0; screen < 6; screen += 1) await FINGER.press(page.getByRole('button', { name: 'Skip this' }));
  await FINGER.write(page.getByLabel('Your message'), 'I take this back.');
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  for (let screen = 0; screen < 4; screen += 1) await FINGER.press(page.getByRole('button', { name: 'Skip this' }));
  await expect(asks(page, 'Here is everything you said.')).toBeVisible();
  for (const words of ['Choose what each person may see.', 'Send it now, keep it']) {
    await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
    await expect(asks(page, words)).toBeVisible();
  }
  await FINGER.press(big(page, 'Delete it'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await leavesOutHowItWas(page, FINGER);
  await expect(page.getByText('It will be deleted when you are finished here', { exact: false })).toBeVisible();
  await finishes(page, FINGER);
  await takesBack(page, person);
  await allSent(page);
  const whole = await served(page, id);
  expect(whole?.text).not.toContain('I take this back.');
  expect(statements(whole)).toEqual([]);
  await openCase(page, 'Knot Example');
  await page.locator('#content').getByRole('link', { name: 'Read everything' }).click();
  await expect(page.getByText('The child told us nothing today.', { exact: false })).toBeVisible();
  await expect(page.getByText('I take this back.')).toHaveCount(0);
});
