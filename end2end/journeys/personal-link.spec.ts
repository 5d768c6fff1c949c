// A guardian who is not there decides on their own phone: one page, opened with a link and a code that went another way. What
// they signed comes into the case by itself and is marked as theirs; a wrong code, a used link and a lost network have words.
import { decides, draws, makesLink, makesLinkBack, next, permissions, type Look, type PersonalLink, reads, understands } from '../fixtures/guardian.ts';
import { looking } from '../fixtures/looks.ts';
import { served } from '../fixtures/served.ts';
import { allSent, caseworker, everythingDue, openCase, signedIn } from '../fixtures/staff.ts';
import type { Tablet } from '../fixtures/tablet.ts';
import { expect, test } from '../fixtures/test.ts';
import { type Texts, textsIn } from '../fixtures/texts.ts';

import type { Page } from '@playwright/test';

test.use({ installed: false });

const nothing: Look = async () => {};
const PHONE = { screen: { width: 390, height: 844 }, touch: true } as const;

const link = (page: Page) => page.getByRole('region', { name: 'Personal links' }).locator('.permission');

/** Back from link and code to the permissions, without losing the page's memory. */
async function backToPermissions(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Back' }).first().click();
  await expect(page.getByRole('heading', { name: 'Personal links' })).toBeVisible();
}

/** Opens the link on a phone that never saw the app. */
async function opens(phone: Tablet, { path }: PersonalLink): Promise<Page> {
  await phone.page.goto(`${phone.address}${path}`);
  await expect(phone.page.locator('#own-code')).toBeVisible({ timeout: 30_000 });
  return phone.page;
}

async function types(page: Page, code: string): Promise<void> {
  await page.locator('#own-code').fill(code);
  await page.locator('.own-door button[type=submit]').click();
}

/** Nobody of an enforcement service is near; on to the first page. */
async function begins(page: Page): Promise<void> {
  await page.locator('#own-officer label').nth(1).click({ timeout: 30_000 });
  await page.locator('.sheet > .cluster .button--primary').click();
}

async function signs(page: Page, t: Texts, look: Look): Promise<void> {
  await page.locator('#sign-advice label').first().click();
  await page.locator('#sign-free label').first().click();
  await page.locator('#sign-name').fill('Noor Example');
  await expect(page.locator('#sign-way label')).toHaveCount(3);
  await page.locator('#sign-way label').first().click();
  await draws(page);
  await page.locator('#sign-place').fill('At home');
  const interpreted = page.locator('label[for="sign-interpreted"]');
  if (await interpreted.isVisible()) await interpreted.click();
  await page.getByText(t('guardian-own-answered')).click();
  await look('sign');
  await page.locator('.sheet > .cluster .button--primary').click();
}

/** Every wrong digit. */
const wrong = (code: string) => code.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));
/** The same digits as an Arabic keyboard writes them. */
const arabicDigits = (code: string) => code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));

