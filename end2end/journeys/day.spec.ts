// A working day without a network: everything is written, nothing is lost, and in the evening the server has it.
import { addCard, answer, BEFORE_MORE, type Card, day, found, inPart, no, number, one, place, several, shows, showsCard, words, year, yes } from '../fixtures/answers.ts';
import { explained, FINGER, handOver, hello, looksAgain, sends, takesBack, tells } from '../fixtures/child.ts';
import { caseOf, holds, served, sessions, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, registration, signedIn, unlock } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ installed: false });

const ANSWERS = [
  ...BEFORE_MORE,
  ...inPart('This talk', [
    ['How you met', 'interview_mode', one('Meeting at office or centre', 'office')],
    ['Did you speak with the child alone?', 'seen_alone', yes],
    ['Was an interpreter there?', 'interpreter_used', no],
    ['Day the child was noticed', 'date_identified', day('2026', '3', '2')],
    ['How the child came to us', 'referral_source', one('School', 'school')],
    ['Registered before by another body?', 'previous_registration', one('No', 'no')],
    ['Person the child chose to have there', 'support_person', words('Casey, a neighbour')],
    ['Entered this country', 'date_arrived_country', year('2025')],
  ]),
  ...inPart('Who the child is', [
    ['Given names', 'name_given', words('Quill')],
    ['Family names', 'name_family', words('Example-Sample')],
    ['Sex', 'sex', one('Female', 'female')],
    ['What do you know of the birth date?', 'dob_precision', one('Only the year', 'year')],
    ['Date of birth', 'dob', year('2013')],
    ['What is the age based on?', 'age_basis', several(["Child's statement", 'child'], ["Worker's estimate", 'worker_estimate'])],
    ['Has an official doubted the age?', 'age_disputed', no],
    ["Full name in the child's own script", 'name_original_script', words('ኲል ምሳሌ')],
    ['Place of birth', 'place_of_birth_text', words('A village by a river')],
    ['Civil status', 'civil_status', one('Not married', 'single')],
  ]),
  ...inPart('Where the child is now', [
    ['Kind of place', 'location_kind', found('Open reception centre', 'reception_centre')],
    ['Where the child stays', 'current_location', place('Harbour House, second floor')],
    ['Address', 'current_address', words('3 Quay Street')],
    ['Phone or account', 'phone', words('0123 456')],
    ['When and how is contact safe?', 'safe_to_contact', words('In the morning, by the office phone')],
  ]),
  ...inPart('School, work, play', [
    ['School before', 'education_before', one('Primary', 'isced1')],
    ['School now', 'education_now', one('Waiting for a place', 'waiting')],
    ['What the child wants to learn or become', 'education_hopes', words('To repair boats')],
    ['Does the child work?', 'work', one('No', 'no')],
    ['Play, sport, friends', 'play', words('Football after supper')],
  ]),
];

const SISTER: Card = {
  part: 'Family and important people',
  group: 'Family and important people',
  called: 'Amina Example',
  lines: [
    ['Name', 'family_members/*/fm_name', words('Amina Example')],
    ['Relation to the child', 'family_members/*/fm_relation', found('Sister', 'sister')],
    ['Alive?', 'family_members/*/fm_alive', one('Alive', 'alive')],
    ['Here too?', 'family_members/*/fm_here', no],
    ['In contact now?', 'family_members/*/fm_in_contact', one('About weekly', 'weekly')],
    ['Cared for the child day to day?', 'family_members/*/fm_is_caregiver', yes],
    ['Age, about', 'family_members/*/fm_age', number('19')],
  ],
};

const SAID = { mood: 'calm', good: 'School and learning', worry: 'that my sister is far', message: 'I want to stay near the sea.\nAnd I want to be asked.' };

test('a whole day without a network: forty answers and what the child said reach the server and a second tablet', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  expect(ANSWERS.length + SISTER.lines.length).toBe(40);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  await signedIn(tablet, person);
  await tablet.goOffline();
  const page = await tablet.open();
  await unlock(page, person);
  await newCase(page, 'Quill Example');
  const id = caseOf(page);
  await registration(page);
  await answer(page, ANSWERS);
  await addCard(page, SISTER);

  await openCase(page, 'Quill Example');
  await handOver(page);
  await hello(page, FINGER, 'A cat', 'Sky');
  await explained(page, FINGER);
  await tells(page, FINGER, SAID);
  await looksAgain(page, FINGER, SAID);
  await sends(page, FINGER);
  await takesBack(page, person);
  await expect(page.getByText('The child sent something.', { exact: false })).toBeVisible();
  expect(tablet.line.passed.some((it) => it.path.endsWith('/sync/push'))).toBe(false);

  await tablet.goOnline();
  await allSent(page);
  const whole = await served(page, id);
  holds(whole, ANSWERS, [SISTER]);
  expect(statements(whole).map((it) => it['screen'])).toEqual(['V03', 'V05', 'V06', 'V07', 'V10', 'V11', 'V12', 'V13', 'V14']);
  expect(statements(whole).find((it) => it['screen'] === 'V11')?.['words']).toEqual({ text: SAID.message, language: 'en', typed_by: 'child' });
  // What the child called right is confirmed, and nothing else.
  expect(statements(whole).filter((it) => it['confirmed']).map((it) => it['screen'])).toEqual(['V03']);
  expect(sessions(whole)).toEqual([expect.objectContaining({ no_views: false, help_pressed: false })]);

  const second = await signedIn(await newTablet(), person);
  await openCase(second, 'Quill Example');
  await second.getByRole('link', { name: 'Read everything' }).click();
  await expect(second.locator('.voice__words')).toHaveText(SAID.message);
  await openCase(second, 'Quill Example');
  await registration(second);
  await shows(second, ANSWERS);
  await showsCard(second, SISTER);
});
