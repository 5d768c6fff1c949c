// A child who moves one finger, or a head against a switch: one key is enough for a whole session. The frame moves by
// itself, a press takes what is in it, and nothing is taken without a press.
import type { Page } from '@playwright/test';

import { asks, big, finishes, handOver, hello, HELLO, passphrase } from '../fixtures/child.ts';
import { picture } from '../fixtures/looks.ts';
import { caseOf, served, sessions, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, signedIn } from '../fixtures/staff.ts';
import { oneSwitch } from '../fixtures/switch.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe.configure({ mode: 'parallel' });

const onward = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });
const marks = (page: Page) => page.locator('[data-scan]');

/** Gives the tablet to a child of whom the worker knows that it uses switches. */
async function given(page: Page): Promise<void> {
  await handOver(page, [], false, 'b1');
  await page.getByText(/^One or two switches/).click();
  // What is set is set with its reason.
  await expect(page.getByRole('button', { name: 'Give the tablet to the child' })).toBeDisabled();
  await page.getByRole('group', { name: 'Why does this help?' }).getByText('Something else', { exact: true }).click();
  await expect(page.getByRole('link', { name: 'Say why this helps. For something else, write it.' })).toBeVisible();
  await page.locator('#handover-helps-why-words').fill('She presses with her elbow.');
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, HELLO.b1)).toBeVisible();
}

test('a whole session by one key alone: what the child chose is sent, and what it was held with is in the record', async ({ server, newTablet }) => {
  test.setTimeout(600_000);
  const person = caseworker(server);
  const tablet = await newTablet({ screen: { width: 768, height: 1024 } });
  const page = await signedIn(tablet, person);
  await newCase(page, 'Dunlin Example');
  const id = caseOf(page);
  await given(page);
  const hand = oneSwitch(page);
  await expect(marks(page).first()).toBeVisible();
  await picture(page, 'switch-group');
  // The child makes the frame faster, with the frame.
  await hand.press(page.getByRole('button', { name: 'Make it fit me' }));
  await hand.press(big(page, 'Fast'));
  await expect(big(page, 'Fast')).toBeChecked();
  await picture(page, 'switch-fit');
  await hand.press(page.getByRole('button', { name: 'Back to my page' }));
  await hello(page, hand, 'A turtle', '');
  const mood = page.getByRole('heading', { name: /^How (do you feel|are you)/ });
  const skip = page.locator('.child-bar').getByRole('button', { name: 'Skip', exact: true });
  /** Skips until this is there. */
  const skipsTo = async (there: () => Promise<boolean>) => {
    for (let step = 0; step < 30 && !(await there()); step += 1) {
      const before = await page.locator('main').textContent();
      await hand.press((await skip.isVisible()) ? skip : onward(page));
      await expect(page.locator('main')).not.toHaveText(before ?? '');
    }
  };
  await skipsTo(() => mood.isVisible());
  await hand.press(big(page, 'good'));
  await expect(big(page, 'good')).toBeChecked();
  await picture(page, 'switch-mood');
  await hand.press(onward(page));
  // Enough for today.
  await hand.press(page.locator('.child-bar').getByRole('button', { name: 'Stop', exact: true }));
  await hand.press(page.getByRole('button', { name: 'Stop for today' }));
  await hand.press(big(page, 'Send it'));
  await hand.press(onward(page));
  await skipsTo(() => page.getByRole('button', { name: 'I am finished' }).isVisible());
  await finishes(page, hand);
  // The tablet is the worker's again: nothing is marked, and keys are letters.
  await expect(marks(page)).toHaveCount(0);
  await passphrase(page, person);
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Read everything' }).click();
  await page.getByText('How the talk was held').click();
  await expect(page.getByText(/One or two switches.*Something else \(.*She presses with her elbow\./)).toBeVisible();
  await allSent(page);
  const whole = await served(page, id);
  expect(statements(whole).find((it) => it['screen'] === 'V03')).toMatchObject({ state: 'answered', chosen: [{ key: 'good' }] });
  expect(JSON.stringify(sessions(whole))).toMatch(/switch_scan.*She presses with her elbow\./);
});

test('with two switches nothing moves by itself; with one the frame waits when nobody presses, and a press under a cover brings the page back', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const page = await signedIn(await newTablet({ screen: { width: 360, height: 740 } }), caseworker(server));
  await newCase(page, 'Knot Example');
  await given(page);
  const hand = oneSwitch(page);
  // On a phone the youngest hide from the screen of "stop"; their bar has no room for it.
  await hand.press(page.locator('.child-bar').getByRole('button', { name: 'Stop', exact: true }));
  await hand.press(page.locator('main').getByRole('button', { name: 'Hide', exact: true }));
  await hand.press(page.getByRole('button', { name: 'Show my page again' }));
  await expect(asks(page, HELLO.b1)).toBeVisible();
  await hand.press(page.getByRole('button', { name: 'Make it fit me' }));
  await hand.press(big(page, 'Fast'));
  await expect(page.getByText('Take your time. Press when you want to go on.')).toBeVisible({ timeout: 60_000 });
  await expect(marks(page)).toHaveCount(0);
  await picture(page, 'switch-waiting');
  await expect(big(page, 'Fast')).toBeChecked();
  await hand.press(big(page, 'Two. One moves the frame, one takes.'));
  const where = () => marks(page).allTextContents();
  await page.waitForTimeout(500);
  const before = await where();
  await page.waitForTimeout(4_000);
  expect(await where()).toEqual(before);
  await page.keyboard.press('Space');
  await expect.poll(where).not.toEqual(before);
  const done = page.getByRole('button', { name: 'Back to my page' });
  for (let step = 0; step < 30 && !(await done.getAttribute('data-scan')); step += 1) {
    await page.waitForTimeout(300);
    await page.keyboard.press('Space');
  }
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await expect(asks(page, HELLO.b1)).toBeVisible();
});

