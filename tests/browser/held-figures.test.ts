/**
 * What a prediction asks is not to be seen in a figure before: neither a link nor a press leads beyond the last
 * step that does not say it. Once it may be seen, the figure stands where the link led.
 */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();

/** The link beyond, the prediction that is asked, how far it leads until then, and afterwards. */
const held = {
  'perceptron-learning': [
    [
      'f2-1=1,40,pass,w.1.0.0:0,w.1.0.1:0,b.1.0:0,lr:1',
      '2.1',
      'Example 4, operation 5 of',
      'Example 5, operation 8 of',
    ],
    ['f2-2=1,192,epoch', '2.1', 'Example 4, operation 5 of', 'Example 24, operation 8 of'],
    ['f2-2=1,96,epoch,y.1.0:1,y.2.0:1,y.3.0:0', '2.3', 'Example 8, operation 8 of', 'Example 12, operation 8 of'],
    // With all targets flipped, and with a point more.
    ['f2-2=1,96,epoch,y.0.0:1', '2.3', 'Example 4, operation 7 of', 'Example 12, operation 8 of'],
    [
      'f2-3=1,80,epoch,n:5,x.4.0:0.5,x.4.1:2,y.4.0:1,y.1.0:1,y.2.0:1,y.3.0:0',
      '2.3',
      'Example 5, operation 7 of',
      'Example 10, operation 8 of',
    ],
  ],
  'gradient-descent': [
    ['f7-1=1,27,update', '7.1', 'Update 1, step 9 of', 'Update 3, step 9 of'],
    ['f7-1=1,27,update,lr:0.11', '7.1', 'Update 1, step 9 of', 'Update 3, step 9 of'],
    ['f7-1=1,9,update,lr:0.5', '7.2', 'Update 1, step 7 of', 'Update 1, step 9 of'],
    ['f7-1=1,36,update,lr:1', '7.3', 'Update 1, step 7 of', 'Update 4, step 9 of'],
    ['f7-1=1,36,update,lr:1.1', '7.4', 'Update 1, step 7 of', 'Update 4, step 9 of'],
    ['f7-1=1,36,update,lr:0.25,c.0:36,c.1:-24,c.2:4', '7.5', 'Update 1, step 7 of', 'Update 4, step 9 of'],
    ['f7-3=1,19,update', '7.7', 'Update 1, step 15 of', 'Update 1, step 19 of'],
  ],
  loss: [
    ['f6-2=1,3,z:-4.6', '6.2', 'Step 0 of', 'Step 3 of'],
    ['f6-4=1,10', '6.2', 'Point 0 of', 'Point 10 of'],
  ],
  'training-loop': [
    ['f10-1=1,3,batch:8', '10.2', 'Batch 2 of', 'Batch 3 of'],
    ['f10-2=1,2,follow:momentum,plain:0.06', '10.3', 'Update 1 of', 'Update 2 of'],
    ['f10-2=1,2,follow:adam', '10.4', 'Update 0 of', 'Update 2 of'],
    ['f10-3=1,2200', '10.5', 'Update 1,000 of', 'Update 2,200 of'],
  ],
  'deep-gradients': [
    ['f11-1=1,10,f:relu,w:0.5,n:10', '11.2', 'Layer 0 of', 'Layer 10 of'],
    ['f11-2=1,12,start:zero', '11.3', 'Layer 6 of', 'Layer 12 of'],
    ['f11-3=1,3', '11.6', 'Step 2 of', 'Step 3 of'],
  ],
  overfitting: [
    ['f14-1=1,300', '14.1', 'Update 100 of', 'Update 300 of'],
    ['f14-1=1,150,units:4', '14.1', 'Update 100 of', 'Update 150 of'],
    ['f14-5=1,300,cure:points', '14.1', 'Update 100 of', 'Update 300 of'],
    ['f14-1=1,50,labels:random', '14.2', 'Update 0 of', 'Update 50 of'],
    ['f14-2=1,8', '14.3', 'Epoch 3 of', 'Epoch 8 of'],
    ['f14-5=1,300,cure:dropout', '14.4', 'Update 100 of', 'Update 300 of'],
    ['f14-5=1,50,cure:L1', '14.5', 'Update 0 of', 'Update 50 of'],
  ],
  cnn: [
    ['f15-1=1,16,operation,as:flipped.stride-1.right', '15.1', 'Window 0 of', 'Window 16 of'],
    ['f15-1=1,20,operation,as:upright.stride-1.moved', '15.2', 'Window 16 of', 'Window 20 of'],
    ['f15-2=1,23,operation', '15.3', 'Place 2 of', 'Place 23 of'],
    ['f15-3=1,10', '15.5', 'Row 2 of', 'Row 10 of'],
    ['f15-4=1,4', '15.7', 'Pixel 0 of', 'Pixel 4 of'],
    ['f15-5=1,845,operation', '15.9', 'Window 1 of', 'Window 845 of'],
  ],
  interpretability: [
    ['f16-1=1,3,network:hidden', '16.1', 'Picture 0 of', 'Picture 3 of'],
    ['f16-2=1,14', '16.2', 'Step 3 of', 'Step 14 of'],
    ['f16-2=1,3,ask:covered', '16.2', 'Step 1 of', 'Step 3 of'],
    ['f16-3=1,16', '16.4', 'Part 0 of', 'Part 16 of'],
    ['f16-3=1,16,map:share,weights:all-random', '16.5', 'Part 0 of', 'Part 16 of'],
    ['f16-4=1,3,start:noise', '16.6', 'Step 0 of', 'Step 3 of'],
    ['f16-4=1,2', '16.8', 'Step 0 of', 'Step 2 of'],
    ['f16-5=1,6,game:xor', '16.9', 'Step 0 of', 'Step 6 of'],
  ],
  sequences: [
    ['f17-1=1,40,operation', '17.2', 'Step 37 of', 'Step 40 of'],
    ['f17-2=1,171,operation', '17.2', 'Step 159 of', 'Step 171 of'],
    ['f17-3=1,5,u:2', '17.4', 'Step back 0 of', 'Step back 5 of'],
    ['f17-3=1,19,n:20', '17.5', 'Step back 5 of', 'Step back 19 of'],
    ['f17-4=1,120,memory:off', '17.6', 'Update 0 of', 'Update 120 of'],
    ['f17-4=1,120,task:parity,shown:another', '17.7', 'Update 0 of', 'Update 120 of'],
  ],
} as const;

