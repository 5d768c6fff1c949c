// Two tablets agree: what both wrote stands side by side until a person decides, and nothing else is touched.
import { answer, BEFORE_MORE, type Given, inPart, type Line, place, question, shows, words } from '../fixtures/answers.ts';
import { caseOf, contested, served, standing } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, part, registration, saved, signedIn, sync } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const text = (question: string, at: string, value: string): Line => [question, at, words(value)];

/** Ten questions that both answer, each in their own words. */
const shared = (who: string): Given[] => [
  ...inPart('Who the child is', [text('Given names', 'name_given', `Name by ${who}`), text('Family names', 'name_family', `Family by ${who}`)]),
  ...inPart('Where the child is now', [text('Address', 'current_address', `Address by ${who}`), text('Phone or account', 'phone', `Phone by ${who}`)]),
  ...inPart('Feelings and support', [text('Feelings, sleep, fears', 'mood', `Mood by ${who}`), text('What helps the child', 'coping', `Help by ${who}`)]),
  ...inPart('Home and relationships', [text('Who matters most?', 'attachment', `Ties by ${who}`), text('How is the child treated?', 'care_quality', `Care by ${who}`)]),
  ...inPart('Community and safety', [text('Community, faith, culture, friends', 'belonging', `Friends by ${who}`), text('Unfair treatment', 'discrimination', `Treatment by ${who}`)]),
];

const ONLY_FIRST: Given[] = [
  ...inPart('Who the child is', [
    text("Full name in the child's own script", 'name_original_script', 'ረን'),
    text('Place of birth', 'place_of_birth_text', 'A town by a lake'),
  ]),
  ...inPart('This talk', [text('Person the child chose to have there', 'support_person', 'A friend')]),
  ...inPart('Where the child is now', [
    ['Where the child stays', 'current_location', place('Room four')],
    text('When and how is contact safe?', 'safe_to_contact', 'After school'),
  ]),
  ...inPart('Alone, separated or with family', [text('How do you know?', 'status_reason', 'The child told us on the first day.')]),
  ...inPart('Health', [text('Health now', 'health_now', 'Well, a cold')]),
  ...inPart('What the child and carers think', [
    text('Why is there none yet?', 'views_missing_reason', 'The child asked for a day of rest first.'),
    text('Main wishes', 'views_short', 'To go to school'),
    text('What parents or carers think', 'carer_views', 'Nobody to ask yet'),
  ]),
];

const ONLY_SECOND: Given[] = [
  ...inPart('Feelings and support', [text('Whom the child turns to', 'trusted_people', 'The cook')]),
  ...inPart('School, work, play', [
    text('What the child wants to learn or become', 'education_hopes', 'A baker'),
    text('Play, sport, friends', 'play', 'Chess'),
  ]),
  ...inPart('Home and relationships', [
    text('Duties the child carries for others', 'roles', 'None'),
    text('What parents or carers can give now', 'parent_capacity', 'Not known yet'),
    text('What separation did, or would do', 'effect_of_separation', 'Sleeps badly'),
  ]),
  ...inPart('Living conditions', [text('Housing', 'housing', 'A shared room')]),
  ...inPart('Community and safety', [text('Life here', 'integration_signs', 'Learns the language')]),
  ...inPart('Analysis', [
    text('Why this level?', 'risk_reason', 'There are adults who look after the child.'),
    text('Elements that pull in different directions', 'conflict_elements', 'None so far'),
  ]),
];

test('two tablets fill thirty questions, ten of them both: exactly these ten are conflicts, and settled once they are settled everywhere', async ({ server, tablet, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const first = await signedIn(tablet, person);
  await newCase(first, 'Wren Example');
  const id = caseOf(first);
  await registration(first);
  await answer(first, BEFORE_MORE);
  await allSent(first);
  const other = await newTablet();
  const second = await signedIn(other, person);
  await openCase(second, 'Wren Example');

  await tablet.goOffline();
  await other.goOffline();
  for (const [page, who, alone] of [[first, 'one', ONLY_FIRST], [second, 'two', ONLY_SECOND]] as const) {
    await openCase(page, 'Wren Example');
    await registration(page);
    await answer(page, [...shared(who), ...alone]);
  }
  await tablet.goOnline();
  await allSent(first);
  await other.goOnline();
  await allSent(second);

  // Nothing is lost: what one wrote stands alone, what both wrote stands twice.
  const both = (await served(second, id))?.changes ?? [];
  for (const { at, kind } of [...ONLY_FIRST, ...ONLY_SECOND]) expect(standing(both, at), at).toEqual([kind.wire]);
  expect(contested(both)).toEqual(shared('one').map((it) => it.at).sort());

  await openCase(second, 'Wren Example');
  await expect(second.getByText(/^.?10.? questions have two different answers/)).toBeVisible();
  await registration(second);
  await part(second, 'Who the child is');
  await expect(second.getByText('Two people answered this differently.', { exact: false })).toHaveCount(2);
  await openCase(second, 'Wren Example');
  await second.getByRole('link', { name: 'Look at them' }).click();
  const conflicts = second.locator('.conflict');
  await expect(conflicts).toHaveCount(10);
  await conflicts.first().getByRole('button', { name: 'This is the answer' }).click();
  await expect(second.getByText('Choose one of the answers first.')).toBeVisible();
  for (let left = 10; left > 0; left -= 1) {
    const conflict = conflicts.first();
    await conflict.locator('.conflict__side').filter({ hasText: 'by one' }).click();
    if (left === 10) {
      await conflict.getByRole('button', { name: 'This is the answer' }).click();
      await expect(second.getByText('Say why you choose this.')).toBeVisible();
    }
    await conflict.getByLabel(/Why do you choose this/).fill('The child told the first of us.');
    await conflict.getByRole('button', { name: 'This is the answer' }).click();
    await expect(conflicts).toHaveCount(left - 1);
  }
  await expect(second.getByText('No question has different answers.')).toBeVisible();
  await allSent(second);

  await sync(first);
  await openCase(first, 'Wren Example');
  await expect(first.getByText(/questions have two different answers/)).toHaveCount(0);
  const settled = (await served(first, id))?.changes ?? [];
  expect(contested(settled)).toEqual([]);
  for (const { at, kind } of [...shared('one'), ...ONLY_FIRST, ...ONLY_SECOND]) expect(standing(settled, at), at).toEqual([kind.wire]);
  for (const page of [first, second]) {
    await openCase(page, 'Wren Example');
    await registration(page);
    await shows(page, shared('one'));
  }

  // Who has seen an answer replaces it: writing again is no conflict.
  await part(first, 'Who the child is');
  await words('A name after all').fill(question(first, 'Given names'));
  await saved(first);
  await allSent(first);
  const again = (await served(first, id))?.changes ?? [];
  expect(contested(again)).toEqual([]);
  expect(standing(again, 'name_given')).toEqual([{ kind: 'text', value: 'A name after all' }]);
});
