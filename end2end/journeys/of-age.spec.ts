// A young person who is 18 decides alone: nobody else is asked, the pages speak to them, and what they sign is theirs.
import { answer, inPart, one, year } from '../fixtures/answers.ts';
import { looking } from '../fixtures/axe.ts';
import { asksForTheSchool, comesBack, decides, hands, next, reads, setsUp, signs, understands } from '../fixtures/guardian.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, registration, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';
import { textsIn } from '../fixtures/texts.ts';

const CALLED = 'Plover Example';
const TEXTS = 'of-age/en';

test('who is 18 is asked alone and without a network; the yes is theirs and lets something go', async ({ server, tablet }) => {
  test.setTimeout(240_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  const look = looking(page, 'en', test.info());
  await newCase(page, CALLED);
  const id = caseOf(page);
  await registration(page);
  await answer(page, inPart('Who the child is', [
    ['What do you know of the birth date?', 'dob_precision', one('Only the year', 'year')],
    ['Date of birth', 'dob', year('2004')],
  ]));
  await openCase(page, CALLED);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  // Nobody else is asked any more, here or by a link.
  await expect(page.getByRole('link', { name: 'Ask a guardian or parent' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Send a personal link' })).toHaveCount(0);
  await asksForTheSchool(page);
  await expect(page.getByRole('alert')).toContainText('Ask the young adult.');

  await setsUp(page, 'en', undefined, false, 'of-age', [['gc.school', 'Harbour School']]);
  await look('of-age-hand-over');
  const english = await textsIn(page, 'en');
  await tablet.goOffline();
  await hands(page, TEXTS);
  await expect(page.getByText('because you are 18 or older')).toBeVisible();
  await look('of-age-first');
  await reads(page, TEXTS, async () => {});
  await understands(page, TEXTS, async () => {}, CALLED);
  await decides(page, 'gc.school', TEXTS, 'yes', async () => {});
  await expect(page.locator('.review__line')).toHaveCount(1);
  await next(page).click();
  await signs(page, english, CALLED, async () => {});
  await comesBack(page, person);
  await expect(page.locator('.permission').filter({ hasText: 'Harbour School' }).first()).toContainText('says yes');
  await asksForTheSchool(page);
  const may = page.locator('.banner').filter({ hasText: 'It may go.' });
  await expect(may).toContainText(CALLED);
  await expect(may).toContainText('says yes, until');

  // Who takes it back is one person, and nobody else's voice stands beside theirs.
  const line = page.locator('.permission').filter({ has: page.getByRole('heading', { name: /A place at school/ }) }).first();
  await expect(line).not.toContainText('was not asked');
  await line.getByRole('button', { name: /^Somebody takes this back/ }).click();
  await expect(page.getByRole('group', { name: /Who takes it back/ }).getByRole('radio')).toHaveCount(1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  // They can have a link of their own to see it and take it back: nobody is chosen, and it is about what they agreed to.
  await page.getByRole('link', { name: 'Send a link to see and take back' }).click();
  await expect(page.getByRole('region', { name: 'What they will see' })).toContainText('A place at school');
  await expect(page.locator('#sitting-who')).toHaveCount(0);
  await page.getByRole('link', { name: 'Back' }).first().click();

  await tablet.goOnline();
  await allSent(page);
  const signed = (await served(page, id))?.changes.filter((it) => (it.body.data as { kind?: string } | undefined)?.kind === 'session') ?? [];
  expect(signed.map((it) => [it.author.who, (it.body.data as { of: { giver: { role: string } } }).of.giver.role])).toEqual([['child', 'young_adult']]);
});
