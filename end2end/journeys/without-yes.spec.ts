// What goes out although nobody said yes: by law only once a second person agreed, in danger at once and for three days; never
// to a service that removes people; and it stands before everybody.
import { hands, setsUp } from '../fixtures/guardian.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { looking } from '../fixtures/looks.ts';
import { allSent, caseworker, lock, newCase, openCase, signedIn, unlock } from '../fixtures/staff.ts';
import { supervising } from '../fixtures/supervisor.ts';
import { expect, test } from '../fixtures/test.ts';
import { agrees, begins, fills, keeps, ordered, withoutYes, writesOrder } from '../fixtures/without-yes.ts';

const CALLED = 'Plover Example';
const PANEL = 'Panel of Harbour';

const consents = (it: Awaited<ReturnType<typeof served>>) =>
  (it?.changes ?? []).flatMap(({ body }) => (body.fact === 'consent' ? [(body.data as { kind: string }).kind] : []));

test('by law it goes out only once a second person agreed, and no longer once a second person says so', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const page = await signedIn(await newTablet(), caseworker(server));
  const look = looking(page, 'without-yes');
  await newCase(page, CALLED);
  const id = caseOf(page);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await begins(page, 'A law or a court says so, or a duty to protect');

  // What is missing is said where it is missing, and the hand is led to the first of it.
  await page.getByRole('button', { name: 'Keep this in the case' }).click();
  await expect(page.locator('#without-yes-kind')).toBeFocused();
  await fills(page, { kind: 'best-interests panel', name: PANEL, group: /^Name, age/, reason: 'because', notFirst: 'no time' });
  await ordered(page, '2020');
  await page.getByRole('button', { name: 'Keep this in the case' }).click();
  await expect(page.getByText('This day is over.', { exact: false })).toBeVisible();
  await expect(page.getByText('Say a little more', { exact: false })).toHaveCount(2);
  await look('missing');

  // A lock in between loses nothing of it.
  await page.waitForTimeout(600);
  await lock(page);
  await unlock(page, caseworker(server));
  await openCase(page, CALLED);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await page.getByRole('link', { name: 'Write down something that goes out without a yes' }).click();
  await expect(page.getByText('What you began stands here again.', { exact: false })).toBeVisible();
  await expect(page.getByLabel('Who orders it')).toHaveValue('Family court of Harbour');

  // An order does not open the way to those who remove people; that it was tried stays in the case.
  await page.getByLabel('Why it has to go out').fill('The court orders that the panel learns who the child is.');
  await expect(page.getByLabel('Why the child was not told first')).toHaveValue('no time');
  await page.getByLabel('Why the child was not told first').fill('The child was in hospital and asleep.');
  await ordered(page, '2099');
  await page.getByLabel('Name of the person or office').fill('Border police');
  await page.getByRole('button', { name: 'Keep this in the case' }).click();
  await expect(page.getByText('Nothing of a child goes there, ever.', { exact: false })).toBeVisible();
  await expect(page.getByLabel('Name of the person or office')).toBeFocused();
  await page.getByLabel('Name of the person or office').fill(PANEL);
  await page.getByRole('checkbox', { name: 'The child’s lawyer' }).check();
  await keeps(page);
  const row = withoutYes(page).getByRole('listitem').filter({ hasText: PANEL });
  await expect(row.getByText('Waits for a second person')).toBeVisible();
  await expect(row).toContainText('Family court of Harbour');
  await expect(row.getByRole('button', { name: /agree|out/ })).toHaveCount(0);
  // We promised the child to tell it: it is on the list until somebody has.
  await expect(row).toContainText('The child was in hospital and asleep.');
  await expect(row.getByText('Nobody has told the child of this yet')).toBeVisible();
  await look('child-waits');
  // One press alone writes nothing: on which day is asked, and a day that is still to come is refused.
  await row.getByRole('button', { name: 'The child has been told' }).click();
  const told = row.getByRole('dialog', { name: 'The child has been told' });
  await expect(told).toContainText(PANEL);
  await told.getByRole('button', { name: 'Yes, they have been told' }).click();
  await expect(told).toContainText('This is needed.');
  await look('told-which-day');
  await told.getByRole('button', { name: 'Cancel' }).click();
  await expect(row.getByText('Nobody has told the child of this yet')).toBeVisible();
  await row.getByRole('button', { name: 'The child has been told' }).click();
  await told.getByRole('button', { name: 'Today', exact: true }).click();
  await told.getByRole('button', { name: 'Yes, they have been told' }).click();
  await expect(row).toContainText('The child’s lawyer, The child');
  await expect(row.getByText('Nobody has told the child of this yet')).toHaveCount(0);
  await look('waits');
  await allSent(page);
  expect(consents(await served(page, id))).toEqual(['forbidden', 'legal', 'legal_told']);

  // It stands first before the supervisor, who did not write it.
  const boss = await supervising(server, newTablet, id, CALLED);
  await boss.getByRole('link', { name: 'Today', exact: true }).first().click();
  await boss.getByRole('region', { name: 'Waits for your decision' }).locator('.task-list__item').filter({ hasText: 'Something is to go out because a law or a court says so' }).getByRole('link').click();
  await looking(boss, 'without-yes')('second-person');
  await agrees(boss);
  await allSent(boss);

  await allSent(page);
  await openCase(page, CALLED);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await expect(row.getByText('May go out', { exact: true })).toBeVisible();
  await row.getByRole('button', { name: 'Put together what goes out' }).click();
  await expect(row.locator('.packet__group').first()).toBeVisible();
  await row.locator('.packet__group').getByRole('checkbox').first().check();
  await row.locator('#packet-request').fill('For the hearing of this child.');
  await row.locator('#packet-answer-to').fill('0800 1234');
  await row.getByRole('button', { name: 'Put it together' }).click();
  await expect(row.getByRole('heading', { name: /^One answer for .*Panel of Harbour/ })).toBeVisible();
  await look('composed');
  await row.getByRole('radio', { name: 'On paper, by hand' }).check();
  await row.getByRole('button', { name: 'Write down that it went' }).click();
  await expect(page.getByRole('region', { name: 'What left the team' }).locator('.permission').first()).toContainText(PANEL);
  await allSent(page);

  // Afterwards it can be ended, with the reason; then nothing more goes out on it.
  await openCase(boss, CALLED);
  await boss.getByRole('link', { name: 'See who may know what' }).click();
  await withoutYes(boss).getByRole('button', { name: 'It may no longer go out' }).click();
  await withoutYes(boss).getByLabel('Why not').fill('The court lifted the order.');
  await withoutYes(boss).getByRole('button', { name: 'Keep that I do not agree' }).click();
  await expect(withoutYes(boss).getByText('Ended by a supervisor')).toBeVisible();
  await allSent(boss);
  await allSent(page);
  await openCase(page, CALLED);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await expect(row.getByText('The court lifted the order.', { exact: false })).toBeVisible();
  await expect(row.getByRole('button')).toHaveCount(0);
  // What went already must be called back.
  await expect(page.getByRole('region', { name: 'What left the team' }).getByText('No longer permitted: tell them to stop')).toBeVisible();
  expect(consents(await served(page, id))).toEqual(['forbidden', 'legal', 'legal_told', 'legal_approved', 'shared', 'ended']);
});

