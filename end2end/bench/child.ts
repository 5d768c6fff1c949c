// How long a child waits for its next screen, what a session takes from the network, and what it leaves in memory.
import type { CDPSession, Page } from '@playwright/test';

import { handOver } from '../fixtures/child.ts';
import { caseworker, newCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const SLOWER = 4;
const SESSIONS = 3;
/** Milliseconds after which nothing of a page comes any more. */
const REST = 600;

/** Milliseconds from the press until other words stand there and are painted, and until the last of the page is: what lies
 *  further down is drawn behind its beginning. None where nothing led on. */
const goesOn = (page: Page) =>
  page.evaluate(
    (REST) =>
      new Promise<{ took: number; all: number; finished: boolean; to: string } | undefined>((resolve) => {
        const main = document.querySelector('main');
        const shown = (it: Element) => it.getClientRects().length > 0 && !it.matches(':disabled');
        const all = [...document.querySelectorAll<HTMLElement>('button, label')].filter(shown);
        const say = (words: RegExp) => all.find((it) => words.test((it.textContent ?? '').trim()));
        if (say(/^I am finished/)) return resolve({ took: 0, all: 0, finished: true, to: '' });
        document.getElementById('way-send')?.click();
        const before = main?.textContent;
        const feelings = document.getElementById('mood-calm');
        if (feelings instanceof HTMLInputElement && !feelings.checked) feelings.click();
        const begun = performance.now();
        const changed = new MutationObserver(() => {
          if (document.querySelector('main')?.textContent === before) return;
          changed.disconnect();
          let all = 0;
          const painted = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
          const rest = new MutationObserver(() => painted(() => (all = performance.now() - begun)));
          // Painted: after the next frame is through.
          painted(() => {
            const took = performance.now() - begun;
            all = took;
            if (main) rest.observe(main, { childList: true, subtree: true });
            setTimeout(() => {
              rest.disconnect();
              resolve({ took, all, finished: false, to: document.querySelector('h1')?.textContent ?? '' });
            }, REST);
          });
        });
        changed.observe(document.body, { childList: true, characterData: true, subtree: true });
        const check = document.querySelector('h1')?.textContent?.endsWith('?') && !document.querySelector('.child__onward .button--primary');
        const way = document.querySelector<HTMLElement>('.child__onward .button--primary:enabled') ?? (check ? undefined : say(/^Go on$/)) ?? say(/^Skip/) ?? say(/^Go on$/);
        way?.click();
        setTimeout(() => {
          changed.disconnect();
          resolve(undefined);
        }, 2_000);
      }),
    REST,
  );

/** Milliseconds until each of these pages is painted, put there as ready markup: what the browser alone needs for it, without the app. */
const byTheBrowserAlone = (page: Page, pages: string[]) =>
  page.evaluate(async (pages) => {
    const main = document.querySelector('main');
    const times: number[] = [];
    for (const markup of pages) {
      const begun = performance.now();
      if (main) main.innerHTML = markup;
      await new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted)));
      times.push(performance.now() - begun);
    }
    return times;
  }, pages);

async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((it) => it.name === 'JSHeapUsedSize')?.value ?? 0;
}

test('a child goes through a session', async ({ server, newTablet }) => {
  const times: number[] = [];
  const whole: number[] = [];
  const alone: number[] = [];
  const slow: [number, string][] = [];
  const ratios: number[] = [];
  const tablet = await newTablet();
  const page = await signedIn(tablet, caseworker(server));
  const installed = tablet.line.bytes;
  let during = 0;
  const paths: string[] = [];
  for (let session = 0; session < SESSIONS; session += 1) {
    const own = session === 0 ? tablet : await newTablet();
    const at = session === 0 ? page : await signedIn(own, caseworker(server));
    await newCase(at, `Bench ${session} Example`);
    await handOver(at, ['A guardian']);
    const before = own.line.bytes;
    const asked = own.line.passed.length;
    const devtools = await own.devtools(at);
    await devtools.send('Performance.enable');
    const begun = await heap(devtools);
    await own.slowDown(SLOWER, at);
    const pages: string[] = [];
    for (let step = 0; step < 120; step += 1) {
      const found = await goesOn(at);
      if (found?.finished) break;
      if (!found) continue;
      times.push(found.took);
      whole.push(found.all);
      slow.push([Math.round(found.took), found.to]);
      pages.push(await at.evaluate(() => document.querySelector('main')?.innerHTML ?? ''));
    }
    await expect(at.getByRole('button', { name: 'I am finished' })).toBeVisible();
    await own.slowDown(1, at);
    ratios.push((await heap(devtools)) / begun);
    during += own.line.bytes - before;
    paths.push(...own.line.passed.slice(asked).map((it) => it.path));
    // Last, because the app does not find its own screen again behind it.
    await own.slowDown(SLOWER, at);
    alone.push(...(await byTheBrowserAlone(at, pages)));
    await own.slowDown(1, at);
  }
  const part = (of: number, all = times) => {
    const sorted = [...all].sort((a, b) => a - b);
    return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0);
  };
  console.log('\n| what | runs | median | p95 | most |\n|---|---|---|---|---|');
  console.log(`| a press to the child's next screen, ms, processor ${SLOWER} times slower | ${times.length} | ${part(0.5)} | ${part(0.95)} | ${part(1)} |`);
  console.log(`| the same, until the last of the page stands there | ${whole.length} | ${part(0.5, whole)} | ${part(0.95, whole)} | ${part(1, whole)} |`);
  console.log(`| the same pages as ready markup, by the browser alone | ${alone.length} | ${part(0.5, alone)} | ${part(0.95, alone)} | ${part(1, alone)} |`);
  console.log(`| a press by the browser alone, p95 by p95 | | ${(part(0.95) / part(0.95, alone)).toFixed(1)} | | |`);
  console.log(`slowest: ${slow.sort(([a], [b]) => b - a).slice(0, 9).map(([took, to]) => `${took} ${to}`).join(' · ')}`);
  console.log(`| heap of scripts after a whole session by that at its start | ${ratios.length} | ${ratios.sort()[Math.floor(ratios.length / 2)]?.toFixed(2)} | | ${Math.max(...ratios).toFixed(2)} |`);
  console.log(`| bytes from the network: first opening to signed in, and in all sessions of children | 1 | ${installed} | | ${during} |`);
  if (paths.length > 0) console.log(`asked for in these sessions: ${paths.join(' ')}`);
});
