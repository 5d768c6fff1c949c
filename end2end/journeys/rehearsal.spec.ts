// What runs beside the page that a child sees. What it still comes to is drawn once where nobody sees it: something is drawn, and the
// page, its focus and what is kept stay as they are. And a step that only leads on is sealed behind the next page, and counts at once.
import { handOver, loadsAnew } from '../fixtures/child.ts';
import { caseworker, newCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

/** Times that the page is loaded anew. */
const ANEW = 3;
/** Pages to pass: behind them a screen comes whose options are put into an order by lot, which is kept where it is shown. */
const PASSED = 4;

test('while a child reads, a screen to come is drawn on no page, and nothing of it moves the page or is kept', async ({ server, tablet }) => {
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Mika');
  await handOver(page);
  // That no voice reads here is found out on the first pages.
  await page.locator('.child__onward .button--primary').click();
  await expect(page.locator('.child-bar__cue')).toBeVisible();
  const seen = await page.evaluate(async (PASSED) => {
    const rest = (millis: number) => new Promise((over) => setTimeout(over, millis));
    let [kept, last] = [0, performance.now()];
    const made: Node[] = [];
    const [create, copy, put] = [Document.prototype.createElement, Node.prototype.cloneNode, IDBObjectStore.prototype.put];
    Document.prototype.createElement = function (this: Document, ...what: Parameters<typeof create>) {
      made.push(create.apply(this, what));
      return made.at(-1);
    } as typeof create;
    Node.prototype.cloneNode = function (this: Node, ...what: Parameters<typeof copy>) {
      made.push(copy.apply(this, what));
      return made.at(-1);
    } as typeof copy;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...what: Parameters<typeof put>) {
      kept += 1;
      return put.apply(this, what);
    };
    new MutationObserver(() => (last = performance.now())).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    const drawn: number[] = [];
    for (let passed = 0; passed < PASSED; passed += 1) {
      const title = document.querySelector('h1')?.textContent;
      const ways = [...document.querySelectorAll<HTMLElement>('.child__onward .button--primary, .child-bar button')];
      const way = ways.find((it) => it.matches('.button--primary') && !it.matches('[aria-disabled="true"]')) ?? ways.find((it) => /^Skip/.test(it.textContent?.trim() ?? ''));
      [kept, made.length] = [0, 0];
      way?.click();
      while (document.querySelector('h1')?.textContent === title && performance.now() - last < 3_000) await rest(5);
      // The page is drawn, the step that led here is kept.
      while (performance.now() - last < 80 || kept === 0) await rest(5);
      const [before, focus, top, steps] = [document.body.innerHTML, document.activeElement, scrollY, kept];
      await rest(1_200);
      const moved = [...document.body.innerHTML].findIndex((letter, at) => letter !== before[at]);
      if (moved >= 0) return `page ${passed} changed: ${before.slice(moved - 80, moved + 80)} | ${document.body.innerHTML.slice(moved - 80, moved + 80)}`;
      if (document.activeElement !== focus) return `page ${passed}: the focus went to ${document.activeElement?.outerHTML}`;
      if (scrollY !== top) return `page ${passed} was scrolled`;
      if (kept !== steps) return `page ${passed}: something was kept`;
      drawn.push(made.filter((it) => it instanceof Element && !it.isConnected).length);
    }
    return drawn;
  }, PASSED);
  expect(Array.isArray(seen), String(seen)).toBe(true);
  for (const elements of seen) expect(elements, String(seen)).toBeGreaterThan(5);
});

test('a step that leads on counts although the page is loaded anew right behind the press', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Mika');
  await handOver(page);
  const told = async () => (await page.locator('.child-card').innerText()).trim();
  for (let times = 0; times < ANEW; times += 1) {
    // Two cards of one topic bear the same title: what is told tells them apart.
    const before = await told();
    const onward = page.locator('.child__onward .button--primary:not([aria-disabled="true"])').or(page.locator('.child-bar').getByRole('button', { name: /^Skip/ }));
    await onward.first().click();
    await loadsAnew(page, person);
    await expect(page.locator('.child-bar')).toBeVisible();
    await expect.poll(told).not.toBe(before);
  }
});