test('the guardian reads to whom something goes by law, and by whose order', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const page = await signedIn(await newTablet(), caseworker(server));
  await openCase(page, 'Tavi');
  const id = caseOf(page);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await writesOrder(page, { kind: 'best-interests panel', name: PANEL, group: /^Name, age/, reason: 'The court orders that the panel learns who the child is.' });
  await allSent(page);
  const boss = await supervising(server, newTablet, id, 'Tavi');
  await boss.getByRole('link', { name: 'See who may know what' }).click();
  await agrees(boss);
  await allSent(boss);
  await allSent(page);
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await setsUp(page, 'en', undefined);
  await hands(page, 'en');
  await page.getByRole('button', { name: 'Who knows what' }).click();
  const known = page.locator('.permission').filter({ has: page.getByRole('heading', { name: PANEL }) });
  await expect(known).toContainText(/By law: .?Family court of Harbour.?, .?Order 12/);
  await expect(known).toContainText('Nothing so far');
  await looking(page, 'without-yes')('guardian-reads-by-law');
});

test('in danger it goes out at once, also without a network, and only to those who help', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const tablet = await newTablet();
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, CALLED);
  const id = caseOf(page);
  await allSent(page);
  await tablet.goOffline();
  await openCase(page, CALLED);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await begins(page, 'Life or health is in danger, and nobody can be asked');
  await expect(page.getByLabel('Who receives it').locator('option:not([value=""])')).toHaveText(['health service', 'child protection authority here', 'police']);
  await expect(page.getByRole('radio', { name: 'Court order' })).toHaveCount(0);
  await fills(page, { kind: 'health service', name: 'Harbour Clinic', group: /^Name, age/, reason: 'Found unconscious at night, nobody could be asked.', notFirst: 'Found unconscious at night.' });
  await keeps(page);
  const row = withoutYes(page).getByRole('listitem').filter({ hasText: 'Harbour Clinic' });
  await expect(row.getByText('May go out', { exact: true })).toBeVisible();
  await expect(row.getByRole('button', { name: 'Put together what goes out' })).toBeVisible();
  await looking(page, 'without-yes')('danger');
  // The child is told afterwards, or somebody writes why not; until then it stands among what is due.
  await page.getByRole('link', { name: 'Today', exact: true }).first().click();
  await page.locator('.task-list__item').filter({ hasText: 'Something goes or went out without a yes: tell the child' }).getByRole('link').click();
  await row.getByRole('button', { name: 'The child cannot be told' }).click();
  await row.getByRole('button', { name: 'Keep the reason' }).click();
  await expect(row.getByLabel('Why the child cannot be told')).toBeFocused();
  await row.getByLabel('Why the child cannot be told').fill('The doctors keep the child asleep for weeks.');
  await row.getByRole('button', { name: 'Keep the reason' }).click();
  await expect(row.getByText('Nobody has told the child of this yet')).toHaveCount(0);
  await expect(row).toContainText('The doctors keep the child asleep for weeks.');
  await tablet.goOnline();
  await allSent(page);
  // Afterwards a supervisor looks at it.
  const boss = await supervising(server, newTablet, id, CALLED);
  await boss.getByRole('link', { name: 'Today', exact: true }).first().click();
  await boss.getByRole('region', { name: 'Waits for your decision' }).locator('.task-list__item').filter({ hasText: 'Something may go out because of a danger' }).getByRole('link').click();
  await withoutYes(boss).getByRole('button', { name: 'I have seen it and leave it as it is' }).click();
  await expect(withoutYes(boss).getByText(/looked at it and left it as it is/)).toBeVisible();
  await allSent(boss);
  expect(consents(await served(page, id))).toEqual(['emergency', 'cannot_tell', 'emergency_seen']);
});

