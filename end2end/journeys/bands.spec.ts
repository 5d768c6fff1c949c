// Each depth has its own session, from hello to the end, without a network: what is told, what is asked, how large it
// is. And the child can change the depth on every screen without losing an answer.
import type { Page } from '@playwright/test';

import { asks, big, type Band, breathes, type Choices, draws, explained, FINGER, finishes, handOver, hello, LATER, leavesOutHowItWas, LIST, practice, row, SKIP, takesBack, told } from '../fixtures/child.ts';
import { looking } from '../fixtures/looks.ts';
import { caseOf, sessions, served, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ installed: false });

/** Least size of a target, in CSS pixels. */
const TARGET: Record<Band, number> = { b1: 120, b2: 80, b3: 64, b4: 56 };
const TYPE: Record<Band, string> = { b1: '28px', b2: '24px', b3: '20px', b4: '18px' };

/** Everything that can be pressed is as large as the depth asks; the bar of the youngest has its own size. */
async function largeEnough(page: Page, band: Band): Promise<void> {
  const small = await page.locator('main button:visible, main label.big-choice:visible').evaluateAll(
    (all, least) => all.filter((it) => !it.classList.contains('button--link') && it.getBoundingClientRect().height < least - 0.5).map((it) => `${it.textContent} ${it.getBoundingClientRect().height}`),
    TARGET[band],
  );
  expect(small).toEqual([]);
  await expect(page.locator('html')).toHaveAttribute('data-band', band);
  expect(await page.locator('.child').evaluate((it) => getComputedStyle(it).fontSize)).toBe(TYPE[band]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Looks at a screen: its sizes, and a picture of it where somebody wants pictures. */
async function look(page: Page, band: Band, name: string): Promise<void> {
  await largeEnough(page, band);
  await looking(page, band)(name);
}

const onward = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });

const TWO: Choices = { 'Staying here': undefined, 'Going back': ["The child's own word for the place to go back to", 'the village'] };
/** The cards that tell of them. */
const TOLD = /^(Staying here|Going back)/;
/** The pages on which one of them is thought about, at any depth; not the one for a choice of the child's own. */
const THINKS = /^(You could |Think about this)/;

/** From the cards of its life to the baskets: each choice is told where it was not told yet, and thought about; from about seven on they are compared. What is asked beside that is skipped. Says on which screens something was said. */
async function choosesAmong(page: Page, band: Band): Promise<string[]> {
  const said: string[] = [];
  const skip = page.locator('.child-bar').getByRole('button', { name: SKIP[band], exact: true });
  const baskets = page.locator('.baskets');
  for (let step = 0; step < 30; step += 1) {
    await expect(baskets.or(onward(page)).or(skip).filter({ visible: true }).first()).toBeVisible();
    if (await baskets.isVisible()) return said;
    const before = await page.locator('main').textContent();
    const title = (await page.locator('main h1').textContent()) ?? '';
    const feel = page.locator('main input[name="feel"]').first();
    const wanted = page.locator('main input[type="checkbox"][id$="-stay"]').first();
    let goesOn = TOLD.test(title) || !(await skip.isVisible());
    if (THINKS.test(title)) {
      await FINGER.press(feel);
      said.push('V08');
      await look(page, band, `08-choice-${said.length}`);
      goesOn = true;
    } else if ((await wanted.count()) > 0) {
      await FINGER.press(wanted);
      said.push('V09');
      await look(page, band, '09-compare');
      goesOn = true;
    }
    await FINGER.press(goesOn && (await onward(page).isVisible()) ? onward(page) : skip);
    await expect(page.locator('main')).not.toHaveText(before ?? '');
  }
  throw new Error('the choices have no end');
}

