// A child changes its mind about saying something: what it refused is put away and says so, what it left by skipping stays and says
// so, what it takes back is taken back, and help is heard while it is asked whom it wants to tell.
import { asks, big, FINGER, finishes, handOver, hello, practice, sends, skipsTo, takesBack } from '../fixtures/child.ts';
import { looking } from '../fixtures/looks.ts';
import { caseOf, served } from '../fixtures/served.ts';
import { allSent, caseworker, newCase, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

const AWAY = /You said: .?I don't want to say.?\. So what is here stays with you\./;
const STAYS = 'What you put there stays. You see it again at the end and can take it out.';

test('what was refused is put away until the child says it after all, and what was skipped stays and says so', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, person);
  await newCase(page, 'Dunlin Example');
  const id = caseOf(page);
  await handOver(page);
  await tablet.goOffline();
  const control = (name: string) => page.locator('.child-bar').getByRole('button', { name, exact: true });
  const onward = page.getByRole('button', { name: 'Go on', exact: true });
  const back = page.getByRole('button', { name: 'Back', exact: true });

  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, asks(page, /^How (do you feel|are you)/));
  await FINGER.press(control("I don't want to say"));
  await skipsTo(page, page.locator('#message'));
  await FINGER.write(page.locator('#message'), 'my tummy hurts at night');
  await FINGER.press(control("I don't want to say"));
  await FINGER.press(back);
  await expect(page.locator('#message')).toHaveValue('my tummy hurts at night');
  const away = page.locator('.banner').filter({ hasText: AWAY });
  await expect(away).toBeVisible();
  await looking(page, 'put-away')('refused');
  // Going on takes no refusal back, and saying it does.
  await FINGER.press(onward);
  await FINGER.press(back);
  await expect(away).toBeVisible();
  await FINGER.press(away.getByRole('button', { name: 'Say it now' }));
  await expect(away).toHaveCount(0);
  await FINGER.press(control('Skip this'));
  await expect(page.getByText(STAYS)).toBeVisible();
  await looking(page, 'put-away')('skipped');

  // Help is heard where the child is asked whom it wants to tell, and the question is there again behind it.
  const whom = asks(page, 'Who do you want to tell?');
  await FINGER.press(control('I want to tell someone else'));
  await expect(whom).toBeVisible();
  await FINGER.press(control('I need help now'));
  await expect(asks(page, /^We are calling/)).toBeVisible();
  await looking(page, 'put-away')('help');
  await FINGER.press(page.getByRole('button', { name: 'Go back', exact: true }));
  await expect(whom).toBeVisible();
  await FINGER.press(back);
  await expect(whom).toHaveCount(0);

  await skipsTo(page, asks(page, 'Here is everything you said.'));
  await expect(page.getByText('my tummy hurts at night')).toBeVisible();
  await FINGER.press(onward);
  await sends(page, FINGER);
  await takesBack(page, person);
  await tablet.goOnline();
  await allSent(page);
  expect((await served(page, id))?.text).toContain('my tummy hurts at night');
});

test('what a child takes back is taken back though it keeps the rest closed, and trying "help" is no call', async ({ server, newTablet }) => {
  test.setTimeout(300_000);
  const person = caseworker(server);
  const page = await signedIn(await newTablet({ touch: true }), person);
  await newCase(page, 'Sanderling Example');
  const id = caseOf(page);
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await skipsTo(page, page.locator('#message'));
  await FINGER.write(page.locator('#message'), 'I slept under the bridge');
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await skipsTo(page, asks(page, 'Here is everything you said.'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await sends(page, FINGER);
  await takesBack(page, person);

  await openCase(page, 'Sanderling Example');
  await handOver(page);
  await FINGER.press(big(page, 'A turtle'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await expect(practice(page)).toBeVisible();
  await FINGER.press(page.locator('.child-bar').getByRole('button', { name: 'I need help now' }));
  await expect(asks(page, /^We are calling/)).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Go back', exact: true }));
  await skipsTo(page, asks(page, /^You can look again at what you told us before/));
  await FINGER.press(page.getByRole('button', { name: 'Look at it' }));
  await expect(page.getByText('I slept under the bridge')).toBeVisible();
  await FINGER.press(big(page, 'I take it back'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await FINGER.press(page.locator('.child-bar').getByRole('button', { name: 'Pause or stop' }));
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await expect(page.getByText('What you took back from another day is put away, whatever you choose here.')).toBeVisible();
  await looking(page, 'put-away')('taken-back');
  await FINGER.press(big(page, 'Keep it for another day'));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await finishes(page, FINGER);
  await takesBack(page, person);
  await openCase(page, 'Sanderling Example');
  await expect(page.getByText(/I need help now/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Read everything' }).first().click();
  await expect(page.locator('.voice--masked')).toHaveCount(1);
  await expect(page.getByText('I slept under the bridge')).toHaveCount(0);
  await allSent(page);
  expect((await served(page, id))?.text).toContain('statement_taken_back');
});
