// A child's drawing and its voice in a packet: each where the child lets this recipient have it, each chosen by itself, seen
// before it goes and left out again; what is not on the tablet yet waits.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { big, draws, finishes, FINGER, handOver, LATER, leavesOutHowItWas, asks, row, takesBack, toDrawing } from '../fixtures/child.ts';
import { caseOf, served, statements } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { supervising } from '../fixtures/supervisor.ts';
import { looking } from '../fixtures/looks.ts';
import { expect, test } from '../fixtures/test.ts';
import { agrees, writesOrder } from '../fixtures/without-yes.ts';

interface Enclosed {
  kind: string;
  mime: string;
  size: number;
  sha256: string;
  bytes: string;
}

interface Packet {
  heard_packet: { version: number; groups: string[]; parts: unknown[]; enclosed?: Enclosed[] };
  sha256: string;
}

const CALLED = 'Dunlin Example';
const PANEL = 'Panel of Harbour';

/** From now on bytes of drawings and recordings are on their way to this page, until it says otherwise. */
async function bytesWait(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const real = window.fetch.bind(window);
    const line = Object.assign(window, { bytesWait: true });
    window.fetch = (asked, how) => {
      const address = asked instanceof Request ? asked.url : String(asked);
      if (line.bytesWait && address.includes('/media/')) return Promise.reject(new TypeError('the bytes are still on their way'));
      return real(asked, how);
    };
  });
}

/** Asks the gate whether the child's views may go to the panel, from the page of the case. */
async function asksForThePanel(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await page.getByLabel('Who receives it').selectOption({ label: 'best-interests panel' });
  await page.getByLabel('Name of the person or office').fill(PANEL);
  await page.getByRole('checkbox', { name: /views in full/ }).check();
  await page.getByRole('button', { name: 'Look whether it may go' }).click();
}

/** A child draws, speaks, and lets the people who decide see and hear it. */
async function says(page: Page): Promise<void> {
  const onward = page.getByRole('button', { name: 'Go on', exact: true });
  await handOver(page);
  await toDrawing(page);
  await draws(page);
  await FINGER.press(onward);
  await FINGER.press(page.getByRole('button', { name: 'Start', exact: true }));
  await expect(page.getByText('I am listening.')).toBeVisible();
  await page.waitForTimeout(1200);
  await FINGER.press(page.getByRole('button', { name: 'I have finished' }));
  await FINGER.press(page.getByRole('button', { name: 'Keep it' }));
  await FINGER.press(page.getByRole('button', { name: 'Skip this' }));
  await expect(asks(page, LATER)).toBeVisible();
  await FINGER.press(onward);
  await FINGER.press(onward);
  const panel = row(page, 'The people who decide');
  await FINGER.press(big(panel, 'Everything'));
  await FINGER.press(big(panel, 'May hear my voice too'));
  await FINGER.press(onward);
  await FINGER.press(big(page, 'Send it now'));
  await FINGER.press(onward);
  await leavesOutHowItWas(page, FINGER);
  await finishes(page, FINGER);
}