test('somebody beside the child points for it: the frame goes on when that person says so, and takes what the child shows', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ screen: { width: 768, height: 1024 } }), person);
  await newCase(page, 'Godwit Example');
  const id = caseOf(page);
  await handOver(page, [], false, 'b4');
  await page.getByText(/^Somebody beside the child points/).click();
  await page.getByText('Pictures with the words, at every depth', { exact: true }).click();
  await page.getByRole('group', { name: 'Why does this help?' }).getByText('Seeing, hearing, moving', { exact: false }).click();
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, HELLO.b4)).toBeVisible();
  const partner = page.getByRole('group', { name: 'For the person who points' });
  const next = partner.getByRole('button', { name: 'The next one' });
  const takes = partner.getByRole('button', { name: 'The child shows: this one' });
  await expect(marks(page).first()).toBeVisible();
  await picture(page, 'partner');
  // However far the page is scrolled, both buttons are in sight.
  await page.mouse.wheel(0, 2_000);
  await expect(takes).toBeInViewport({ ratio: 1 });
  await expect(next).toBeInViewport({ ratio: 1 });
  await page.mouse.wheel(0, -2_000);
  // Nothing moves by itself, and the two buttons are no part of what is gone through.
  const still = () => page.locator('[data-scan]').evaluateAll((all) => all.map((it) => it.textContent).join('|'));
  const before = await still();
  await page.waitForTimeout(2_500);
  expect(await still()).toBe(before);
  /** Goes on from thing to thing until this is in the frame, group by group, and takes it. */
  const pointsTo = async (name: RegExp) => {
    for (let step = 0; step < 80; step += 1) {
      const marked = await marks(page).evaluateAll((all) => all.map((it) => ({ words: (it.textContent ?? '').trim(), how: it.getAttribute('data-scan') })));
      expect(marked.some((it) => /this one|The next one/.test(it.words))).toBe(false);
      const mine = marked.find((it) => name.test(it.words));
      await (mine ? takes : next).click();
      await page.waitForTimeout(300);
      if (mine?.how === 'one') return;
    }
    throw new Error(`nobody comes to ${name}`);
  };
  await pointsTo(/^Go on$/);
  await expect(asks(page, HELLO.b4)).toHaveCount(0);
  const mood = page.getByRole('heading', { name: /^How are you right now/ });
  for (let step = 0; step < 30 && !(await mood.isVisible()); step += 1) {
    const here = await page.locator('main').innerHTML();
    await page.locator('.child-bar').getByRole('button', { name: 'Skip this', exact: true }).click();
    await expect.poll(() => page.locator('main').innerHTML()).not.toBe(here);
  }
  // The oldest see words alone, unless they want pictures with them.
  await expect(page.locator('main .big-choice svg').first()).toBeVisible();
  await picture(page, 'partner-mood');
  await pointsTo(/^calm/);
  await expect(big(page, 'calm')).toBeChecked();
  await page.locator('.child-bar').getByRole('button', { name: 'Pause or stop', exact: true }).click();
  await page.getByRole('button', { name: 'Stop for today' }).click();
  await page.locator('#way-send').check({ force: true });
  await onward(page).click();
  await finishes(page, { press: (at) => at.click(), write: () => Promise.resolve() });
  await passphrase(page, person);
  await allSent(page);
  const whole = await served(page, id);
  expect(sessions(whole)[0]).toMatchObject({ manner: { support: [{ helps: expect.arrayContaining(['partner_assisted', 'symbols_under_words']) }] } });
});
