// A child called for help: it stays on the first screen until somebody wrote what was done for it, whatever else is written down.
import { answer, BEFORE_MORE } from '../fixtures/answers.ts';
import { asks, finishes, FINGER, handOver, hello, takesBack } from '../fixtures/child.ts';
import { fits } from '../fixtures/looks.ts';
import { caseworker, newCase, openCase, registration, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

import type { Page } from '@playwright/test';

const HELP = 'The child asked for help';

async function writes(page: Page, text: string, answers: string[]): Promise<void> {
  const box = page.getByRole('group', { name: 'What does this answer?' });
  await expect(box.getByLabel(HELP)).not.toBeChecked();
  await page.getByLabel('By message').check();
  for (const it of answers) await box.getByLabel(it).check();
  await page.getByLabel('What it was about').fill(text);
  await page.getByRole('button', { name: 'Keep this contact' }).click();
  await expect(page.getByLabel('What it was about')).toHaveCount(0);
}

test('a message to the school silences no call for help; what was done for the child does', async ({ server, newTablet }) => {
  test.setTimeout(240_000);
  const person = caseworker(server);
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, person);
  await newCase(page, 'Grebe Example');
  await registration(page);
  await answer(page, BEFORE_MORE);
  await openCase(page, 'Grebe Example');
  await handOver(page);
  await hello(page, FINGER, 'A turtle', 'Sky');
  await FINGER.press(page.getByRole('button', { name: 'I need help now' }));
  await expect(asks(page, /We are calling .?Rowan Ames/)).toBeVisible();
  await FINGER.press(page.getByRole('button', { name: 'Go back' }));
  await FINGER.press(page.getByRole('button', { name: 'Pause or stop' }));
  await FINGER.press(page.getByRole('button', { name: 'Stop for today' }));
  await FINGER.press(page.getByRole('button', { name: 'Go on', exact: true }));
  await finishes(page, FINGER);
  await takesBack(page, person);

  await openCase(page, 'Grebe Example');
  const call = page.locator('.banner').filter({ hasText: HELP });
  await expect(call).toBeVisible();
  await page.getByRole('button', { name: 'Write down a contact' }).click();
  await writes(page, 'To the school, about Monday.', []);
  await expect(call).toBeVisible();

  await call.getByRole('link', { name: 'Look at it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What the child said' })).toBeVisible();
  const waits = page.getByRole('region', { name: 'Waits for somebody to come back to the child' });
  await expect(waits).toContainText(HELP);
  await fits(page, 'come-back');
  await page.getByRole('link', { name: 'Write down what was done' }).click();
  await fits(page, 'come-back-write');
  await writes(page, 'I sat with her. She has a headache; the nurse looked at it.', [HELP]);
  await expect(page.getByText(/was in contact. It answers: .*The child asked for help/).first()).toBeVisible();
  await expect(call).toHaveCount(0);
});