test('in Arabic on a phone that never saw the app: a wrong code, a reload half-way, one point refused; it stands in the case as their own, and the link is used up', async ({ server, tablet, newTablet }) => {
  test.setTimeout(300_000);
  const page = await signedIn(tablet, caseworker(server));
  const staff = looking(page, 'link-staff');
  const id = await permissions(page);
  const given = await makesLink(page, 'ar', 'Sana Example');
  await staff('made');
  const arabic = await textsIn(page, 'ar');
  await onPaper(page, given, arabic);
  await backToPermissions(page);
  await expect(link(page)).toContainText('Not opened yet');
  // Who asks for an answer at once is told that there is none yet, and without a network when to ask again.
  await asksNow(page);
  await expect(link(page)).toContainText('There is no answer yet', { timeout: 30_000 });
  await tablet.goOffline();
  await asksNow(page);
  await expect(link(page)).toContainText('There is no network', { timeout: 30_000 });
  await tablet.goOnline();

  const phone = await newTablet(PHONE);
  const theirs = await opens(phone, given);
  const look = looking(theirs, 'link-ar', [360]);
  await expect(theirs.locator('html')).toHaveAttribute('dir', 'rtl');
  await look('door');
  await types(theirs, '123');
  await expect(theirs.getByText(arabic('guardian-own-short'))).toBeVisible();
  await types(theirs, wrong(given.code));
  await expect(theirs.getByText(arabic('guardian-own-wrong'), { exact: true })).toBeVisible({ timeout: 30_000 });
  await look('wrong');
  await types(theirs, arabicDigits(given.code));
  await expect(theirs.locator('#own-officer')).toBeVisible({ timeout: 30_000 });
  // Who asks, how much it is and that a no is an answer stand before the first page.
  await expect(theirs.getByText(arabic('guardian-own-may-say-no'))).toBeVisible();
  // Who interprets from afar is called first: the page says where, and that a machine translated it.
  // In a line from right to left a number stands in its own order: a mark before it says so.
  await expect(theirs.locator('.sheet__told')).toContainText('\u200e+47 00 00 00 31');
  await expect(theirs.getByText(arabic('guardian-draft-short'))).toBeVisible();
  await look('before');
  await theirs.locator('#own-officer label').first().click();
  await expect(theirs.getByText(arabic('guardian-own-not-now'), { exact: true })).toBeVisible();
  await expect(theirs.locator('.sheet > .cluster .button--primary')).toHaveAttribute('aria-disabled', 'true');
  await begins(theirs);
  await expect(theirs.getByText('Tavi').first()).toBeVisible();
  await reads(theirs, 'ar', look);
  await understands(theirs, 'ar', look);
  await decides(theirs, 'gc.health', 'ar', 'no', look);

  // A reload shows nothing of it, and the code brings it back where it was.
  await theirs.reload();
  await expect(theirs.locator('#own-code')).toBeVisible();
  await expect(theirs.getByText('Tavi')).toHaveCount(0);
  await types(theirs, given.code);
  await begins(theirs);
  await next(theirs).click();
  await decides(theirs, 'gc.legal', 'ar', 'yes', look);
  await expect(theirs.locator('.review__line')).toHaveCount(3);
  await next(theirs).click();

  // Signed without a network it waits; it goes by itself when there is one.
  await phone.goOffline();
  await signs(theirs, arabic, look);
  await expect(theirs.getByText(arabic('guardian-own-waits'), { exact: true })).toBeVisible({ timeout: 40_000 });
  await look('waits');
  await phone.goOnline();
  await expect(theirs.getByText(arabic('guardian-own-sent'), { exact: true })).toBeVisible({ timeout: 60_000 });
  // A phone offers a file and no printer; a paper to sign was not offered either.
  await expect(theirs.getByRole('button', { name: arabic('guardian-own-keep') })).toBeVisible();
  await look('sent');
  expect(phone.complaints.filter((it) => !/ERR_INTERNET|ERR_CONNECTION|Failed to load/.test(it))).toEqual([]);
  // Nothing was installed there.
  expect(await theirs.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await theirs.evaluate(async () => (await caches.keys()).length)).toBe(0);

  // The team brings it into the case at once, with one press.
  const line = (words: RegExp) => page.locator('.permission').filter({ has: page.getByRole('heading', { name: words }) });
  await asksNow(page);
  await expect(link(page)).toContainText('The answer is in the case', { timeout: 60_000 });
  await expect(line(/Doctor or health service/)).toContainText('says no');
  await expect(line(/Parts of the file for the lawyer/)).toContainText('says yes');
  await expect(link(page)).toContainText('In the case');
  const sitting = page.locator('.permission').filter({ hasText: 'Signed on their own phone' });
  await expect(sitting).toContainText('Unaltered');
  await expect(sitting).toContainText('Noor Example');
  // It is announced first of all, leads here, and stays announced until somebody looked at it.
  const came = page.locator('.banner').filter({ hasText: /Noor Example.? answered on their phone/ });
  await everythingDue(page);
  const due = page.locator('.home__due .task-list__item').filter({ hasText: 'A guardian answered on their phone' });
  // Nobody of the team gave them a copy: that is on the list as well.
  await expect(page.locator('.home__due')).toContainText('A copy of what was signed is still to be handed over');
  await staff('today');
  await due.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/cases/${id}/permissions$`));
  await expect(came).toContainText(/no to .?1/);
  await staff('permissions');
  await came.getByRole('button', { name: 'I have looked at it' }).click();
  await expect(came).toHaveCount(0);
  await page.getByRole('link', { name: 'Today', exact: true }).first().click();
  await expect(page.locator('.home__due')).toBeVisible();
  await expect(due).toHaveCount(0);
  await allSent(page);
  const facts = (await served(page, id))?.changes.filter((it) => it.author.who === 'guardian') ?? [];
  expect(facts.map((it) => (it.body.data as { kind: string }).kind).sort()).toEqual(['answer', 'answer', 'session']);

  // It opens once.
  await theirs.reload();
  await types(theirs, given.code);
  await expect(theirs.getByRole('heading', { name: arabic('guardian-own-used') })).toBeVisible({ timeout: 30_000 });
  await look('used');

  // Another link, for nothing else: on the same phone they see what they agreed to, and take it back.
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  const back = await makesLinkBack(page, 'ar', 'Sana Example');
  expect(back.path).not.toContain(given.path);
  await staff('made-back');
  await theirs.goto('about:blank');
  await opens(phone, back);
  await expect(theirs.getByRole('heading', { name: arabic('guardian-own-back-title') })).toBeVisible();
  await look('back-door');
  await types(theirs, back.code);
  await theirs.getByRole('button', { name: arabic('guardian-own-back-begin') }).click({ timeout: 30_000 });
  const point = theirs.locator('.permission');
  await expect(point).toHaveCount(1);
  await expect(theirs.getByText('Tavi')).toHaveCount(0);
  await look('back-agreed');
  const presses = (id: string) => point.getByRole('button', { name: arabic(id) }).click();
  await presses('guardian-agreed-take');
  await presses('guardian-agreed-yes');
  // Until it is sent it can be undone, and marked again.
  await presses('guardian-own-back-stays');
  await expect(point.getByText(arabic('guardian-own-back-marked'), { exact: true })).toHaveCount(0);
  await presses('guardian-agreed-take');
  await presses('guardian-agreed-yes');
  await theirs.locator('#why-0').fill('لم يتصل بي أحد');
  // It is not sent yet, and says so; the code brings it back after a reload.
  await expect(theirs.getByText(arabic('guardian-own-back-not-yet'), { exact: true })).toBeVisible();
  await expect(point.getByText(arabic('guardian-own-back-marked'), { exact: true })).toBeVisible();
  await expect(point.getByText(arabic('guardian-agreed-taken'), { exact: true })).toHaveCount(0);
  await look('back-taken');
  await expect.poll(async () => {
    await theirs.reload();
    await types(theirs, back.code);
    await theirs.getByRole('button', { name: arabic('guardian-own-back-begin') }).click({ timeout: 30_000 });
    return theirs.locator('#why-0').inputValue();
  }).toBe('لم يتصل بي أحد');
  await theirs.getByRole('button', { name: arabic('guardian-own-back-send') }).click();
  await expect(theirs.getByRole('heading', { name: arabic('guardian-own-back-sent') })).toBeVisible({ timeout: 60_000 });
  // What they took back can be kept, in their language beside the worker's, and names no child.
  await expect(theirs.getByRole('button', { name: arabic('guardian-receipt-keep') })).toBeVisible();
  const receipt = theirs.locator('.consent-paper');
  await expect(receipt).toContainText(arabic('guardian-receipt-counts'));
  await expect(receipt).toContainText('It counts at once.');
  await expect(receipt.locator('.consent-paper__column').first()).toHaveAttribute('dir', 'rtl');
  await expect(receipt).not.toContainText('Tavi');
  await look('back-sent');
  // It stands at the server before any tablet did anything, in their name and through their link.
  const took = async () => {
    const changes = (await served(page, id))?.changes ?? [];
    return changes.flatMap((it) => {
      const data = it.body.data as { kind?: string; of?: { line?: string; how: string } } | undefined;
      return data?.kind === 'withdrawal' ? [{ who: it.author.who, line: data.of?.line, how: data.of?.how }] : [];
    });
  };
  expect(await took()).toEqual([{ who: 'guardian', line: 'gc.legal', how: 'own_phone' }]);
  await backToPermissions(page);
  // It comes by itself as soon as somebody looks: nobody shares on a yes that is gone.
  await expect(line(/Parts of the file for the lawyer/)).toContainText('took it back', { timeout: 60_000 });
  await expect(came).toContainText(/Took back .?1/);
  await staff('permissions-back');
  await theirs.reload();
  await types(theirs, back.code);
  await expect(theirs.getByRole('heading', { name: arabic('guardian-own-back-used') })).toBeVisible({ timeout: 30_000 });
  expect(phone.complaints.filter((it) => !/ERR_INTERNET|ERR_CONNECTION|Failed to load/.test(it))).toEqual([]);
});

/** Asks for the answer of the newest link at once. */
async function asksNow(page: Page): Promise<void> {
  await link(page).first().getByRole('button', { name: /Look for an answer now|Bring the answer into the case now/ }).click();
}

/** The letter and the slip: each alone on its sheet, in both languages, and never link and code together. */
async function onPaper(page: Page, given: PersonalLink, theirs: Texts): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {};
  });
  const sheet = page.locator('.link-paper');
  const columns = sheet.locator('.consent-paper__column');
  for (const [button, holds, lacks] of [
    ['Print the letter with the link', given.path, given.code],
    ['Print the slip with the code', given.code, given.path],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(sheet).toContainText(holds);
    await expect(sheet).not.toContainText(lacks);
    await expect(columns).toHaveCount(4);
    await expect(columns.first()).toHaveAttribute('dir', 'rtl');
    await expect(sheet).not.toContainText('Tavi');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: button })).toBeHidden();
    await expect(page.locator('.copy-code__code').first()).toBeHidden();
    await looking(page, 'link-paper')(button.includes('slip') ? 'slip' : 'letter');
    await page.emulateMedia({ media: null });
    if (lacks === given.code) await expect(sheet.getByRole('img', { name: theirs('link-letter-square') })).toBeVisible();
  }
}

test('signed after the team took the link back: the phone says that it does not count and whom to ask, and keeps nothing', async ({ server, tablet, newTablet }) => {
  test.setTimeout(240_000);
  const page = await signedIn(tablet, caseworker(server));
  const id = await permissions(page);
  const given = await makesLink(page, 'en', undefined);
  await backToPermissions(page);
  const phone = await newTablet(PHONE);
  const theirs = await opens(phone, given);
  await types(theirs, given.code);
  await begins(theirs);
  await reads(theirs, 'en', nothing);
  await understands(theirs, 'en', nothing);
  await decides(theirs, 'gc.health', 'en', 'no', nothing);
  await next(theirs).click();
  await decides(theirs, 'gc.legal', 'en', 'yes', nothing);
  await next(theirs).click();
  await page.getByRole('button', { name: 'Take the link back' }).click();
  await expect(link(page)).toContainText('Taken back');

  await signs(theirs, await textsIn(page, 'en'), nothing);
  await expect(theirs.getByRole('heading', { name: 'It was not taken' })).toBeVisible({ timeout: 40_000 });
  await expect(theirs.getByRole('alert')).toContainText('Please call the person who gave you the link.');
  await expect(theirs.getByText('0800 1234, weekdays', { exact: false })).toBeVisible();
  await expect(theirs.getByText('Nothing of it stays on this phone.')).toBeVisible();
  // Nobody is thanked for it, and it is not printed as if it counted.
  await expect(theirs.getByText('It is signed')).toHaveCount(0);
  await expect(theirs.getByRole('button', { name: 'Print it, or keep it as a file' })).toHaveCount(0);
  await looking(theirs, 'link-en', [360, 1280])('not-taken');
  await allSent(page);
  expect((await served(page, id))?.changes.filter((it) => it.author.who === 'guardian')).toHaveLength(0);
});

test('too many wrong codes close the link, one that was taken back does not open, and the team sees both', async ({ server, tablet, newTablet }) => {
  test.setTimeout(240_000);
  const page = await signedIn(tablet, caseworker(server));
  await permissions(page);
  const first = await makesLink(page, 'en', undefined);
  await backToPermissions(page);
  const phone = await newTablet({ ...PHONE, look: 'dark' });
  const theirs = await opens(phone, first);
  const look = looking(theirs, 'link-en', [360]);
  for (let tries = 1; tries < 6; tries += 1) {
    await types(theirs, wrong(first.code));
    await expect(theirs.getByText('That is not the code', { exact: true })).toBeVisible({ timeout: 30_000 });
  }
  await types(theirs, wrong(first.code));
  await expect(theirs.getByRole('heading', { name: 'This link is closed' })).toBeVisible({ timeout: 30_000 });
  await look('locked');

  const second = await makesLink(page, 'en', undefined);
  await backToPermissions(page);
  await expect(link(page).last()).toContainText('Too many wrong codes were typed.');
  await page.getByRole('button', { name: 'Take the link back' }).click();
  await expect(link(page).first()).toContainText('Taken back');
  await looking(page, 'link-staff', [360, 1280])('closed');
  await theirs.goto('about:blank');
  await opens(phone, second);
  await types(theirs, second.code);
  await expect(theirs.getByRole('heading', { name: 'This link was taken back' })).toBeVisible({ timeout: 30_000 });
  await theirs.goto('about:blank');
  await theirs.goto(`${phone.address}/p/#en.12`);
  await expect(theirs.getByRole('heading', { name: 'A part of this link is missing' })).toBeVisible();
});
