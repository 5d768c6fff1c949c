// A tablet in the hands of a child is pressed anyhow: two thousand steps drawn by lot, a thousand in each walk; as many as asked for with
// `HEARD_WALK_STEPS`. After each of them nothing of the case is to be seen and the child's screens are not left; and what the child wrote is there in the end.
//
// `HEARD_SEED=…` walks the way of that number again, as far as the app's own lots allow.
import { writeFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { type Band, handOver, HELLO, asks, passphrase, takesBack } from '../fixtures/child.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, type Person, signedIn } from '../fixtures/staff.ts';
import type { Tablet } from '../fixtures/tablet.ts';
import { expect, test } from '../fixtures/test.ts';
import { Dice, Walk } from '../fixtures/walk.ts';

test.describe.configure({ mode: 'parallel' });
/** Steps of each walk; a longer one is asked for by name. */
const STEPS = Number(process.env['HEARD_WALK_STEPS'] ?? 1000);
/** Steps after which a session is brought to its end. */
const SESSION = 200;
const CALLED = 'Quillon Zorrilla';
const NOTE = 'Vexilla thinks he is older than he says';
const KEYS = ['Tab', 'Tab', 'Tab', 'Enter', 'Space', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'] as const;

/** The staff's screens of a case that is given to the child under another name. */
async function gives(page: Page, band: Band): Promise<void> {
  await openCase(page, CALLED);
  await handOver(page, ['A guardian'], false, band, { 'Staying here': undefined });
  await page.locator('#handover-called').fill('Sky');
  await page.getByRole('button', { name: 'Give the tablet to the child' }).click();
  await expect(asks(page, HELLO[band]).or(page.locator('.child__main h1')).first()).toBeVisible();
}

/** From the locked screen back to where the child was. */
async function opens(walk: Walk, person: Person): Promise<void> {
  const { page } = walk;
  if (!(await page.locator('#back-passphrase').isVisible())) await page.locator('.child--waiting .button').last().click();
  await passphrase(page, person);
  await page.getByRole('button', { name: 'Go on with the child' }).click();
  await page.locator('.child:not(.child--waiting), .cover-screen').waitFor();
  walk.trail.push('opened again');
}

/** Leaves the page and comes back to it, in one of the ways that there are. */
async function leaves(walk: Walk, tablet: Tablet, addresses: string[]): Promise<void> {
  const { page, dice } = walk;
  const way = dice.below(3);
  if (way === 0) {
    walk.did('reload');
    await page.reload();
  } else {
    const address = dice.one(addresses);
    walk.did(`typed ${address}`);
    await page.goto(tablet.address + address);
  }
  await walk.look();
}

/** One step from outside the page. True where the page was left. */
async function outside(walk: Walk, tablet: Tablet, addresses: string[]): Promise<boolean> {
  const { page, dice } = walk;
  const lot = dice.below(100);
  if (lot < 45) {
    for (let times = 1 + dice.below(4); times > 0; times -= 1) await walk.key(dice.one(KEYS));
  } else if (lot < 65) {
    await walk.tap();
  } else if (lot < 78) {
    walk.did('back');
    await page.evaluate(() => history.back());
    await page.waitForTimeout(60);
    if (page.url() === 'about:blank') await page.goto(`${tablet.address}/`);
    await walk.look();
  } else if (lot < 88) {
    const now = dice.of100(50);
    walk.did(now ? 'network gone' : 'network back');
    await page.context().setOffline(now);
    await walk.look();
  } else if (lot < 92) {
    const address = dice.one(addresses);
    walk.did(`another window at ${address}`);
    const window = await tablet.window(address);
    const seen = await walk.look(window);
    expect(seen.where, 'another window has no key').toBe('locked');
    expect(seen.forbidden).toEqual([]);
    await window.close();
  } else if (lot < 95) {
    await page.waitForTimeout(50);
  } else {
    // What was written is kept before a second has passed; nobody promises the last letter before that.
    await page.waitForTimeout(700);
    await leaves(walk, tablet, addresses);
    return true;
  }
  return false;
}

/** Presses until the session is over, and sends what is there to be sent. */
async function finishes(walk: Walk): Promise<void> {
  const { page } = walk;
  const there = (name: RegExp) => page.locator('main, .cover-screen').getByRole('button', { name }).first();
  for (let tries = 0; tries < 30; tries += 1) {
    if ((await walk.look()).where === 'over') return;
    const send = page.locator('label[for="way-send"]');
    const ways = [there(/^Show my page again/), there(/^I am finished/), there(/^Stop for today/)];
    // Somebody called for the worker.
    const called = page.locator('.child--waiting .button').filter({ hasText: /^Back$/ });
    if (await called.isVisible()) {
      await called.click();
      continue;
    }
    if (await send.isVisible()) {
      await send.click();
      await page.locator('.child__onward .button--primary').last().click();
      continue;
    }
    const way = await Promise.all(ways.map(async (it) => ((await it.isVisible()) ? it : undefined)));
    const found = way.find((it) => it !== undefined);
    if (found) {
      await found.click();
      continue;
    }
    // A call for help stays until the child itself goes back.
    const helped = page.locator('main').getByRole('button', { name: 'Go back', exact: true });
    if (await helped.isVisible()) {
      await helped.click();
      continue;
    }
    const overlay = there(/^(Back to my page|Tell this person)/);
    if (await overlay.isVisible()) {
      await page.locator('main .child__onward .button').first().click();
      continue;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error('the session has no end');
}

for (const [number, bands] of ([['b1', 'b3'], ['b2', 'b4']] as const).entries()) {
  test.describe(bands.join(' and '), () => test('whatever is pressed, nothing of the case is seen and nothing the child wrote is lost', async ({ server, newTablet }) => {
    test.setTimeout(420_000);
    const seed = Number(process.env['HEARD_SEED'] ?? Date.now() % 1_000_000) + number;
    const person = caseworker(server);
    const tablet = await newTablet({ touch: true, screen: { width: 800, height: 1000 } });
    const page = await signedIn(tablet, person);
    await newCase(page, CALLED);
    const id = caseOf(page);
    await page.getByRole('button', { name: 'Write a note' }).click();
    await page.getByLabel('Note', { exact: true }).fill(NOTE);
    await page.getByRole('button', { name: 'Keep this note' }).click();
    await allSent(page);
    const reference = (await served(page, id))?.reference;
    expect(reference).toBeTruthy();
    const addresses = ['/', '/cases', `/cases/${id}`, `/cases/${id}/views`, '/queue', '/settings', '/c/'];
    const walk = new Walk(page, new Dice(seed), ['Quillon', 'Zorrilla', 'Vexilla', 'older than he says', reference ?? '', id, person.passphrase]);
    const before = tablet.complaints.length;
    try {
      for (let session = 0; walk.steps < STEPS; session += 1) {
        const until = Math.min(STEPS, walk.steps + SESSION);
        walk.end = undefined;
        await gives(page, bands[session % 2] ?? 'b3');
        walk.trail.push(`given to the child, ${bands[session % 2]}`);
        await walk.strides(walk.dice.below(28));
        let seen = await walk.look();
        while (walk.steps < until && seen.where === 'child') {
          await walk.presses(4 + walk.dice.below(10));
          seen = await walk.look();
          if (seen.where !== 'child') break;
          if (!(await outside(walk, tablet, addresses))) {
            seen = await walk.look();
            continue;
          }
          // Somebody tries a little at the locked screen before the worker comes.
          for (let times = walk.dice.below(4); times > 0; times -= 1) await leaves(walk, tablet, addresses);
          await opens(walk, person);
          const again = await walk.look();
          // Where one basket comes after the other it may be another one now: what stands there both times is the same.
          const both = Object.keys(again.fields).filter((it) => it in seen.fields);
          const of = (fields: Record<string, string>) => both.map((it) => [it, fields[it]]);
          if (seen.heading === again.heading) expect(of(again.fields)).toEqual(of(seen.fields));
          await walk.strides(walk.dice.below(8));
          seen = await walk.look();
        }
        await page.context().setOffline(false);
        await finishes(walk);
        await takesBack(page, person);
        walk.trail.push(`over: ${walk.end}`);
        if (walk.end === 'thrown') walk.owed.clear();
        await allSent(page);
        expect(tablet.complaints.slice(before)).toEqual([]);
        if (walk.end !== 'sent') continue;
        const text = (await served(page, id))?.text ?? '';
        expect([...walk.owed.keys()].filter((mark) => !text.includes(mark)), 'lost').toEqual([]);
        walk.owed.clear();
      }
    } catch (error) {
      await writeFile(test.info().outputPath('trail.txt'), walk.trail.join('\n'));
      throw new Error(`HEARD_SEED=${seed - number}, after ${walk.steps} steps; the last ones:\n${walk.trail.slice(-40).join('\n')}`, { cause: error });
    }
    test.info().annotations.push({ type: 'walked', description: `${walk.steps} steps from ${seed - number}, ${walk.wrote.size} marks written` });
  }));
}
