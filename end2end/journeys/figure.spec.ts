// A child makes its own figure: another tone, another head, and what helps it. The figure then plays in the pictures.
import { FINGER, handOver, HELLO } from '../fixtures/child.ts';
import { fits, picture } from '../fixtures/looks.ts';
import { caseworker, newCase, signedIn } from '../fixtures/staff.ts';
import { expect, test } from '../fixtures/test.ts';

test('a child changes tone, head and aids of its figure, one by one', async ({ server, newTablet }) => {
  const tablet = await newTablet({ touch: true });
  const page = await signedIn(tablet, caseworker(server));
  await newCase(page, 'Heron Example');
  await handOver(page, ['A guardian'], true, 'b2');
  await expect(page.getByRole('heading', { name: HELLO.b2 })).toBeVisible();
  const group = (name: string) => page.getByRole('group', { name, exact: true });
  const mine = page.locator('.child__me path');

  // Nothing can be changed before a figure is chosen, and there is nothing to change about an animal.
  await expect(group('Colour of your picture')).toHaveCount(0);
  await FINGER.press(page.getByRole('radio', { name: /^A turtle/ }));
  await expect(group('Colour of your picture')).toHaveCount(0);
  await FINGER.press(group('Your picture for today').getByRole('radio', { name: /^Curls/ }));
  await FINGER.press(group('Colour of your picture').getByRole('radio', { name: /^Colour .*2/ }));
  await FINGER.press(group('Hair or scarf').getByRole('radio', { name: 'A bun', exact: true }));
  for (const aid of ['Glasses', 'A wheelchair']) await FINGER.press(page.getByRole('checkbox', { name: aid, exact: true }));

  await expect(page.locator('.child__me path.p-skin-2')).not.toHaveCount(0);
  const seen = await mine.evaluateAll((all) => all.map((path) => `${path.getAttribute('class')} ${path.getAttribute('d')}`));
  // The figure that was touched became the child's; the others stand where they stood.
  await expect(group('Your picture for today').getByRole('radio', { name: /^A bun/ })).toBeChecked();
  await expect(group('Your picture for today').getByRole('radio')).toHaveCount(12);
  const small = await page.locator('.preview:visible').evaluateAll((all) => all.filter((it) => it.getBoundingClientRect().height < 79.5).length);
  expect(small).toBe(0);
  await fits(page, 'figure');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'figure-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  // What was taken away is gone, and the rest stays.
  await FINGER.press(page.getByRole('checkbox', { name: 'Glasses', exact: true }));
  await expect(mine).toHaveCount(seen.length - 1);
});
