// What goes wrong on a working day: each is a clear sentence with a next step, and nothing is lost.
import { answer, BEFORE_MORE, number, one, question, words } from '../fixtures/answers.ts';
import { asked, caseOf, served, standing } from '../fixtures/served.ts';
import { allSent, caseworker, lock, named, newCase, openCase, part, registration, saved, signedIn, sync, unlock } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test('a wrong passphrase is a clear sentence, and nothing is lost', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Stint Example');
  await lock(page);
  await page.getByLabel('Sign-in name').fill(person.signIn);
  await page.getByLabel('Passphrase', { exact: true }).fill('not the right words');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('The name and the passphrase do not go together.', { exact: false })).toBeVisible();
  await page.waitForTimeout(1500);
  await unlock(page, person);
  await openCase(page, 'Stint Example');
});

test('a full tablet says what to do, keeps what was typed on the screen, and saves it once there is room', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Shrike Example');
  await registration(page);
  await answer(page, BEFORE_MORE);
  await part(page, 'Who the child is');
  await words('kept before').fill(question(page, 'Given names'));
  await saved(page);
  // A browser remembers for a while what room it promised: a new start asks again.
  await tablet.switchOff();
  await tablet.goOffline();
  await tablet.switchOn();
  const devtools = await tablet.devtools();
  const origin = tablet.address;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const full = await tablet.open();
  await unlock(full, person);
  await openCase(full, 'Shrike Example');
  await registration(full);
  await part(full, 'Who the child is');
  await words('A town that is far away').fill(question(full, 'Place of birth'));
  await expect(full.getByText('This tablet is full.', { exact: false })).toBeVisible();
  await expect(full.locator('.save-status')).not.toHaveText(/Saved|Sent/);
  await words('A town that is far away').shows(question(full, 'Place of birth'));

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  // It is pressed, or it was saved by itself in the meantime.
  await expect(async () => {
    const again = full.getByRole('button', { name: 'Try again' });
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await expect(full.locator('.save-status')).toHaveText(/Saved on this tablet|Sent/, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await full.reload();
  await unlock(full, person);
  await openCase(full, 'Shrike Example');
  await registration(full);
  await part(full, 'Who the child is');
  await words('kept before').shows(question(full, 'Given names'));
  await words('A town that is far away').shows(question(full, 'Place of birth'));
});

test('what somebody wrote after being taken off the case is held in plain words and reaches the case once somebody is on it again', async ({ server, tablet, newTablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Godwit Example');
  const id = caseOf(page);
  await allSent(page);
  await tablet.goOffline();
  await openCase(page, 'Godwit Example');
  await registration(page);
  await part(page, 'Who the child is');
  await words('Written offline').fill(question(page, 'Given names'));
  await saved(page);

  // The administrator finds the case by its number alone.
  const office = await signedIn(await newTablet(), named(server, 'administrator'));
  await office.getByRole('link', { name: 'Assign cases' }).click();
  const { cases } = (await asked(office, 'GET', 'cases')) as { cases: { case: string; reference: string }[] };
  const reference = cases.find((it) => it.case === id)?.reference ?? 'no number';
  const entry = office.locator('.queue__row').filter({ hasText: reference });
  await entry.getByRole('button', { name: /^Take off/ }).click();
  // Nobody is taken off by a slip, and that the case then has nobody is said first.
  await expect(office.getByRole('dialog')).toContainText('Nobody else works on this case.');
  await office.getByRole('dialog').getByRole('button', { name: 'Take off' }).click();
  await expect(entry.getByText('Nobody works on this case.')).toBeVisible();
  await expect(office.getByText('Godwit')).toHaveCount(0);

  await tablet.goOnline();
  await sync(page);
  await expect(page.getByRole('status').filter({ hasText: /needs? your attention/ }).first()).toBeVisible();
  const held = page.locator('.queue__row').filter({ hasText: 'You do not work on this case any more. Ask your supervisor to take it over or to assign you.' });
  await expect(held).toHaveCount(1);
  // The form went with the case; what was written says what it is, and no name of a field of the program does.
  await expect(held.getByText('Written offline', { exact: false })).toBeVisible();
  await expect(page.getByText('name_given')).toHaveCount(0);
  await expect(page.getByText('Nothing is lost.', { exact: false }).first()).toBeVisible();

  await entry.getByLabel(/Give to/).selectOption({ label: 'Rowan Ames' });
  await entry.getByRole('button', { name: /^Assign/ }).click();
  await expect(entry.getByText('Nobody works on this case.')).toHaveCount(0);
  await page.getByRole('button', { name: /^Send again/ }).first().click();
  await sync(page);
  await expect(page.getByText('The server accepted everything.')).toBeVisible();
  await expect(page.getByText('Nothing waits. Everything is at the server.')).toBeVisible();
  expect(standing((await served(page, id))?.changes ?? [], 'name_given')).toEqual([{ kind: 'text', value: 'Written offline' }]);
  await openCase(page, 'Godwit Example');
});

test('half a date and letters for a number are a sentence each, and the last good answer stays', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Avocet Example');
  const id = caseOf(page);
  await registration(page);
  await part(page, 'Who the child is');
  await one('Only an age', 'age_only').fill(question(page, 'What do you know of the birth date?'));
  const age = question(page, 'Age as told');
  await number('12').fill(age);
  await saved(page);
  await age.getByRole('textbox').fill('twelve');
  await expect(age.getByText('Use digits, for example 12 or 0.5.')).toBeVisible();

  await part(page, 'This talk');
  const noticed = question(page, 'Day the child was noticed');
  await noticed.getByRole('button', { name: 'Today' }).click();
  await saved(page);
  await noticed.getByLabel('Day', { exact: true }).fill('31');
  await noticed.getByLabel('Month', { exact: true }).fill('2');
  await expect(noticed.getByText('This day does not exist. Check day, month and year.')).toBeVisible();
  await noticed.getByLabel('Day', { exact: true }).fill('');
  await page.getByRole('heading', { level: 2, name: 'This talk' }).click();
  await noticed.getByLabel('Year', { exact: true }).focus();
  await noticed.getByLabel('Year', { exact: true }).blur();
  await expect(noticed.getByText('Day, month and year are needed.')).toBeVisible();
  // The questions of the first hours leave the others where they are, out of sight, with what is half written in them.
  const came = question(page, 'Came to this centre');
  await came.getByLabel('Month', { exact: true }).fill('3');
  const firstHours = page.getByRole('button', { name: 'First hours', exact: true });
  await firstHours.click();
  await expect(came).toBeHidden();
  await expect(noticed.getByLabel('Month', { exact: true })).toHaveValue('2');
  await firstHours.click();
  await expect(came.getByLabel('Month', { exact: true })).toHaveValue('3');
  await expect(noticed.getByText('Day, month and year are needed.')).toBeVisible();
  await allSent(page);
  const changes = (await served(page, id))?.changes ?? [];
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Athens' }).format();
  expect(standing(changes, 'age_told')).toEqual([{ kind: 'number', value: '12' }]);
  expect(standing(changes, 'date_identified')).toEqual([{ kind: 'date', value: today }]);
});

test('a very long answer is sent; one that is too long is a sentence under it, and the last good one stays', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Pipit Example');
  const id = caseOf(page);
  await registration(page);
  await answer(page, BEFORE_MORE);
  await part(page, 'Health');
  const health = question(page, 'Health now');
  const long = 'What the doctor said. '.repeat(900).trim();
  await words(long).fill(health);
  await saved(page);
  await words(`${long} And more.`.repeat(2)).fill(health);
  await expect(health.getByText(/That is too long: at most .?20000.? characters\./)).toBeVisible();
  await words(`${long} And more.`.repeat(2)).shows(health);
  await words(`${long} Shorter.`).fill(health);
  await expect(health.getByText('That is too long', { exact: false })).toHaveCount(0);
  await saved(page);
  await words(`${long} And more.`.repeat(2)).fill(health);
  await allSent(page);
  const sent = standing((await served(page, id))?.changes ?? [], 'health_now') as { value: string }[];
  // Compared by length and end: forty thousand letters say nothing to a reader of the report.
  expect(sent.map((it) => [it.value.length, it.value.slice(-9)])).toEqual([[long.length + 9, ' Shorter.']]);
});

test('a note that is too long for the server is a sentence at once, and stays under the fingers until it is shorter', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Linnet Example');
  const id = caseOf(page);
  await page.getByRole('button', { name: 'Write a note' }).click();
  const line = 'A very long note. ';
  const box = page.getByLabel('Note', { exact: true });
  await box.fill(line.repeat(1_200));
  await expect(page.getByText('That is too long: at most', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await expect(box).toHaveValue(line.repeat(1_200));
  const longest = line.repeat(1_100);
  await box.fill(longest);
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await expect(page.getByRole('button', { name: 'Write a note' })).toBeVisible();
  await registration(page);
  await part(page, 'Who the child is');
  await words('Sent all the same').fill(question(page, 'Given names'));
  await saved(page);
  await allSent(page);
  expect(standing((await served(page, id))?.changes ?? [], 'name_given')).toEqual([{ kind: 'text', value: 'Sent all the same' }]);
  await page.reload();
  await unlock(page, person);
  await openCase(page, 'Linnet Example');
  await page.getByRole('link', { name: 'Everything that was done' }).click();
  const note = page.locator('main p').filter({ hasText: 'A very long note.' });
  expect(await note.evaluate((it) => it.textContent?.length)).toBe(longest.length);
});
