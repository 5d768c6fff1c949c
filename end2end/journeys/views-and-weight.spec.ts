// What a caseworker does with a child's views: sees what was offered, reads the words, writes down the weight with
// reasons, and rests it on what the child said. A second tablet shows all of it.
import { answer, BEFORE_MORE, one, question, words } from '../fixtures/answers.ts';
import { big, explained, FINGER, handOver, hello, looksAgain, row, sends, takesBack, tells } from '../fixtures/child.ts';
import { fits } from '../fixtures/looks.ts';
import { allSent, caseworker, newCase, openCase, registration, saved, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const SAID = { mood: 'tired', good: 'Friends', worry: 'the noise at night', message: 'Please ask me before you decide.' };
const WEIGHT = 'Step 4: weight and feedback';

test('a caseworker sees what was offered, and a weight rests on what was heard and never on an age', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, person);
  await newCase(page, 'Dunlin Example');
  await registration(page);
  await answer(page, BEFORE_MORE);
  await openCase(page, 'Dunlin Example');
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await explained(page, FINGER);
  await tells(page, FINGER, SAID);
  await looksAgain(page, FINGER, SAID);
  await FINGER.press(big(row(page, 'Other workers who look after you'), 'Everything'));
  await sends(page, FINGER);
  await takesBack(page, person);

  await openCase(page, 'Dunlin Example');
  await page.getByRole('link', { name: 'What was offered, and its weight' }).click();
  const grid = page.locator('table.grid');
  const line = (point: string) => grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: point, exact: true }) });
  // Skipped is complete; what no screen of this depth offered is still ours.
  await expect(line('Home and household').getByText('Left out').first()).toBeVisible();
  await expect(line('The way into adulthood').getByText('Not offered').first()).toBeVisible();
  await expect(page.getByText(/^One point is still to be offered, or explained/)).toBeVisible();
  await fits(page, 'offered');
  // What does not apply to this child is marked with its reason, and is shown as that; it can be taken back.
  const adulthood = line('The way into adulthood');
  const open = adulthood.getByRole('button', { name: /Not offered.*Open/ });
  const count = await open.count();
  const REASON = 'Her aunt looks after her and nothing else is planned.';
  const mark = page.getByRole('dialog');
  for (let left = count; left > 0; left -= 1) {
    await open.first().click();
    await mark.getByRole('button', { name: 'Does not apply: keep the reason' }).click();
    await expect(mark.getByLabel('Why it does not apply to this child')).toBeFocused();
    if (left === count) {
      await mark.getByLabel('Why it does not apply to this child').fill('She is much too young to decide about this.');
      await expect(mark.getByText(/^An age alone is no reason\./)).toBeVisible();
      await fits(page, 'mark');
    }
    await mark.getByLabel('Why it does not apply to this child').fill(REASON);
    await mark.getByRole('button', { name: 'Does not apply: keep the reason' }).click();
    await expect(mark).toBeHidden();
    await expect(open).toHaveCount(left - 1);
  }
  await expect(page.getByText('Everything was offered to the child, or is explained.')).toBeVisible();
  await adulthood.getByRole('button', { name: /Does not apply/ }).first().click();
  await expect(mark).toContainText(REASON);
  await fits(page, 'marked');
  await mark.getByRole('button', { name: 'Take this back: it is to be offered' }).click();
  await expect(page.getByText(/^One point is still to be offered, or explained/)).toBeVisible();
  await line('Views as such').getByRole('button', { name: /Now.*Said/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.voice__words')).toHaveText(SAID.message);
  await expect(dialog.getByText(SAID.worry)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  await openCase(page, 'Dunlin Example');
  await page.getByRole('link', { name: 'What was offered, and its weight' }).click();
  // The record of views does not exist yet: one press begins it, at the weight.
  await page.getByRole('button', { name: 'Begin the record of views and write down the weight' }).click();
  await expect(page.getByRole('heading', { level: 2, name: WEIGHT })).toBeVisible();
  await one('Some', 'some').fill(question(page, 'Weight of all views together'));
  const reasons = question(page, 'Reasons');
  await reasons.getByText('Understanding shown', { exact: true }).click();
  await expect(reasons.getByText(/For some weight, choose a second reason/)).toBeVisible();
  await reasons.getByText('Maturity shown', { exact: true }).click();
  await expect(reasons.getByText(/For some weight, choose a second reason/)).toHaveCount(0);
  const why = question(page, 'Reasons in words');
  await words('She is much too young to decide about this.').fill(why);
  await why.getByRole('textbox').blur();
  await expect(why.getByText(/^An age alone is no reason\./)).toBeVisible();
  await words('She said twice, in her own words, what she wants to be asked.').fill(why);
  await why.getByRole('textbox').blur();
  await expect(why.getByText(/^An age alone is no reason\./)).toHaveCount(0);
  const rests = question(page, "The child's words that this rests on");
  await rests.getByText(SAID.message).first().click();
  await expect(rests.getByRole('link', { name: new RegExp(SAID.message) })).toBeVisible();
  await saved(page);
  await allSent(page);

  const second = await signedIn(await newTablet(), person);
  await openCase(second, 'Dunlin Example');
  await second.getByRole('link', { name: 'What was offered, and its weight' }).click();
  const whole = second.locator('.weights__row').filter({ hasText: 'All views together' });
  await expect(whole.getByText('Some', { exact: true })).toBeVisible();
  await expect(whole.getByText('Rests on one thing the child said')).toBeVisible();
  await expect(whole.getByText(/in her own words/)).toBeVisible();

  // What is half written beside a talk stays when the child takes something back meanwhile.
  await openCase(second, 'Dunlin Example');
  await second.getByRole('link', { name: 'Read everything' }).click();
  await second.getByRole('button', { name: 'Look back at your own part' }).click();
  const otherwise = second.getByLabel('What would you do otherwise');
  await otherwise.fill('Leave more silence.');
  const message = second.locator('.voice').filter({ has: second.locator('.voice__words', { hasText: SAID.message }) });
  await message.getByRole('button', { name: 'The child takes this back' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'The child takes it back' }).click();
  await expect(message).toHaveCount(0);
  await expect(otherwise).toHaveValue('Leave more silence.');
});
