// A young person of sixteen: the buttons on one screen, the topics in its own order, a bar that stays still, and what it is
// told before others see what it said.
import type { Page } from '@playwright/test';

import { asks, big, FINGER, handOver, LATER, LIST, row, told } from '../fixtures/child.ts';
import { picture, SIZES } from '../fixtures/looks.ts';
import { caseworker, newCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';


/** Height of the bar and place of "pause" in it, at three widths; a picture of each where somebody wants pictures. */
async function look(page: Page, name: string): Promise<string> {
  const usual = page.viewportSize();
  const bars: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const bar = await page.locator('.child-bar').boundingBox();
    const pause = await page.locator('.child-bar').getByRole('button', { name: 'Pause or stop' }).boundingBox();
    bars.push(`${width}: ${Math.round(bar?.height ?? 0)} high, pause at ${Math.round(pause?.x ?? 0)}`);
    await picture(page, `said-${name}-${width}`);
  }
  if (usual) await page.setViewportSize(usual);
  return bars.join('; ');
}

const onward = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });
const skip = (page: Page) => page.locator('.child-bar').getByRole('button', { name: 'Skip this' });
const topic = (page: Page, name: string) => page.locator('main').getByRole('button', { name });

test('at sixteen the first question is near, topics come in any order or later, and nobody is let go unheard without a word', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const page = await signedIn(await newTablet({ touch: true }), caseworker(server));
  await newCase(page, 'Plover Example');
  await handOver(page, [], true, 'b4', { 'Staying here': undefined });
  const bars = new Set<string>();
  await FINGER.press(onward(page));
  bars.add(await look(page, 'buttons'));
  await FINGER.press(page.locator('.child-bar').getByRole('button', { name: "I don't know" }));
  await expect(page.locator('.child__noted')).toContainText('That button');
  await FINGER.press(onward(page));
  await expect(page.locator('.child__pages')).toBeVisible();
  bars.add(await look(page, 'card'));
  for (const it of told('b4')) {
    await expect(asks(page, it.title)).toBeVisible();
    await FINGER.press(skip(page));
  }
  await expect(asks(page, LIST)).toBeVisible();
  await expect(topic(page, 'Staying here')).toContainText('We explain this before we ask you about it.');
  bars.add(await look(page, 'list'));
  await FINGER.press(topic(page, 'How to complain'));
  await expect(asks(page, 'How to complain')).toBeVisible();
  while (await onward(page).isVisible()) await FINGER.press(onward(page));
  bars.add(await look(page, 'check'));
  await FINGER.press(page.getByRole('button', { name: 'Nobody may punish him for it' }));
  await expect(topic(page, 'How to complain')).toContainText('You have read this.');
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'calm'));
  bars.add(await look(page, 'feelings'));
  await FINGER.press(onward(page));
  // A choice is told before it is asked about, also to who left it for later.
  for (const words of ['These are the topics.', 'Which places', 'map', 'Sort']) {
    await expect(page.getByRole('heading').first()).toBeVisible();
    if (await asks(page, 'Staying here').isVisible()) break;
    expect(words).toBeTruthy();
    await FINGER.press(onward(page).or(skip(page)).first());
  }
  await expect(asks(page, 'Staying here')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Where we are' }).locator('[aria-current="step"]')).toContainText('Then');
  for (let step = 0; step < 14 && !(await asks(page, LATER).isVisible()); step += 1) {
    // Who skipped the telling is not asked about the choice: one card says so, and leads on.
    const now = asks(page, 'Not now.');
    await expect(skip(page).or(now).first()).toBeVisible();
    await FINGER.press((await now.isVisible()) ? onward(page) : skip(page));
  }
  await expect(topic(page, 'How to complain')).toHaveCount(0);
  await expect(topic(page, 'What happens to what you say')).toBeVisible();
  await expect(topic(page, 'Staying here')).toContainText('We explain this before we ask you about it.');
  bars.add(await look(page, 'later'));
  // A choice that was skipped is offered here, and is asked about as soon as it was told.
  await FINGER.press(topic(page, 'Staying here'));
  await expect(asks(page, 'Staying here')).toBeVisible();
  while (await onward(page).isVisible()) await FINGER.press(onward(page));
  await FINGER.press(skip(page));
  await expect(asks(page, 'Think about this choice: staying here.')).toBeVisible();
  await FINGER.press(skip(page));
  await expect(topic(page, 'Staying here')).toContainText('You have read this.');
  await FINGER.press(onward(page));
  await expect(asks(page, 'Check your answers.')).toBeVisible();
  await expect(page.locator('.child__entry')).toHaveCount(1);
  const passed = page.getByRole('button', { name: /^You left out .* questions\. That is fine\.$/ });
  await FINGER.press(passed);
  bars.add(await look(page, 'look-again'));
  const first = page.locator('.child__passed-list li').first();
  const question = (await first.textContent()) ?? '';
  await FINGER.press(first.getByRole('button'));
  await expect(asks(page, 'Check your answers.')).toHaveCount(0);
  // Whoever only looked at it is back where it was: the list is open, with that question in sight.
  await FINGER.press(page.getByRole('button', { name: 'Back', exact: true }));
  await expect(asks(page, 'Check your answers.')).toBeVisible();
  await expect(page.locator('.child__passed-list li').filter({ hasText: question })).toBeInViewport();
  await FINGER.press(page.locator('.child__passed-list button').first());
  await FINGER.press(onward(page).first());
  await FINGER.press(onward(page));
  const unheard = page.getByText('the people who decide will not see what you said today', { exact: false });
  await expect(unheard).toBeVisible();
  const panel = row(page, 'The people who decide');
  await FINGER.press(big(panel, 'Only some things'));
  await expect(panel.getByText('You have not touched anything here yet.', { exact: false })).toBeVisible();
  await expect(unheard).toBeVisible();
  bars.add(await look(page, 'sharing'));
  await FINGER.press(big(panel, 'How I feel'));
  await expect(unheard).toHaveCount(0);
  await FINGER.press(big(panel, 'Nothing'));
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'Send it now'));
  await expect(page.getByText('and to nobody else.', { exact: false })).toBeVisible();
  bars.add(await look(page, 'decide'));
  expect([...bars]).toHaveLength(1);
});
