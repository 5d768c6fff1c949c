// A guardian decides on the tablet: told, asked back, one point after the other, signed, without a network. What was
// signed is in the case afterwards and at the server, and nothing goes out before the child was asked.
import { ASKED, choosesCountry, decides, draws, hands, next, permissions, reads, says, setsUp, told, understands, signs } from '../fixtures/guardian.ts';
import { takesBack } from '../fixtures/child.ts';
import { looking } from '../fixtures/looks.ts';
import { served } from '../fixtures/served.ts';
import { allSent, caseworker, everythingDue, lock, openCase, signedIn, unlock } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';
import { textsIn } from '../fixtures/texts.ts';

const AGAIN = 'What you began stands here again. It is on this tablet only.';

test('in Arabic, without a network: one point is refused, one cannot be said yes to, the rest is signed, and all of it reaches the server', async ({ server, tablet }) => {
  test.setTimeout(240_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  const look = looking(page, 'ar');
  const id = await permissions(page);
  await setsUp(page, 'ar', 'Sana Example');
  await page.locator('#sitting-contact').fill('0800 1234, weekdays');
  // The interpreter is on the phone: the worker ticks for them, and it is noted.
  await page.locator('#sitting-mode').getByText('By phone', { exact: true }).click();
  await looking(page, 'en')('hand-over');
  const arabic = await textsIn(page, 'ar');
  await tablet.context.addInitScript(() => {
    // A browser without a window has no voice of the device.
    const voice = { name: 'Layla Example', lang: 'ar', localService: true, default: true, voiceURI: 'layla' };
    Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [voice] });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: class { constructor(readonly text: string) {} } });
    const told: string[] = [];
    Object.assign(globalThis, { told });
    Object.defineProperty(speechSynthesis, 'speak', { value: ({ text }: { text: string }) => told.push(text) });
  });
  await tablet.goOffline();
  await hands(page, 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  // The first page is heard as well as read.
  await page.getByRole('button', { name: arabic('guardian-hear'), exact: true }).click();
  await expect(page.getByRole('button', { name: arabic('guardian-hear-stop'), exact: true })).toBeVisible();
  await expect(page.getByText(arabic('guardian-draft'), { exact: true })).toBeVisible();
  await reads(page, 'ar', look);
  await understands(page, 'ar', look);

  // No yes without the power: the reason stands there, and a no is possible.
  await expect(page.locator('#answer-yes')).toBeDisabled();
  // Who cannot read hears each row with its label, and no yes that cannot be said.
  const spoken = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  const hears = async () => {
    const before = (await spoken()).length;
    await page.getByRole('button', { name: arabic('guardian-hear'), exact: true }).click();
    // A voice takes a breath before it speaks.
    await expect.poll(async () => (await spoken()).length).toBe(before + 1);
    return (await spoken()).at(-1) ?? '';
  };
  const point = await hears();
  const [yes, no, answers] = ['guardian-if-yes', 'guardian-if-no', 'guardian-your-answer'].map((id) => point.indexOf(`${arabic(id)}: `));
  expect(yes).toBeGreaterThan(0);
  expect(no).toBeGreaterThan(yes ?? 0);
  expect(answers).toBeGreaterThan(no ?? 0);
  const [say, refuse] = await Promise.all(['yes', 'no'].map((it) => page.locator(`label[for="answer-${it}"]`).innerText()));
  expect(point.slice(answers)).not.toContain(`${say}.`);
  expect(point.slice(answers)).toContain(`${refuse}.`);
  await page.getByText(arabic('guardian-own-words'), { exact: true }).click();
  await page.locator('#reason').fill('يخاف من الأطباء');
  await decides(page, 'gc.health', 'ar', 'no', look);
  await expect(page.locator('#answer-yes')).toBeDisabled();
  await next(page).click();
  await page.getByText(arabic('guardian-leave-out'), { exact: true }).click();
  await page.locator('label[for="leave-out-d14_asylum"]').click();
  await decides(page, 'gc.legal', 'ar', 'yes', look);
  await expect(page.locator('.review__line')).toHaveCount(3);
  // Everything that will be signed is read before, the words beside an answer too.
  await expect(page.locator('.review__line').first()).toContainText('يخاف من الأطباء');
  expect(await hears()).toContain('يخاف من الأطباء');
  await look('review');
  await next(page).click();
  // What the worker ticks stands there in the worker's language, too.
  const beside = page.locator('.sheet__beside[lang="en"]');
  await expect(beside.filter({ hasText: 'I answered all questions that were asked' })).toHaveCount(1);
  await expect(beside.filter({ hasText: /Sana Example.? says by phone: I interpreted everything/ })).toHaveCount(1);
  await signs(page, arabic, 'Noor Example', look);
  await look('copy');
  await page.emulateMedia({ media: 'print' });
  await look('paper');
  // On paper stands the copy alone: both languages beside each other, each answer, and what it is bound to.
  await expect(page.locator('.sitting__top')).toBeHidden();
  const paper = page.locator('.consent-paper');
  const columns = (language: string) => paper.locator(`.consent-paper__column[lang="${language}"]`);
  const written = ['Health: No', 'Lawyer: Yes', 'School or training: not answered', 'Interpreter: Sana Example', 'Why: يخاف من الأطباء'];
  for (const words of written) {
    await expect(columns('en').filter({ hasText: new RegExp(words.replace(': ', ': .?')) }).first()).toBeVisible();
  }
  // What was refused reads as what was asked for, never as if it went.
  await expect(columns('en').filter({ hasText: /^Health: / })).toContainText('It does not go.');
  await expect(columns('en').filter({ hasText: /^Health: / })).not.toContainText('Who receives it');
  await expect(columns('en').filter({ hasText: /^Lawyer: / })).toContainText('Who receives it');
  await expect(columns('en').filter({ hasText: /^What was decided/ })).toContainText(/said by phone, ticked by/);
  // What was left out stands on it, and where to call to take the yes back.
  const without = (language: string) => told(language).groups['d14_asylum'] ?? '-';
  await expect(columns('en').filter({ hasText: /^Lawyer: / })).toContainText(new RegExp(`Does not go: .*${without('en')}`));
  await expect(columns('ar').filter({ hasText: without('ar') })).toHaveCount(1);
  await expect(columns('en').filter({ hasText: 'To take a yes back, or to ask' })).toContainText('0800 1234, weekdays');
  // In a part of its own, and where the right to take back is told.
  await expect(columns('ar').filter({ hasText: '0800 1234, weekdays' })).toHaveCount(2);
  await expect(columns('en').filter({ hasText: /^Taking it back/ })).toContainText(/You can also reach .* this way: 0800 1234, weekdays/);
  expect(await columns('ar').count()).toBe(await columns('en').count());
  await expect(columns('ar').filter({ hasText: 'يخاف من الأطباء' })).toBeVisible();
  const copied = { ar: await columns('ar').allTextContents(), en: await columns('en').allTextContents() };
  const digest = /SHA-256 ([0-9a-f]{64})/.exec((await paper.textContent()) ?? '')?.[1];
  await page.emulateMedia({ media: null });
  await page.locator('.answers--stacked .big-choice').nth(3).click();
  await look('over');
  await page.locator('.sitting--waiting .button').last().click();
  await page.locator('#back-passphrase').fill(person.passphrase);
  await look('passphrase');
  await page.locator('.child__onward .button--primary').click();
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible({ timeout: 30_000 });

  await expect(page).toHaveURL(new RegExp(`/cases/${id}/permissions$`));
  await expect(page.getByText('What was signed stands in the case, line by line.')).toBeVisible();
  const line = (words: RegExp) => page.locator('.permission').filter({ has: page.getByRole('heading', { name: words }) });
  await expect(line(/Doctor or health service/)).toContainText('says no');
  await expect(line(/Doctor or health service/)).toContainText('Noor Example');
  await expect(line(/Doctor or health service/)).toContainText('يخاف من الأطباء');
  await expect(line(/Parts of the file for the lawyer/)).toContainText('says yes');
  await expect(line(/Parts of the file for the lawyer/)).toContainText('The child was not asked');
  await expect(line(/A place at school/)).toHaveCount(0);
  const sitting = page.locator('.permission').filter({ hasText: 'Sana Example' });
  await expect(sitting).toContainText('Unaltered');
  await expect(sitting).toContainText('The interpreter said by phone that everything was interpreted');
  await expect(sitting).toContainText('The copy is still to be handed over.');
  await expect(sitting).toContainText('Time to think and a lawyer were offered: needed neither.');
  await looking(page, 'en')('permissions');

  // The guardian's yes alone opens nothing.
  await page.getByLabel('Who receives it').selectOption({ label: 'lawyer' });
  await page.getByLabel('Name of the person or office').fill(ASKED[2][1]);
  await page.getByRole('radio', { name: 'Parts of the file for the lawyer' }).check();
  await page.getByRole('checkbox', { name: /^Papers/ }).check();
  await page.getByRole('button', { name: 'Look whether it may go' }).click();
  await expect(page.getByRole('alert')).toContainText('Nobody asked the child.');

  await expect(sitting).toContainText('It has not reached the server yet.');
  await tablet.goOnline();
  await allSent(page);
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await expect(sitting).toContainText('The server has it unaltered since');
  const facts = (await served(page, id))?.changes.filter((it) => it.author.who === 'guardian') ?? [];
  const kinds = facts.map((it) => (it.body.data as { kind: string }).kind);
  expect(kinds.filter((kind) => kind === 'session')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'answer')).toHaveLength(2);
  expect(kinds).toContain('copy_given');
  // What was heard is signed with what was read, and what was only read says so.
  const of = (kind: string) => facts.map((it) => it.body.data as { kind: string; of: Record<string, unknown> }).filter((it) => it.kind === kind).map((it) => it.of);
  const decided = of('answer').map((it) => [it['line'], it['decision'], it['reason'] ?? '']);
  expect(decided.sort()).toEqual([['gc.health', 'no', 'يخاف من الأطباء'], ['gc.legal', 'yes', '']]);
  const [session] = of('session') as { language: string; signature: { digest: string; interpreter: string; name: string }; told: { id: string; audio?: string }[] }[];
  expect([session?.language, session?.signature.interpreter, session?.signature.name]).toEqual(['ar', 'Sana Example', 'Noor Example']);
  expect(session?.signature.digest).toBe(digest);
  const heard = session?.told.filter((it) => it.audio).map((it) => [it.id, it.audio?.length]);
  expect(heard).toEqual([['G01', 64], ['gc.health', 64]]);

  // The copy that was promised is on the list until somebody handed it over, and says word for word what was signed.
  const due = page.locator('.home__due .task-list__item').filter({ hasText: 'A copy of what was signed is still to be handed over' });
  await everythingDue(page);
  await due.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/cases/${id}/permissions$`));
  await sitting.getByRole('link', { name: /^Copy for/ }).click();
  await expect(columns('ar').first()).toBeVisible();
  expect({ ar: await columns('ar').allTextContents(), en: await columns('en').allTextContents() }).toEqual(copied);
  expect(await paper.textContent()).toContain(digest);
  await expect(page.getByText('Not every word that was signed')).toHaveCount(0);
  await looking(page, 'en')('copy-later');
  await page.getByRole('button', { name: 'Print the copy' }).click();
  await page.getByRole('button', { name: 'It is done: write it down' }).click();
  await expect(page.locator('#copy-handed .field__error, .field__error').first()).toBeVisible();
  await page.getByRole('radio', { name: 'On paper' }).check();
  await page.getByRole('button', { name: 'It is done: write it down' }).click();
  await expect(page.locator('.banner').filter({ hasText: 'A copy was handed over on paper.' })).toContainText(/, .*20\d\d/);
  // Nothing is asked any more of what is done.
  await expect(page.getByRole('button', { name: 'It is done: write it down' })).toHaveCount(0);
  await everythingDue(page);
  await expect(due).toHaveCount(0);
  // Who is appointed stands among the people of the case.
  await openCase(page, 'Tavi');
  await expect(page.locator('.people__row').filter({ hasText: 'appointed guardian' })).toContainText('Noor Example');
  // History names who decided, what they said, and who got the copy.
  await openCase(page, 'Tavi');
  await page.locator('a[href$="/timeline"]').first().click();
  const entry = (words: RegExp) => page.locator('.timeline__item').filter({ hasText: words });
  await expect(entry(/Noor Example.? got a copy of what was signed, on paper/)).toContainText('wrote it down');
  await expect(entry(/Noor Example.? decided and signed/)).toContainText(/Yes: .*lawyer.*No: .*health/);
  await looking(page, 'en')('history');
});

test('a reload lands on the locked screen and goes on where it was; another meeting leaves no permission but a note', async ({ server, tablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  const look = looking(page, 'en');
  const id = await permissions(page);
  // Who chooses the points before the person loses nothing where the person has other powers.
  await page.getByRole('link', { name: 'Ask a guardian or parent' }).click();
  const clinics = page.locator('.sitting-row').filter({ hasText: 'Doctor or health service' });
  const clinic = clinics.getByLabel('Name of the person or office');
  await page.locator('#sitting-lines label[for$="-gc.health"]').click();
  await clinic.fill('Harbour Clinic');
  await page.locator('#sitting-who label').first().click();
  await expect(page.locator('#sitting-lines')).toContainText('The appointment does not hold the power over health.');
  await clinic.fill('');
  await expect(page.getByText('Doctor or health service: Write who receives it.')).toBeVisible();
  // What was begun stands there again after a lock, and can be begun empty.
  await page.locator('#sitting-data-contact').fill('Dana Example, 0123');
  await clinic.fill('Harbour Clinic');
  await lock(page);
  await unlock(page, person);
  await permissions(page);
  await page.getByRole('link', { name: 'Ask a guardian or parent' }).click();
  await expect(page.getByText(AGAIN)).toBeVisible();
  await expect(page.locator('#sitting-who input').first()).toBeChecked();
  await expect(clinic).toHaveValue('Harbour Clinic');
  await expect(page.locator('#sitting-data-contact')).toHaveValue('Dana Example, 0123');
  await page.getByRole('button', { name: 'Begin empty' }).click();
  await expect(clinics).toHaveCount(0);
  await expect(page.locator('#sitting-who input:checked')).toHaveCount(0);
  await expect(page.locator('#sitting-data-contact')).toHaveValue('');
  await page.waitForTimeout(700);
  await page.goBack();
  await setsUp(page, 'en', undefined, false, undefined, [...ASKED, ['gc.foreign', 'Example Youth Office']]);
  // One more recipient stays where the row is taken out on which it was asked for.
  await clinics.getByRole('button', { name: /^One more recipient/ }).click();
  await expect(clinics).toHaveCount(2);
  await clinic.last().fill('Harbour Clinic');
  await clinics.first().getByRole('button', { name: /^Take this out/ }).click();
  await expect(clinics).toHaveCount(1);
  await expect(clinic).toHaveValue('Harbour Clinic');
  // Who decides reads in which country somebody is to whom something would go.
  const hand = page.getByRole('button', { name: 'Give the tablet to this person' });
  await expect(page.getByText(/Say in which country the recipient is/)).toBeVisible();
  await expect(hand).toHaveAttribute('aria-disabled', 'true');
  await choosesCountry(page, 'Norway');
  await expect(page.getByText(/Say in which country/)).toHaveCount(0);
  await look('country');
  // An officer nearby stops it before it begins.
  await says(page, 'officer', true);
  await expect(page.getByRole('alert')).toContainText('Nobody decides freely beside an officer.');
  await expect(page.getByRole('button', { name: 'Give the tablet to this person' })).toHaveAttribute('aria-disabled', 'true');
  await says(page, 'officer', false);
  await page.locator('#sitting-lines label[for$="-gc.contact"]').click();
  await hands(page, 'en');
  await reads(page, 'en', look);

  // Every address leads here, and a reload shows nothing of the sitting.
  await page.goto(`${tablet.address}/cases/${id}`);
  await expect(page).toHaveURL(/\/g\/$/);
  await expect(page.getByRole('heading', { name: 'Please give the tablet to the worker' })).toBeVisible();
  await expect(page.getByText('Harbour')).toHaveCount(0);
  await look('locked');
  await page.getByRole('button', { name: 'I am the worker' }).click();
  await page.getByLabel('Sign-in name').fill(person.signIn);
  await page.getByLabel('Passphrase', { exact: true }).fill('not this one at all');
  await page.getByRole('button', { name: 'Open the case files' }).click();
  await expect(page.getByText('That is not right. Nothing is lost. Try again.')).toBeVisible();
  // A wrong try makes everybody wait a moment.
  await expect(async () => {
    await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
    await page.getByRole('button', { name: 'Open the case files' }).click();
    await expect(page.getByRole('button', { name: 'Go on with the session' })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await page.getByRole('button', { name: 'Go on with the session' }).click();
  const [first] = told('en').checks;
  await expect(page.getByRole('heading', { level: 2, name: first?.question ?? '' })).toBeVisible();
  await expect(page.getByText(/^You can leave this for later\. Before anybody signs, .* explains it once more\.$/)).toBeVisible();
  await understands(page, 'en', look);
  await decides(page, 'gc.health', 'en', 'no', look);
  await next(page).click();
  await decides(page, 'gc.legal', 'en', 'yes', look);
  await expect(page.locator('.terms')).toContainText(/Example Youth Office.*Norway/);
  await look('line-foreign');
  await next(page).click();
  // Whoever may be reached says how, in a box that stands open: a yes that says nothing is asked for its words before the signature.
  await decides(page, 'gc.contact', 'en', 'yes', async () => {});
  const contact = page.locator('.review__line').filter({ hasText: 'How we reach you' });
  await contact.getByRole('button', { name: /^Change/ }).click();
  await expect(page.locator('#answer-yes')).toBeChecked();
  await expect(page.getByText('Write how, or choose no.')).toBeVisible();
  await page.getByLabel('How you want to be reached').fill('By message, through my sister, after six.');
  await expect(page.getByText('Write how, or choose no.')).toHaveCount(0);
  await look('line-contact');
  await next(page).click();
  await expect(contact).toContainText(/How you want to be reached: .?By message/);
  await look('review');
  // Who says yes reads why nothing goes yet.
  await page.getByRole('button', { name: 'Who knows what' }).click();
  await expect(page.getByText('What you say today is not in this list yet')).toBeVisible();
  await look('knows-today');
  await page.getByRole('button', { name: 'Go back to where I was' }).click();

  // Time and a lawyer are offered before anything is signed; who wants one first signs nothing today.
  await next(page).click();
  await expect(page.getByText('Say whether you want time or a lawyer first.')).toBeVisible();
  await page.locator('#sign-advice label').filter({ hasText: 'speak with a lawyer' }).click();
  await look('advice');
  const waits = page.locator('.banner').filter({ hasText: 'Then nothing is signed today' });
  await waits.getByRole('button', { name: 'Another meeting, not today' }).click();
  await waits.getByRole('button', { name: 'Yes, another meeting' }).click();
  await expect(page.getByText('Nothing was signed.')).toBeVisible();
  await takesBack(page, person);
  await expect(page.getByText('Nothing was signed. They want to speak with a lawyer')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Nobody was asked yet.').first()).toBeVisible();
  // What was wanted is a task until it is met, in words, and the next sitting begins with it.
  const wish = page.locator('.banner').filter({ hasText: /wants to speak with a lawyer or somebody they trust before they decide/ });
  await expect(wish).toHaveCount(1);
  await everythingDue(page);
  await expect(page.locator('.home__due')).toContainText('Somebody wants a lawyer or more time before they decide');
  await openCase(page, 'Tavi');
  await page.getByRole('link', { name: 'See who may know what' }).click();
  await page.getByRole('link', { name: 'Ask a guardian or parent' }).click();
  await page.locator('#sitting-who label').first().click();
  await expect(page.getByText('Begin with this: last time this person wanted to speak with a lawyer first.', { exact: false })).toBeVisible();
  await page.goBack();
  await wish.getByRole('button', { name: /^It was met/ }).click();
  await expect(wish.locator('textarea')).toBeFocused();
  await wish.locator('textarea').fill('Spoke with the lawyer of the example office on Tuesday.');
  await look('wish');
  await wish.getByRole('button', { name: /^It was met/ }).click();
  await expect(wish).toHaveCount(0);
  await allSent(page);
  const all = await served(page, id);
  expect(all?.changes.filter((it) => it.author.who === 'guardian')).toHaveLength(0);
  expect(all?.text).toContain('They want to speak with a lawyer or somebody they trust first.');
});

test('questions of ours that were left for later are named before the signature, each with the way to it', async ({ server, tablet }) => {
  test.setTimeout(120_000);
  const page = await signedIn(tablet, caseworker(server));
  const look = looking(page, 'en');
  await permissions(page);
  await setsUp(page, 'en', undefined);
  await hands(page, 'en');
  await expect(page.locator('.progress__words')).toHaveText(/1\D+13/);
  await reads(page, 'en', async () => {});
  const { checks } = told('en');
  for (const [at] of checks.entries()) {
    await expect(page.locator('.progress__words')).toHaveText(new RegExp(`11\\D+13.*question\\D+${String(at + 1)}`));
    await page.getByRole('button', { name: 'Later, before the signature' }).click();
  }
  await decides(page, 'gc.health', 'en', 'no', async () => {});
  await next(page).click();
  await decides(page, 'gc.legal', 'en', 'yes', async () => {});
  await next(page).click();
  const gaps = page.locator('.gap-list');
  for (const check of checks) await expect(gaps).toContainText(check.question.replace('{child}', 'Tavi'));
  await look('sign-open-questions');
  await gaps.getByRole('link', { name: checks[0]?.question ?? '' }).click();
  await expect(page.locator('#explained-refuse')).toBeFocused();
  await page.locator('#explained-refuse').fill('Told again with an example.');
  await expect(gaps).not.toContainText(checks[0]?.question ?? '-');
  await expect(gaps).toContainText(checks[1]?.question ?? '-');
  await expect(page.getByText('Everybody ticks only their own line.')).toBeVisible();

  // A question to the worker and a break draw the page anew. What was put down stands there still, and half an explanation can be
  // finished, or taken out again: then it explains nothing.
  await page.locator('#sign-name').fill('Noor Example');
  await page.locator('#sign-way label').first().click();
  await draws(page);
  const line = page.locator('.sign--pad path');
  const drawn = (await line.getAttribute('d')) ?? '';
  expect(drawn).toMatch(/^M \d+ \d+ L /);
  await page.locator('label[for="sign-answered"]').click();
  for (const away of [/^Ask /, /^Pause$/]) {
    await page.getByRole('button', { name: away }).click();
    await expect(page.locator('#sign-name')).toHaveCount(0);
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await expect(page.locator('#sign-name')).toHaveValue('Noor Example');
    await expect(line).toHaveAttribute('d', drawn);
    await expect(page.locator('#sign-answered')).toBeChecked();
    await expect(page.locator('#explained-refuse')).toHaveValue('Told again with an example.');
  }
  await page.locator('#explained-refuse').fill('');
  await expect(gaps).toContainText(checks[0]?.question ?? '-');

  // Another answer, and nobody has signed that: the signature and the word of who stood beside it go, the name stays.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: /^Change/ }).first().click();
  await page.locator('label[for="answer-not_now"]').click();
  await expect(async () => {
    await next(page).click();
    await expect(page.locator('#sign-name')).toHaveValue('Noor Example', { timeout: 1_000 });
  }).toPass();
  await expect(page.getByText('You changed an answer after you had begun to sign.', { exact: false })).toBeVisible();
  await look('sign-anew');
  await expect(page.locator('#sign-answered')).not.toBeChecked();
  await expect(line).not.toHaveAttribute('d', drawn);
});
