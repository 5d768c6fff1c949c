// A child on a small screen has to go down to press "Go on".
import { FINGER, handOver, hello } from '../fixtures/child.ts';
import { caseworker, newCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test('the next screen of a child begins at its top, however far down "Go on" stood on the one before', async ({ server, newTablet }) => {
  const tablet = await newTablet({ screen: { width: 360, height: 640 }, touch: true });
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Wren Example');
  await handOver(page);
  await hello(page, FINGER, 'A turtle', '');
  await expect(page.getByRole('heading', { name: 'Who we are' })).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