test.each(Object.entries(held))(
  'figures of %s go no farther than what is asked until the guess is made',
  async (slug, all) => {
    for (const [hash, asks, until, linked] of all) {
      const { page, problems } = await site.open(`lessons/${slug}/#${hash}`, { reducedMotion: 'reduce' });
      const figure = page.locator(`#${hash.replace(/=.*/, '')}`);
      const standing = () => figure.locator('.scrubber span').innerText();
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('.transport button:enabled').first().waitFor();
      await expect
        .poll(() => figure.locator('.sentence').innerText(), { message: hash })
        .toMatch(new RegExp(`What comes next is what Prediction ${asks.replace('.', '\\.')} asks\\.$`));
      await figure.locator('.transport :is(.primary, [data-sign="end"], [data-sign="play"])').evaluateAll((buttons) => {
        for (const button of buttons) (button as HTMLElement).click();
      });
      expect(await standing(), hash).toContain(until);
      await page.evaluate((to) => {
        location.hash = `#${to}`;
      }, `${hash},`);
      await page.evaluate((to) => {
        location.hash = `#${to}`;
      }, hash);
      await openReveals(page);
      await expect.poll(standing, { message: hash }).toContain(linked);
      expect(problems()).toEqual([]);
      await page.context().close();
    }
  },
  120_000,
);

test('a prediction that is made holds a figure no more, also where the prose waits for others', async () => {
  const { page } = await site.open('lessons/gradient-descent/#f7-1=1,9,update,lr:0.5', { reducedMotion: 'reduce' });
  const figure = page.locator('#f7-1');
  await expect.poll(() => figure.locator('.sentence').innerText()).toMatch(/Prediction 7\.2 asks\.$/);
  await page.locator('#p7-2').getByRole('button', { name: 'Show anyway' }).click();
  await page.locator('#p7-2 .verdict a').click();
  await expect.poll(() => figure.locator('.scrubber span').innerText()).toContain('Update 1, step 9 of');
  expect(await page.locator('details.reveal[data-prompt="p7-2 p7-3 p7-4"]').getAttribute('open')).toBeNull();
});

test('what a network claims for noise is not said before it is asked, not even at the start', async () => {
  const { page } = await site.open('lessons/interpretability/#f16-4=1,0,start:noise', { reducedMotion: 'reduce' });
  const figure = page.locator('#f16-4');
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.transport button:enabled').first().waitFor();
  await expect
    .poll(() => figure.locator('.sentence').innerText())
    .toMatch(/^This image is shown to the network: noise\./);
  expect(await figure.locator('.fool-picture .answer rect').count()).toBe(0);
  expect(await figure.locator('.fool-picture').innerHTML()).toContain('read as ?');
  await page.locator('#p16-5 input').fill('3');
  await page.locator('#p16-5').getByRole('button', { name: 'Commit' }).click();
  await expect.poll(() => figure.locator('.fool-picture .answer rect').count()).toBe(10);
  expect(await figure.locator('.sentence').innerText()).toMatch(/^The network says \d, with/);
});

test('cures are not offered before they are explained', async () => {
  const { page } = await site.open('lessons/overfitting/');
  expect(await page.locator('#f14-1').getByText('Cure', { exact: true }).count()).toBe(0);
  expect(await page.locator('#f14-1').innerText()).not.toMatch(/λ|L1|dropout|within 0\.01/);
  expect(await page.locator('#f14-5 select').first().innerText()).toMatch(/λ = 0\.003/);
});
