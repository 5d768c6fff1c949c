// What goes to one recipient: chosen answer by answer, sealed so that any age program opens it, written down, answered;
// and stopped at once where the yes is taken back, also without a network.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { Decrypter } from 'age-encryption';
import type { Download } from '@playwright/test';

import { looking } from '../fixtures/axe.ts';
import { asksForTheSchool, comesBack, decides, hands, ofTheBaby, opensAgain, reads, setsUp, signs, understands } from '../fixtures/guardian.ts';
import { served } from '../fixtures/served.ts';
import { allSent, lock, openCase, unlock } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';
import { textsIn } from '../fixtures/texts.ts';

interface Packet {
  heard_packet: { request: string; answer_to: string; onward: boolean; recipient: { name: string }; parts: { title: string; entries: { asked: string; answer: string }[] }[] };
  sha256: string;
}

const AGAIN = 'What you began stands here again. It is on this tablet only.';
const PASSPHRASE = 'teal kettle under seven maps';

async function fileOf(download: Promise<Download>): Promise<Buffer> {
  return readFile(await (await download).path());
}

test('only what was chosen goes, sealed and written down; a yes taken back without a network stops the next one', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const tablet = await newTablet();
  const { page, worker: person, id } = await ofTheBaby(tablet, server);
  await setsUp(page, 'en', undefined);
  await hands(page, 'en');
  const look = async () => {};
  await reads(page, 'en', look);
  await understands(page, 'en', look, 'Nilo');
  await decides(page, 'gc.health', 'en', 'not_now', look);
  await page.locator('details.more').filter({ has: page.locator('#conditions') }).locator('summary').click();
  await page.locator('#conditions').fill('Not to the head of the school, who knows his father.');
  await decides(page, 'gc.school', 'en', 'yes', look);
  await decides(page, 'gc.legal', 'en', 'no', look);
  await page.locator('.sitting__onward .button').last().click();
  await signs(page, await textsIn(page, 'en'), 'Noor Example', look);
  await comesBack(page, person);

  // What was brought in while there is a network is at the server, and nothing says otherwise.
  const sitting = page.locator('.permission').filter({ hasText: 'Unaltered' }).first();
  await expect(sitting).toContainText('The server has it', { timeout: 30_000 });
  await expect(sitting).not.toContainText('It has not reached the server yet.');

  // Asked once more, the parent reads what was agreed to and within which limits, before a new answer takes its place.
  await setsUp(page, 'en', undefined, false, { at: 0, name: 'Noor Example' }, [['gc.school', 'Harbour School']]);
  await hands(page, 'en');
  await reads(page, 'en', look);
  await understands(page, 'en', look, 'Nilo');
  await expect(page.locator('.banner').filter({ hasText: 'You said yes to this before.' })).toContainText('who knows his father');
  await page.getByRole('button', { name: /^Ask / }).click();
  // The tablet makes a sound, and says no more than that: nobody was called who is not near.
  await expect(page.getByRole('heading', { level: 1, name: /^Speak with .+ now$/ })).toBeVisible();
  await expect(page.getByText('It calls nobody who is not near')).toBeVisible();
  await page.getByRole('button', { name: /^I am / }).click();
  await opensAgain(page, person);
  await page.getByRole('button', { name: 'End the session' }).click();
  await expect(page.getByText('Nothing was signed.').first()).toBeVisible({ timeout: 30_000 });

  await asksForTheSchool(page);
  await expect(page.getByText('It may go.')).toBeVisible();
  // What the parent wants kept to stands beside the yes, and above what is put together.
  await expect(page.locator('.permission').filter({ hasText: 'A place at school' }).first()).toContainText('Not to the head of the school');
  await expect(page.getByRole('region', { name: 'May this go out?' }).locator('.banner').filter({ hasText: 'They set limits.' })).toContainText('who knows his father');
  // Nothing is chosen beforehand, and nothing is put together of nothing.
  const group = page.locator('.packet__group');
  await expect(group.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Put it together' }).click();
  await expect(page.locator('#packet-request')).toBeFocused();
  await page.locator('#packet-request').fill('Please keep a place for October.');
  // Nobody can answer what does not say where.
  await page.getByRole('button', { name: 'Put it together' }).click();
  await expect(page.locator('#packet-answer-to')).toBeFocused();
  await page.locator('#packet-answer-to').fill('0800 1234');
  await page.getByRole('button', { name: 'Put it together' }).click();
  await expect(page.getByText('Choose at least one answer.')).toBeVisible();
  const first = group.getByRole('checkbox').first();
  const asked = (await group.locator('label').first().textContent()) ?? '';
  await first.check();
  await page.getByRole('button', { name: 'Put it together' }).click();
  await expect(page.getByRole('heading', { name: /^One answer for .*Harbour School/ })).toBeVisible();

  // Not recorded as sent, it stands there again after a lock; the gate is asked anew, and the packet is put together anew.
  await lock(page);
  await unlock(page, person);
  await openCase(page, 'Nilo');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  const gate = page.getByRole('region', { name: 'May this go out?' });
  await expect(gate.getByText(AGAIN)).toBeVisible();
  await expect(gate.getByLabel('Name of the person or office')).toHaveValue('Harbour School');
  await expect(gate.getByText('It may go.')).toBeVisible();
  await expect(page.locator('#packet-request')).toHaveValue('Please keep a place for October.');
  await expect(page.locator('#packet-answer-to')).toHaveValue('0800 1234');
  await expect(first).toBeChecked();
  await expect(group.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(page.getByRole('heading', { name: /^One answer for .*Harbour School/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Put it together' }).click();
  await expect(page.getByRole('heading', { name: /^One answer for .*Harbour School/ })).toBeVisible();

  await looking(page, 'en', test.info())('a packet that is put together');
  // On paper stands the packet, and nothing of the screen: no notice that names the parent.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.packet-paper')).toContainText('Nilo');
  await expect(page.locator('.packet-paper')).toContainText('0800 1234');
  await expect(page.getByText('Noor Example').locator('visible=true')).toHaveCount(0);
  await page.emulateMedia({ media: null });

  let saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const plain = (await fileOf(saving)).toString();
  // The browser says nothing of it: the page says what was saved, where it lies and that it is open.
  await expect(page.getByRole('status').filter({ hasText: /^Saved as .?packet-[0-9a-f]{8}\.json/ })).toContainText('downloads of this browser');
  const packet = JSON.parse(plain) as Packet;
  expect(packet.heard_packet.recipient.name).toBe('Harbour School');
  expect(packet.heard_packet.onward).toBe(false);
  expect(packet.heard_packet.answer_to).toBe('0800 1234');
  // Limits in the parent's own words go along only where somebody chose them.
  expect(plain).not.toContain('who knows his father');
  expect(packet.heard_packet.parts.flatMap((part) => part.entries)).toHaveLength(1);
  expect(asked).toContain(packet.heard_packet.parts[0]?.entries[0]?.asked ?? '-');
  // The digest stands on every byte beside it.
  const inside = plain.slice('{"heard_packet":'.length, plain.lastIndexOf(',"sha256"'));
  expect(createHash('sha256').update(inside).digest('hex')).toBe(packet.sha256);

  await page.getByText('Seal it with a passphrase').click();
  await page.getByLabel('Passphrase of the file').fill('short');
  await page.getByRole('button', { name: 'Seal and save' }).click();
  await expect(page.getByText(/^Use at least .?12.? characters/)).toBeVisible();
  await page.getByLabel('Passphrase of the file').fill(PASSPHRASE);
  saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Seal and save' }).click();
  const sealed = await fileOf(saving);
  expect(sealed.toString('latin1')).not.toContain('Harbour');
  const opener = new Decrypter();
  opener.addPassphrase(PASSPHRASE);
  expect(await opener.decrypt(sealed, 'text')).toBe(plain);

  await page.getByRole('button', { name: 'Write down that it went' }).click();
  await expect(page.locator('#packet-channel')).toContainText('This is needed.');
  await page.getByRole('radio', { name: 'As a sealed file, its passphrase apart' }).check();
  await page.getByRole('button', { name: 'Write down that it went' }).click();
  const left = page.getByRole('region', { name: 'What left the team' }).locator('.permission').first();
  await expect(left).toContainText(/One answer, .?As a sealed file/);
  await expect(left).toContainText(packet.sha256);
  await left.getByRole('button', { name: /^Write down their answer/ }).click();
  await page.getByRole('radio', { name: 'They will help' }).check();
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await expect(left).toContainText('They will help');
  // What was recorded as sent is begun no more.
  await lock(page);
  await unlock(page, person);
  await openCase(page, 'Nilo');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await expect(left).toContainText('They will help');
  await page.waitForTimeout(500);
  await expect(page.getByText(AGAIN)).toHaveCount(0);
  await expect(gate.getByLabel('Name of the person or office')).toHaveValue('');

  // The next one is put together while the parent takes the yes back: it is gone, and the school must be told.
  await tablet.goOffline();
  await asksForTheSchool(page);
  await group.getByRole('checkbox').first().check();
  await page.locator('#packet-request').fill('The same again.');
  // The same question asked once more leaves what stands in the boxes.
  await page.getByRole('button', { name: 'Look whether it may go' }).click();
  await expect(page.locator('#packet-request')).toHaveValue('The same again.');
  await expect(group.getByRole('checkbox').first()).toBeChecked();
  await page.getByRole('button', { name: 'Put it together' }).click();
  await expect(page.getByRole('button', { name: 'Write down that it went' })).toBeVisible();
  saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  await fileOf(saving);
  await page.getByRole('button', { name: /^Somebody takes this back/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#permission-who label').first().click();
  await dialog.locator('#permission-how label').first().click();
  await dialog.getByRole('button', { name: 'It is taken back' }).click();
  await expect(page.getByText('The yes was taken back.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Write down that it went' })).toHaveCount(0);
  await expect(left).toContainText('Tell them to stop');
  await left.getByRole('button', { name: /^They were told/ }).click();
  await expect(left).toContainText('Told to stop on');

  // The second one had been handed over by then: what went is written down afterwards. It opens nothing, and they are told to stop.
  const made = page.getByRole('region', { name: 'Made, and not written down as gone' });
  await expect(made.getByRole('listitem')).toHaveCount(1);
  await made.getByRole('button', { name: /^It went all the same/ }).click();
  const gone = page.getByRole('dialog');
  const keep = gone.getByRole('button', { name: 'Write down that it went' });
  await keep.click();
  await expect(gone.getByText('This is needed.')).toHaveCount(3);
  const when = gone.getByRole('group', { name: 'When it went' });
  for (const [part, digits] of [['Day', '1'], ['Month', '1'], ['Year', '2020']] as const) await when.getByLabel(part).fill(digits);
  await when.getByLabel('Time').fill('10:00');
  await expect(gone.getByText('It cannot have gone before it was made', { exact: false })).toBeVisible();
  await when.getByRole('button', { name: 'Now' }).click();
  await gone.getByRole('radio', { name: 'On paper, by hand' }).check();
  await gone.getByLabel('Why it is written down only now').fill('The school took it at the gate.');
  await looking(page, 'en', test.info())('what went is written down later');
  // Locking loses nothing of it.
  await gone.getByRole('button', { name: 'Cancel' }).click();
  await lock(page);
  await unlock(page, person);
  await openCase(page, 'Nilo');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await made.getByRole('button', { name: /^It went all the same/ }).click();
  await expect(gone.getByText('What you began stands here again', { exact: false })).toBeVisible();
  await expect(gone.getByRole('radio', { name: 'On paper, by hand' })).toBeChecked();
  await expect(gone.getByLabel('Why it is written down only now')).toHaveValue('The school took it at the gate.');
  await keep.click();
  await expect(made).toHaveCount(0);
  await expect(left).toContainText('Written down later');
  await expect(left).toContainText('The school took it at the gate.');
  await expect(left).toContainText('No longer permitted: tell them to stop');
  await expect(page.getByText('The yes was taken back.')).toBeVisible();

  await tablet.goOnline();
  await allSent(page);
  const kinds = (await served(page, id))?.changes.map((it) => (it.body.data as { kind?: string } | undefined)?.kind);
  for (const kind of ['shared', 'replied', 'withdrawal', 'called_back']) expect(kinds, kind).toContain(kind);
  expect(kinds?.filter((kind) => kind === 'shared')).toHaveLength(2);
});

test('who must be left alone stands in the packet, and nobody names them in it without saying why', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const tablet = await newTablet();
  const { page, worker: person } = await ofTheBaby(tablet, server);
  await setsUp(page, 'en', undefined, false, { at: 0, name: 'Noor Example' }, [['gc.trace', 'Example Tracing']]);
  await hands(page, 'en');
  const look = async () => {};
  await reads(page, 'en', look);
  await understands(page, 'en', look, 'Nilo');
  await page.getByLabel('People who may be asked').fill('Aunt Noor\nSami Example');
  await page.locator('#excluded').fill('Uncle Basir');
  await decides(page, 'gc.trace', 'en', 'yes', look);
  await page.locator('.sitting__onward .button').last().click();
  await signs(page, await textsIn(page, 'en'), 'Noor Example', look);
  await comesBack(page, person);

  await page.getByLabel('Who receives it').selectOption({ label: 'body that looks for family' });
  await page.getByLabel('Name of the person or office').fill('Example Tracing');
  await page.getByRole('radio', { name: 'Look for and reach family' }).check();
  await page.getByRole('checkbox', { name: 'Name, age, sex, language' }).check();
  await page.getByRole('button', { name: 'Look whether it may go' }).click();
  await expect(page.getByText('It may go.')).toBeVisible();
  await page.locator('.packet__group').getByRole('checkbox').first().check();
  const request = page.locator('#packet-request');
  await page.locator('#packet-answer-to').fill('0800 1234');
  await request.fill('Please look for the aunt. Ask uncle basir first.');
  const asked = page.locator('.banner').filter({ hasText: /This names .?Uncle Basir.?, who must be left out/ });
  await expect(asked).toHaveCount(1);
  const make = page.getByRole('button', { name: 'Put it together' });
  await make.click();
  await expect(page.locator('#packet-named-why')).toBeFocused();
  const ready = page.getByRole('heading', { name: /^One answer for .*Example Tracing/ });
  await expect(ready).toHaveCount(0);
  await looking(page, 'en', test.info())('somebody named who is to be left alone');
  await request.fill('Please look for the aunt.');
  await expect(asked).toHaveCount(0);
  await make.click();
  await expect(ready).toBeVisible();
  // The recipient reads who must be left alone, and so does whoever sends it, before it goes.
  await expect(page.getByRole('region', { name: 'What the person who agreed wants left out' })).toContainText('Uncle Basir');
  await expect(page.getByRole('region', { name: 'What the person who agreed wants left out' })).toContainText(/Only these people may be asked: .?Aunt Noor, Sami Example/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.packet-paper')).toContainText('Uncle Basir');
  await expect(page.locator('.packet-paper')).toContainText('Sami Example');
  await page.emulateMedia({ media: null });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const { heard_packet: inside } = JSON.parse((await fileOf(saving)).toString()) as { heard_packet: { left_out: { alone: string[]; may_ask: string[][] }; request: string } };
  expect([inside.left_out.alone, inside.request]).toEqual([['Uncle Basir'], 'Please look for the aunt.']);
  expect(inside.left_out.may_ask).toEqual([['Aunt Noor', 'Sami Example']]);

  // With a reason it may stand there; the reason stays in the case.
  await request.fill('Do not ask Basir.');
  await page.locator('#packet-named-why').fill('So that nobody there asks him.');
  await make.click();
  await expect(ready).toBeVisible();
  await page.getByRole('radio', { name: 'On paper, by hand' }).check();
  await page.getByRole('button', { name: 'Write down that it went' }).click();
  const left = page.getByRole('region', { name: 'What left the team' }).locator('.permission').first();
  await expect(left).toContainText('So that nobody there asks him.');
});
