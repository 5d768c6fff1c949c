// A caseworker's day: write without a network, be safe against a dead battery, agree with a colleague.
import { allSent, caseworker, lock, newCase, openCase, part, people, registration, saved, signedIn, unlock } from '../fixtures/staff.ts';
import { search } from '../fixtures/profile.ts';
import { expect, test } from '../fixtures/test.ts';

test('a case that is opened and filled without a network reaches the server and a second tablet', async ({ server, tablet, newTablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await tablet.goOffline();
  await newCase(page, 'Quill Example');
  await registration(page);
  await part(page, 'Who the child is');
  await page.getByLabel(/^Given name/).fill('Quill');
  await page.getByLabel(/^Family name/).fill('Example-Sample');
  await saved(page);
  await page.reload();
  await unlock(page, person);
  await openCase(page, 'Quill Example');
  await tablet.goOnline();
  await allSent(page);

  const second = await signedIn(await newTablet(), person);
  await openCase(second, 'Quill Example');
  await registration(second);
  await part(second, 'Who the child is');
  await expect(second.getByLabel(/^Family name/)).toHaveValue('Example-Sample');
});

test('an answer that was shown as saved is there after the browser was killed', async ({ server, tablet }) => {
  // The suite kills it five times; HEARD_KILLS asks for more.
  const rounds = Number(process.env['HEARD_KILLS'] ?? 5);
  test.setTimeout(60_000 + rounds * 30_000);
  const person = caseworker(server);
  let page = await signedIn(tablet, person);
  await newCase(page, 'Robin Example');
  await tablet.goOffline();
  for (let round = 1; round <= rounds; round += 1) {
    await openCase(page, 'Robin Example');
    await registration(page);
    await part(page, 'Who the child is');
    const words = `Robin the ${round}.`;
    const box = page.getByLabel(/^Given name/);
    await box.fill(words);
    await saved(page);
    // Typing goes on; what is not shown as saved may be lost, what was shown may not.
    await box.pressSequentially(' more', { delay: 5 });
    await tablet.kill();
    await tablet.switchOn();
    page = await tablet.open();
    await unlock(page, person);
    await openCase(page, 'Robin Example');
    await registration(page);
    await part(page, 'Who the child is');
    await expect(page.getByLabel(/^Given name/)).toHaveValue(new RegExp(`^Robin the ${round}\\.`));
  }
});

test('a server that is killed while it receives has everything once, after it wakes', async ({ server, tablet, newTablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  const lost = tablet.line.loseAnswer((method, path) => method === 'POST' && path.endsWith('/sync/push'));
  await newCase(page, 'Tern Example');
  await lost;
  await server.kill();
  await server.wake();
  await allSent(page);
  const second = await signedIn(await newTablet(), person);
  await expect(second.getByRole('link', { name: 'Tern Example', exact: true })).toHaveCount(1);
});

test('nothing of what was typed can be read on the disk of a locked tablet', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  const markers = Array.from({ length: 50 }, (_, number) => `Zaffre-Marker-${7300 + number}`);
  const [name = '', given = '', ...noted] = markers;
  await newCase(page, name);
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('Note', { exact: true }).fill(noted.join('\n'));
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await expect(page.getByText(noted.at(-1) ?? '', { exact: false }).first()).toBeVisible();
  await registration(page);
  await part(page, 'Who the child is');
  await page.getByLabel(/^Given name/).fill(given);
  await saved(page);
  await lock(page);
  await tablet.kill();
  expect([...(await search(tablet.profile, markers)).keys()]).toEqual([]);
  // An orderly end writes what a kill leaves in memory.
  await tablet.switchOn();
  await tablet.open();
  await tablet.switchOff();
  expect([...(await search(tablet.profile, markers)).keys()]).toEqual([]);

  // The control: the same search finds each of them where it is not sealed.
  await tablet.switchOn();
  const locked = await tablet.open();
  await locked.evaluate((words) => localStorage.setItem('control', words), markers.join(' '));
  await tablet.switchOff();
  expect([...(await search(tablet.profile, markers)).keys()].sort()).toEqual(markers);
});

test('the people of the demo are printed', ({ server }) => {
  expect(people(server).size).toBeGreaterThanOrEqual(5);
});

test('what is pasted is there although the tablet is locked in the next moment', async ({ server, tablet }) => {
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await newCase(page, 'Godwit Example');
  await registration(page);
  await part(page, 'Who the child is');
  const given = page.getByLabel(/^Given name/);
  await given.click();
  await page.keyboard.insertText('Godwit of the marshes');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByLabel('Sign-in name')).toBeVisible();
  await unlock(page, person);
  await openCase(page, 'Godwit Example');
  await registration(page);
  await part(page, 'Who the child is');
  await expect(given).toHaveValue('Godwit of the marshes');
});