test('in danger police get what helps under their own kind, and nobody who guards borders is among them', async ({ server, tablet }) => {
  test.setTimeout(120_000);
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, CALLED);
  const id = caseOf(page);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await begins(page, 'Life or health is in danger, and nobody can be asked');
  await fills(page, { kind: 'child protection authority here', name: 'City police', group: /^Name, age/, reason: 'Missing since last night, seen with a stranger.', notFirst: 'The child is missing since last night.' });
  // Under another kind nobody would find them.
  const keep = page.getByRole('button', { name: 'Keep this in the case' });
  await keep.click();
  const choose = page.getByText('This name stands for police. Choose', { exact: false });
  await expect(choose).toBeVisible();
  await expect(page.locator('#without-yes-kind')).toBeFocused();
  await looking(page, 'without-yes')('police-elsewhere');
  await page.getByLabel('Who receives it').selectOption({ label: 'police' });
  await expect(choose).toHaveCount(0);
  await expect(page.getByText('Police receive only what a law orders', { exact: false })).toBeVisible();
  // The kind opens no way to those who guard borders.
  await page.getByLabel('Name of the person or office').fill('Border unit');
  await keep.click();
  await expect(page.getByText('Nothing of a child goes there, ever.', { exact: false })).toBeVisible();
  await page.getByLabel('Name of the person or office').fill('City police');
  await keeps(page);
  const row = withoutYes(page).getByRole('listitem').filter({ hasText: 'City police' });
  await expect(row.getByRole('heading', { level: 3 })).toHaveText(/City police.*\(.?police.?\)/);
  await expect(row.getByText('May go out', { exact: true })).toBeVisible();
  await allSent(page);
  expect(consents(await served(page, id))).toEqual(['forbidden', 'emergency']);
});