test('a drawing and a recording go along where the child lets them, are seen before they go, and can be left out', async ({ server, newTablet }) => {
  test.setTimeout(400_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true, microphone: 'tone' }), person);
  await newCase(page, CALLED);
  const id = caseOf(page);
  await says(page);
  await takesBack(page, person);
  await allSent(page);
  const media = statements(await served(page, id)).flatMap((it) => (it['media'] ?? []) as Enclosed[]);
  expect(media.map((it) => it.kind).sort()).toEqual(['drawing', 'voice']);
  await openCase(page, CALLED);
  await page.getByRole('link', { name: 'See who may know what' }).click();
  const reason = 'The court orders that the panel sees it.';
  await writesOrder(page, { kind: 'best-interests panel', name: PANEL, group: /views in full/, reason });
  await allSent(page);
  const boss = await supervising(server, newTablet, id, CALLED);
  await boss.getByRole('link', { name: 'See who may know what' }).click();
  await agrees(boss);
  await allSent(boss);

  // A tablet on which the words are and the bytes are not yet.
  const second = await newTablet();
  await bytesWait(second.page);
  const other = await signedIn(second, person);
  await other.getByRole('link', { name: 'Today', exact: true }).first().click();
  await expect(other.locator('.case-list').getByRole('link', { name: CALLED, exact: true }).first()).toBeVisible({ timeout: 60_000 });
  await openCase(other, CALLED);
  await asksForThePanel(other);
  await expect(other.getByText('It may go.')).toBeVisible();
  const along = other.getByRole('region', { name: 'Drawings and recordings', exact: true });
  await expect(along.getByText('It is not on this tablet yet.', { exact: false })).toHaveCount(2);
  await expect(along.getByRole('checkbox')).toHaveCount(0);
  await other.evaluate(() => Object.assign(window, { bytesWait: false }));
  await allSent(other);
  await openCase(other, CALLED);
  await asksForThePanel(other);
  const look = looking(other, 'packet');

  // Nothing is chosen beforehand; the drawing is seen and the voice can be heard where it is chosen.
  await expect(along.getByRole('checkbox')).toHaveCount(2, { timeout: 30_000 });
  await expect(along.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(along.locator('.sketch path')).toHaveCount(1);
  await expect(along.locator('.voice-player')).toHaveCount(1);
  await along.getByRole('checkbox', { name: /^Drawing/ }).check();
  await along.getByRole('checkbox', { name: /^Recording/ }).check();
  await look('media-chosen');
  await other.locator('#packet-request').fill('Look at it with the child in mind.');
  await other.locator('#packet-answer-to').fill('0800 1234');
  await other.getByRole('button', { name: 'Put it together' }).click();
  await expect(other.getByRole('heading', { name: /^Only drawings or recordings for/ })).toBeVisible();
  const goes = other.getByRole('list', { name: 'Drawings and recordings in it' });
  await expect(goes.getByRole('listitem')).toHaveCount(2);
  await expect(goes).toContainText('goes as a file; it is not on the paper');
  await look('media-ready');

  // Left out again, it is in neither file nor digest; the drawing is drawn on the paper.
  await goes.getByRole('listitem').filter({ hasText: 'Recording' }).getByRole('button').click();
  await expect(goes.getByRole('listitem')).toHaveCount(1);
  await expect(along.getByRole('checkbox', { name: /^Recording/ })).not.toBeChecked();
  await expect(other.locator('.packet-paper .sketch path')).toHaveCount(1);
  const saving = other.waitForEvent('download');
  await other.getByRole('button', { name: 'Save as a file' }).click();
  const plain = (await readFile(await (await saving).path())).toString();
  await expect(other.getByText(/^Saved as .?packet-[0-9a-f]{8}\.json/)).toBeVisible();
  await look('media-saved');
  const { heard_packet: packet, sha256 } = JSON.parse(plain) as Packet;
  const inside = plain.slice('{"heard_packet":'.length, plain.lastIndexOf(',"sha256"'));
  expect(createHash('sha256').update(inside).digest('hex')).toBe(sha256);
  expect([packet.version, packet.parts.length, packet.groups]).toEqual([5, 0, ['d16_views_full']]);
  const [drawing] = packet.enclosed ?? [];
  expect(packet.enclosed).toHaveLength(1);
  const bytes = Buffer.from(drawing?.bytes ?? '', 'base64');
  const named = media.find((it) => it.kind === 'drawing');
  expect([drawing?.kind, drawing?.mime, bytes.length]).toEqual(['drawing', named?.mime, named?.size]);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(named?.sha256);
  expect(drawing?.sha256).toBe(named?.sha256);
  await other.getByRole('radio', { name: 'On paper, by hand' }).check();
  await other.getByRole('button', { name: 'Write down that it went' }).click();
  const left = other.getByRole('region', { name: 'What left the team' }).locator('.permission').first();
  await expect(left).toContainText('One drawing or recording went along.');

  // More went than was needed: they are asked to give it back, with the reason, while it is still permitted.
  await left.getByRole('button', { name: /^Ask for it back/ }).click();
  const dialog = other.getByRole('dialog');
  await expect(dialog).toContainText('What they have read cannot be taken back.');
  await look('ask-back');
  await dialog.getByRole('button', { name: 'They were told' }).click();
  await expect(dialog).toContainText('This is needed.');
  await dialog.getByLabel('Why is it asked back?').fill('The drawing was not for them.');
  await dialog.getByRole('button', { name: 'They were told' }).click();
  await expect(dialog).toBeHidden();
  await expect(left).toContainText('Told to stop on');
  await expect(left).toContainText('The drawing was not for them.');
  await expect(left.getByRole('button', { name: /^Ask for it back/ })).toHaveCount(0);
});