/** True for what the app has brought along: its own files, the list of recordings of a language and these, and the worker between page and network. No question to the server is among them. */
function isOurs(url: string, page: Page): boolean {
  const { origin, pathname, protocol } = new URL(url);
  if (protocol === 'blob:' || protocol === 'data:') return true;
  return origin === new URL(page.url()).origin && (/^\/(sw\.js|c\/)$/.test(pathname) || /^\/(a|recordings|fonts|icons)\//.test(pathname));
}

for (const band of ['b1', 'b2', 'b3', 'b4'] as const) {
  test(`a whole session at depth ${band} runs without a network, and the record says how it was held`, async ({ server, newTablet }) => {
    test.setTimeout(300_000);
    const person = caseworker(server);
    const tablet = await newTablet({ touch: true });
    const page = await signedIn(tablet, person);
    // In flight mode from the first sign-in on.
    await tablet.goOffline();
    await newCase(page, `Wren ${band} Example`);
    const id = caseOf(page);
    await handOver(page, ['A guardian'], true, band, TWO);
    await look(page, band, '01-hello');
    await hello(page, FINGER, 'A turtle', '');
    await explained(page, FINGER, [], (name) => (/^(topic-1|list)/.test(name) ? look(page, band, `02-${name}`) : Promise.resolve()), band);
    await look(page, band, '03-mood');
    await FINGER.press(big(page, band === 'b1' ? 'good' : 'calm'));
    await FINGER.press(onward(page));
    if (band !== 'b1') {
      await look(page, band, '04-first');
      // All the cards are in sight, with how many come after the one on top; any of them can be taken up.
      await expect(page.locator('.mat__top .picture')).toHaveCount(band === 'b4' ? 0 : 1);
      await expect(page.locator('.mat__more')).toContainText('more cards after this.');
      const waiting = page.locator('.mat__waiting button');
      const wanted = (await waiting.last().textContent()) ?? '';
      await FINGER.press(waiting.last());
      await expect(page.locator('.mat__card')).toHaveText(wanted);
      for (const where of ['I want this first', 'Leave this out', 'I want this first', 'I want this first']) await FINGER.press(page.getByRole('button', { name: where }));
      // The buttons say what the child wants; above the cards stands what they are.
      await expect(page.getByRole('heading', { name: 'Comes first', exact: true })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Left out', exact: true })).toBeVisible();
      await look(page, band, '04-first-sorted');
      // Everything is asked today, in the usual order.
      for (const card of await page.locator('.mat__list button').all().then((all) => all.reverse())) await FINGER.press(card);
      await FINGER.press(onward(page));
    }
    await look(page, band, '05-places');
    if (band === 'b1') {
      await FINGER.press(big(page, 'Where I play'));
    } else {
      // Each place has a time of its own, where the depth asks for it; nothing is set beforehand.
      await expect(page.locator('input[name="time"]:checked')).toHaveCount(0);
      if (band === 'b3') await FINGER.press(big(page, 'Before'));
      await FINGER.press(page.getByRole('button', { name: 'I feel safe there' }));
      if (band === 'b3') await FINGER.press(big(page, 'Now'));
      await FINGER.press(page.getByRole('button', { name: 'I do not feel safe' }));
      const times = await page.locator('.mat__when').allTextContents();
      expect(times.sort()).toEqual(band === 'b3' ? ['Before', 'Now'] : []);
      await expect(page.getByText('If you send this, I see it and ask how I can help.')).toBeVisible();
      await FINGER.press(page.getByRole('button', { name: 'Not now' }));
      await look(page, band, '05-places-sorted');
    }
    await FINGER.press(onward(page));
    await look(page, band, '06-people');
    await FINGER.press(onward(page));
    await breathes(page, FINGER, page.locator('.mat'));
    await look(page, band, '07-life');
    for (const how of ['good', 'so-so', 'not good']) await FINGER.press(page.getByRole('button', { name: how, exact: true }));
    await expect(page.locator('.mat__list button')).toHaveCount(3);
    if (band === 'b3' || band === 'b4') {
      await FINGER.press(page.getByRole('button', { name: 'It should change' }));
      await FINGER.press(page.locator('.child__group fieldset label.big-choice input').first());
    }
    await look(page, band, '07-life-sorted');
    await FINGER.press(onward(page));
    expect(await choosesAmong(page, band)).toEqual(band === 'b1' ? ['V08', 'V08'] : ['V08', 'V08', 'V09']);
    await breathes(page, FINGER, page.locator('.baskets'));
    await look(page, band, '10-baskets');
    if (band === 'b3') await FINGER.press(big(page, 'Later'));
    // The oldest can speak about the day on which they are of age.
    if (band === 'b4') await FINGER.press(big(page, 'When I turn 18'));
    const baskets = band === 'b1' ? 3 : 1;
    await FINGER.press(page.getByRole('button', { name: /^Touch what fits/ }).first());
    await FINGER.press(big(page, 'Food'));
    await look(page, band, '10-baskets-open');
    for (let at = 0; at < baskets; at += 1) await FINGER.press(onward(page));
    if (band !== 'b1') {
      await FINGER.write(page.getByLabel('Your message'), 'I like maps.');
      await look(page, band, '11-message');
      await FINGER.press(onward(page));
    }
    await draws(page);
    await look(page, band, '12-draw');
    // The youngest leave a message and a question where they choose it; an adult writes for them.
    if (band === 'b1') for (const also of ['I want to ask something too', 'I want to leave a message too']) await FINGER.press(page.getByRole('button', { name: also, exact: true }));
    await FINGER.press(onward(page));
    if (band === 'b1') {
      const writes = page.getByRole('button', { name: 'Somebody writes it for you', exact: true });
      await breathes(page, FINGER, asks(page, 'What should they know about you?'));
      await FINGER.press(writes);
      await FINGER.write(page.getByLabel('Your message'), 'I like maps.');
      await look(page, band, '11-message');
      await FINGER.press(onward(page));
      await breathes(page, FINGER, asks(page, 'What do you want to ask me?'));
      await expect(page.getByText('Who should answer it?')).toHaveCount(0);
      await FINGER.press(writes);
      await FINGER.write(page.getByLabel('Your question'), 'When do I see my sister?');
      await look(page, band, '14-questions');
      await FINGER.press(onward(page));
    }
    if (band !== 'b1') {
      await look(page, band, '13-voice');
      await FINGER.press(onward(page));
      await breathes(page, FINGER, page.getByLabel('Your question'));
      await FINGER.write(page.getByLabel('Your question'), 'When do I see my sister?');
      await FINGER.press(big(page, 'My lawyer'));
      await look(page, band, '14-questions');
      await FINGER.press(onward(page));
    }
    const later = asks(page, LATER);
    await expect(later.or(page.locator('.child__said')).or(asks(page, 'Would you like a rest?')).first()).toBeVisible();
    if (await later.isVisible()) await FINGER.press(onward(page));
    await breathes(page, FINGER, page.locator('.child__said'));
    await expect(page.locator('.child__said').getByText(/good.*: Food/i).last()).toBeVisible();
    if (band === 'b3') {
      for (const words of [/I feel safe there: .* · Before/, /I do not feel safe: .* · Now/, /good.*: Food · Later/i]) await expect(page.locator('.child__said').getByText(words)).toBeVisible();
    }
    await look(page, band, '15-look');
    await FINGER.press(onward(page));
    await look(page, band, '16-share');
    // Whoever is to answer a question and sees nothing of it is named where the child chooses.
    if (band !== 'b1') await expect(page.getByText(/As it is now, this person does not see it\.|They are not on this page, so they do not see your question\./).first()).toBeVisible();
    await FINGER.press(big(row(page, 'Your guardian'), band === 'b1' ? 'can look' : 'Everything'));
    await FINGER.press(onward(page));
    await look(page, band, '17-decide');
    await expect(page.getByText('Choose one of these. Then you can go on.')).toBeVisible();
    await FINGER.press(big(page, 'Send it'));
    await FINGER.press(onward(page));
    await look(page, band, '18-how');
    await leavesOutHowItWas(page, FINGER);
    await expect(asks(page, 'Thank you')).toBeVisible();
    await look(page, band, '19-end');
    await finishes(page, FINGER);
    await takesBack(page, person);
    await page.getByRole('link', { name: 'Read everything' }).click();
    await page.getByText('How the talk was held').click();
    await expect(page.getByText('set by the worker')).toHaveCount(2);
    if (band === 'b3') {
      for (const [words, time] of [['I feel safe there', 'about before'], ['I do not feel safe', 'about now']] as const) await expect(page.locator('section.voice').filter({ hasText: words })).toContainText(time);
    }
    await tablet.goOnline();
    await allSent(page);
    const whole = await served(page, id);
    const said = (screen: string) => statements(whole).find((it) => it['screen'] === screen) as { chosen: { part: string; key: string; words: string }[]; factors: string[]; shown: { order: string[] } };
    expect(said('V07').chosen.map((it) => it.part)).toEqual(expect.arrayContaining(['good', 'so_so', 'not_good']));
    expect(said('V07').shown.order.length).toBeGreaterThanOrEqual(band === 'b1' ? 6 : 17);
    expect(said('V05').factors).toContain('i22');
    if (band === 'b3') {
      const of = (screen: string) => statements(whole).filter((it) => it['screen'] === screen) as { time: string; chosen: { part: string; time?: string }[] }[];
      expect(of('V05').map((it) => [it.time, ...it.chosen.map((card) => card.part)])).toEqual([['now', 'not_safe', 'help'], ['before', 'safe']]);
      expect(of('V10').map((it) => it.time)).toEqual(['later']);
    }
    if (band === 'b4') expect(said('V10')).toMatchObject({ time: 'turning_18' });
    expect(said('V11')).toMatchObject({ words: { text: 'I like maps.', typed_by: band === 'b1' ? 'worker' : 'child' } });
    expect(said('V14').chosen).toEqual([expect.objectContaining({ part: 'question', key: band === 'b1' ? 'anybody' : 'lawyer', words: 'When do I see my sister?' })]);
    await openCase(page, `Wren ${band} Example`);
    await page.getByRole('link', { name: 'Hand the tablet to the child' }).click();
    await expect(page.getByText('When do I see my sister?')).toBeVisible();
    const manner = sessions(whole)[0]?.['manner'] as { depth: object[]; options: string[] };
    expect(manner.depth).toEqual([expect.objectContaining({ band, source: 'worker' })]);
    expect(manner.options.toSorted()).toEqual(['return', 'stay']);
    const thought = statements(whole).filter((it) => it['screen'] === 'V08' && it['solution'] !== 'other');
    expect(thought.map((it) => it['solution']).toSorted()).toEqual(['return', 'stay']);
    const wanted = statements(whole).filter((it) => it['screen'] === 'V09' && (it['chosen'] as { part: string }[]).some(({ part }) => part === 'want'));
    expect(wanted).toHaveLength(band === 'b1' ? 0 : 1);
    for (const said of statements(whole)) {
      expect(said['shown']).toMatchObject({ band });
      // Whether somebody told the child what to choose goes to nobody by itself.
      const told = said['screen'] === 'V09' && !wanted.includes(said);
      expect(said['shares']).toEqual(told ? [] : expect.arrayContaining([expect.objectContaining({ recipient: 'guardian' })]));
    }
  });
}

test('a child asks for easier words and for more, and every answer stays', async ({ server, newTablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), person);
  await newCase(page, 'Dunlin Example');
  const id = caseOf(page);
  await handOver(page, [], true, 'b3', TWO);
  // The tablet has a network all the time, and calls nobody with it.
  const calls: string[] = [];
  page.on('request', (request) => calls.push(request.url()));
  await FINGER.press(onward(page));
  await expect(practice(page)).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Skip this' }));
  await expect(asks(page, 'Who we are')).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Easier', exact: true }));
  await expect(page.getByText('My job is to listen to you.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-band', 'b2');
  const skip = page.getByRole('button', { name: 'Skip', exact: true });
  for (const _ of told('b2')) await FINGER.press(skip);
  await expect(asks(page, LIST)).toBeVisible();
  const topic = (name: string) => page.locator('.child__topics').getByRole('button', { name });
  for (const name of ['Your rights', 'Staying here', 'Your lawyer']) await expect(topic(name)).toBeVisible();
  await expect(topic('Another country')).toHaveCount(0);
  await FINGER.press(topic('Going back'));
  await expect(page.getByText('the village')).toBeVisible();
  await FINGER.press(skip);
  await FINGER.press(onward(page));
  await FINGER.press(big(page, 'tired'));
  await FINGER.press(page.getByRole('button', { name: 'Easier', exact: true }));
  await expect(asks(page, 'How do you feel now?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Easier', exact: true })).toHaveCount(0);
  await FINGER.press(page.getByRole('button', { name: 'Tell me more', exact: true }));
  await expect(big(page, 'tired')).toBeChecked();
  // A card that is being written outlasts a cover and another depth, and is sent where nobody made a card of it.
  await FINGER.press(onward(page));
  await expect(asks(page, 'What do you want to talk about first?')).toBeVisible();
  await FINGER.press(skip);
  await expect(asks(page, 'Put each place in a basket.')).toBeVisible();
  const card = page.locator('#own-V05');
  await FINGER.write(card, 'the quay');
  await FINGER.press(page.getByRole('button', { name: 'Hide', exact: true }));
  await FINGER.press(page.getByRole('button', { name: 'Show my page again' }));
  await expect(card).toHaveValue('the quay');
  await FINGER.press(page.getByRole('button', { name: 'Tell me more', exact: true }));
  await expect(asks(page, 'Think of places here')).toBeVisible();
  await expect(card).toHaveValue('the quay');
  await FINGER.press(page.getByRole('button', { name: 'Make a card of it' }));
  await expect(page.locator('.mat__card')).toHaveText('the quay');
  await expect(card).toHaveValue('');
  await FINGER.write(card, 'the old boat');
  await FINGER.press(page.getByRole('button', { name: 'Pause or stop', exact: true }));
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await FINGER.press(big(page, 'Send it'));
  await FINGER.press(onward(page));
  await finishes(page, FINGER);
  expect(calls.filter((url) => !isOurs(url, page))).toEqual([]);
  await takesBack(page, person);
  await allSent(page);
  // What the worker sends afterwards is seen here: a call of the child's page would have been.
  expect(calls.filter((url) => !isOurs(url, page)).length).toBeGreaterThan(0);
  const whole = await served(page, id);
  const depth = (sessions(whole)[0]?.['manner'] as { depth: { band: string; source: string }[] }).depth;
  expect(depth.map((it) => `${it.band} ${it.source}`)).toEqual(['b3 worker', 'b2 child', 'b1 child', 'b2 child', 'b3 child']);
  expect(statements(whole).map((it) => it['screen']).sort()).toEqual(['V03', 'V05']);
  expect(statements(whole).find((it) => it['screen'] === 'V05')).toMatchObject({ chosen: [{ part: 'own', words: 'the quay' }], words: { text: 'the old boat' } });
});
