// What stands against a permission: a signature that does not hold, and two parents who say different things. Both are said
// where it is looked at first, both let nothing out, and the supervisor has them on the list.
import type { Page } from '@playwright/test';

import { asksForTheSchool, ofTheBaby, permissions, sits } from '../fixtures/guardian.ts';
import { fits } from '../fixtures/looks.ts';
import { served } from '../fixtures/served.ts';
import { allSent, caseworker, everythingDue, named, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const line = (page: Page, words: RegExp) => page.locator('.permission').filter({ has: page.getByRole('heading', { name: words }) });

test('an answer that was altered after it was signed is seen as broken on the tablet that gets it, and lets nothing out', async ({ server, tablet, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  await permissions(page);
  await sits(page, person, 'Tavi', { at: 0, name: 'Noor Example' }, { 'gc.health': 'no', 'gc.legal': 'yes' });
  await expect(page.getByText('Unaltered')).toBeVisible();
  await expect(page.getByText('does not hold')).toHaveCount(0);
  await allSent(page);

  // Somebody with a hand in what the server gives turns the no into a yes.
  const second = await newTablet();
  await second.context.addInitScript(() => {
    type Given = { pages: { changes: { change: { body: { data?: { kind?: string; of?: { line?: string; decision?: string } } } } | null }[] }[] };
    const real = window.fetch.bind(window);
    const counts = Object.assign(window, { altered: 0 });
    window.fetch = async (asked, how) => {
      const answer = await real(asked, how);
      const address = asked instanceof Request ? asked.url : String(asked);
      if (!answer.ok || !address.endsWith('/api/v1/sync/pull')) return answer;
      const given = (await answer.json()) as Given;
      for (const { change } of given.pages.flatMap((it) => it.changes)) {
        const data = change?.body.data;
        if (data?.kind !== 'answer' || data.of?.line !== 'gc.health') continue;
        data.of.decision = 'yes';
        counts.altered += 1;
      }
      return new Response(JSON.stringify(given), { status: answer.status, headers: { 'content-type': 'application/json' } });
    };
  });
  const other = await signedIn(second, person);
  await allSent(other);
  await expect.poll(() => other.evaluate(() => (window as unknown as { altered: number }).altered), { timeout: 60_000 }).toBeGreaterThan(0);
  await openCase(other, 'Tavi');
  await expect(other.getByText('A signature does not hold. It permits nothing.')).toBeVisible();
  await other.getByRole('link', { name: 'See who may know what' }).click();
  const broken = other.getByRole('alert').or(other.locator('.banner')).filter({ hasText: 'does not hold' }).first();
  await expect(broken).toContainText(/What .?Noor Example.? signed/);
  await expect(broken).toContainText('It permits nothing, on any point');
  await expect(broken).toContainText('Tell your supervisor today');
  await expect(broken.getByRole('link', { name: 'Ask again' })).toBeVisible();
  // Not the altered answer alone: the yes that stood beside it counts for nothing either.
  await expect(line(other, /Doctor or health service/)).toContainText('the signature is broken');
  await expect(line(other, /Parts of the file for the lawyer/)).toContainText('the signature is broken');
  await expect(other.locator('.permission').filter({ hasText: 'Does not count' }).last()).toBeVisible();
  await fits(other, 'broken');
  await everythingDue(other);
  await expect(other.locator('.home__due')).toContainText('A signature does not hold');
});

test('a mother says yes and a father no: both stand there, nothing goes, and it is on the supervisor’s list', async ({ server, tablet, newTablet }) => {
  test.setTimeout(400_000);
  // Of the baby of a family both parents have custody, and it is too young to be asked.
  const { page, worker: person, id } = await ofTheBaby(tablet, server);
  await sits(page, person, 'Nilo', { at: 0, name: 'Noor Example' }, { 'gc.health': 'not_now', 'gc.school': 'yes', 'gc.legal': 'no' });
  await expect(line(page, /A place at school/)).toContainText('May go');
  await sits(page, person, 'Nilo', { at: 1, name: 'Sami Example' }, { 'gc.health': 'not_now', 'gc.school': 'no', 'gc.legal': 'no' });

  const school = line(page, /A place at school/);
  await expect(school).toContainText('Guardians disagree: supervisor and panel');
  await expect(school.locator('.permission__voice').filter({ hasText: 'says yes' })).toHaveCount(1);
  await expect(school.locator('.permission__voice').filter({ hasText: 'says no' })).toHaveCount(1);
  const both = page.locator('.banner').filter({ hasText: 'Guardians disagree' }).first();
  await expect(both.locator('.permission__voice')).toHaveCount(3);
  await expect(both).toContainText('Nothing goes out on this point.');
  await asksForTheSchool(page);
  await expect(page.getByRole('alert')).toContainText('Guardians say different things');
  await expect(page.getByRole('button', { name: 'Put it together' })).toHaveCount(0);
  await fits(page, 'disagree');
  await allSent(page);
  expect((await served(page, id))?.text).not.toContain('"kind":"shared"');

  const checks = await signedIn(await newTablet(), named(server, 'supervisor'));
  await allSent(checks);
  await checks.getByRole('link', { name: 'Today', exact: true }).first().click();
  const waits = checks.getByRole('region', { name: 'Waits for your decision' }).locator('.task-list__item').filter({ hasText: 'Two guardians disagree' });
  await expect(waits).toContainText('bring it to the panel');
  await fits(checks, 'supervisor');
  await waits.getByRole('link').first().click();
  await expect(checks).toHaveURL(new RegExp(`/cases/${id}/permissions$`));
  await expect(checks.locator('.banner').filter({ hasText: 'Guardians disagree' }).first()).toBeVisible();

  // Where the panel decides, both stand before its eyes: on every page of that form and where it is signed, and on no other form.
  await openCase(page, 'Nilo');
  await page.getByRole('region', { name: 'Forms' }).getByRole('link', { name: /^Best interests determination/ }).first().click();
  await expect(page.locator('.form__title')).toBeVisible();
  const differ = page.locator('.voices-differ').filter({ hasText: 'A place at school' });
  await expect(differ.locator('.permission__voice')).toHaveCount(3);
  await expect(differ.locator('.permission__voice').first()).toContainText('The child');
  await expect(differ.locator('.permission__voice').filter({ hasText: 'Bria Quill' })).toContainText(/says yes.+on /s);
  await expect(differ.locator('.permission__voice').filter({ hasText: 'Ansel Quill' })).toContainText(/says no.+on /s);
  await fits(page, 'voices-differ');
  await page.getByRole('link', { name: 'Check and sign' }).last().click();
  await expect(differ).toBeVisible();
  await page.locator('.banner').filter({ hasText: 'Voices differ' }).getByRole('link', { name: 'See who may know what' }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${id}/permissions$`));
  await openCase(page, 'Nilo');
  await page.getByRole('link', { name: /Registration and/ }).first().click();
  await expect(page.locator('.form__title')).toBeVisible();
  await expect(differ).toHaveCount(0);
});

test('many points stand folded, recipient by recipient, and only what is to be done stands open', async ({ server, tablet }) => {
  test.setTimeout(300_000);
  const { page, worker: person } = await ofTheBaby(tablet, server);
  const asked = [
    ['gc.trace', 'Example Tracing'],
    ['gc.health', 'Harbour Clinic'],
    ['gc.mhpss', 'Sea and Sky Centre'],
    ['gc.school', 'Harbour School'],
    ['gc.legal', 'Robin Example'],
    ['gc.panel_extra', 'Example Panel'],
    ['gc.learn', ''],
  ] as const;
  const no = asked.map(([line]) => [line, 'no'] as const);
  await sits(page, person, 'Nilo', { at: 0, name: 'Noor Example' }, { ...Object.fromEntries(no), 'gc.school': 'yes' }, asked);
  const folded = page.locator('.permissions__group');
  await expect(folded).toHaveCount(asked.length);
  for (const one of await folded.all()) {
    const waits = await one.locator('summary').filter({ hasText: 'to be done' }).count();
    expect(await one.evaluate((it) => (it as HTMLDetailsElement).open), await one.innerText()).toBe(waits > 0);
  }
  const school = folded.filter({ hasText: 'Harbour School' });
  const point = school.locator('.permission__line');
  const open = await point.isVisible();
  await school.locator('summary').click();
  await expect(point).toBeVisible({ visible: !open });
  await fits(page, 'points folded');
});
