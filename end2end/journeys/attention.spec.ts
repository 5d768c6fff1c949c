// What needs somebody leads to where it is seen to: different answers from the queue and from home, a danger to its very
// question, a new code to the eyes of who asked for it, and the wait after wrong passphrases to its end.
import { answer, BEFORE_MORE, inPart, one, words } from '../fixtures/answers.ts';
import { fits, picture } from '../fixtures/looks.ts';
import { allSent, caseworker, lock, named, newCase, openCase, part, registration, saved, signedIn, unlock } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const HERE = 'Her aunt looks after her.';
const THERE = 'She is alone at night.';

test('two texts that stand against each other are found from the queue and become one text with both authors', async ({ server, tablet, newTablet }) => {
  test.setTimeout(240_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Godwit Example');
  await registration(page);
  await answer(page, BEFORE_MORE);
  await allSent(page);
  const second = await signedIn(await newTablet(), person);
  await tablet.goOffline();
  for (const [at, text] of [[page, HERE], [second, THERE]] as const) {
    await openCase(at, 'Godwit Example');
    await registration(at);
    await answer(at, inPart('Analysis', [['Why this level?', 'risk_reason', words(text)]]));
    await saved(at);
  }
  await allSent(second);
  await tablet.goOnline();
  await allSent(page);

  await expect(page.getByText(/^.?1.? question has different answers/)).toBeVisible();
  await fits(page, 'queue-conflict');
  await page.getByRole('link', { name: 'Today', exact: true }).first().click();
  await page.locator('.home__due').getByRole('link', { name: 'Godwit Example' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Different answers' })).toBeVisible();

  await page.getByText('Keep both, as one text').click();
  const both = page.getByLabel('One text of both');
  await expect(both).toHaveValue(new RegExp(`: ${HERE}`));
  await expect(both).toHaveValue(new RegExp(`: ${THERE}`));
  await fits(page, 'keep-both');
  await both.fill(`${HERE} But ${THERE}`);
  await page.getByLabel(/Why do you choose this/).fill('Both are true.');
  await page.getByRole('button', { name: 'This is the answer' }).click();
  await expect(page.getByText('No question has different answers.')).toBeVisible();
  await allSent(page);
  await allSent(second);
  await openCase(second, 'Godwit Example');
  await registration(second);
  await part(second, 'Analysis');
  await expect(second.locator('#q-risk_reason')).toHaveValue(`${HERE} But ${THERE}`);
});

test('a danger on the first screen leads to its very question', async ({ server, tablet }) => {
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Knot Example');
  await registration(page);
  await answer(page, [...BEFORE_MORE, ...inPart('Needs that cannot wait', [['In danger today?', 'immediate_danger', one('Yes', 'yes')]])]);
  await page.getByRole('link', { name: 'Today', exact: true }).first().click();
  await page.locator('.home__due').getByRole('link', { name: 'Knot Example' }).first().click();
  await expect(page).toHaveURL(/#q-immediate_danger$/);
  await expect(page.locator('#q-immediate_danger')).toBeInViewport();
});

test('a new one-time code comes into view with the focus, and is copied with one press', async ({ server, tablet }) => {
  const page = await signedIn(tablet, named(server, 'administrator'));
  await page.getByRole('link', { name: 'Staff', exact: true }).first().click();
  await page.setViewportSize({ width: 360, height: 640 });
  await page.getByLabel('Name', { exact: true }).fill('Sora Example');
  await page.getByLabel('Sign-in name').fill('sora');
  await page.getByText('Caseworker', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  const title = page.getByRole('heading', { name: /^One-time code for .?Sora Example/ });
  await expect(title).toBeFocused();
  await expect(page.locator('.copy-code__code')).toBeInViewport();
  await picture(page, 'attention-code');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
});

test('after wrong passphrases the wait counts down on the button, and ends by itself', async ({ server, tablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await lock(page);
  const free = page.getByRole('button', { name: 'Unlock', exact: true });
  const waits = page.getByRole('button', { name: /^Try again in/ });
  const seconds = async () => Number(/\d+/.exec((await waits.isVisible()) ? ((await waits.textContent()) ?? '') : '')?.[0] ?? 0);
  // The first waits are over before one has read them.
  for (let tries = 0; tries < 10 && (await seconds()) < 5; tries += 1) {
    await page.getByLabel('Sign-in name').fill(person.signIn);
    await page.getByLabel('Passphrase', { exact: true }).fill('not the right one');
    await free.click();
    await expect(waits.or(page.getByText('do not go together')).first()).toBeVisible({ timeout: 20_000 });
  }
  const first = await seconds();
  expect(first).toBeGreaterThanOrEqual(5);
  await picture(page, 'attention-wait');
  await expect(page.getByRole('button', { name: new RegExp(`^Try again in .?${first - 1}\\D`) })).toBeVisible({ timeout: 5000 });
  await expect(page.getByText('You can try again now.')).toBeVisible({ timeout: 90_000 });
  await unlock(page, person);
});
