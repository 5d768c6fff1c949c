// How a guardian wants to be reached is read by whoever is about to call them.
import { ASKED, comesBack, decides, hands, next, permissions, reads, setsUp, signs, understands } from '../fixtures/guardian.ts';
import { looking } from '../fixtures/looks.ts';
import { caseworker, openCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';
import { textsIn } from '../fixtures/texts.ts';

test('how a guardian wants to be reached stands before whoever is about to call', async ({ server, tablet }) => {
  test.setTimeout(180_000);
  const person = caseworker(server);
  const page = await signedIn(tablet, person);
  const look = async () => {};
  await permissions(page);
  await setsUp(page, 'en', undefined, false, undefined, [ASKED[2]]);
  await page.locator('#sitting-lines label[for$="-gc.contact"]').click();
  await hands(page, 'en');
  await reads(page, 'en', look);
  await understands(page, 'en', look);
  await decides(page, 'gc.legal', 'en', 'no', look);
  await page.getByLabel('How you want to be reached').fill('Never call the house.');
  await decides(page, 'gc.contact', 'en', 'yes', look);
  await next(page).click();
  await signs(page, await textsIn(page, 'en'), 'Noor Example', look);
  await comesBack(page, person);
  await openCase(page, 'Tavi');
  const guardian = page.locator('.people__row').filter({ hasText: 'appointed guardian' });
  await expect(guardian).toContainText(/Noor Example.*Reach them: .?Never call the house\./);
  await page.getByRole('button', { name: 'Write down a contact' }).click();
  const before = page.locator('.banner').filter({ hasText: 'Before you call or write' });
  await expect(before).toContainText(/Noor Example.?: .?Never call the house\./);
  await looking(page, 'en')('before-you-call');
});
