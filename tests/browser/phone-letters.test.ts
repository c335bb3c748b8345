/** On a phone of 360 × 740 pixels the letters of the pictures of lessons 4, 6, 10, 11 and 13 to 17 can be read, and nothing of a figure is cut. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();

const states = {
  'forward-pass': ['f4-2=1,3'],
  loss: ['f6-2=1,1', 'f6-2=1,3,z:-4.6', 'f6-4=1,10'],
  'training-loop': ['f10-1=1,4', 'f10-1=1,1,batch:8', 'f10-2=1,10,follow:adam,show:all', 'f10-3=1,2200', 'f10-4=1,6'],
  evaluation: [
    'f13-1=1,30',
    'f13-2=1,2',
    'f13-3=1,6',
    'f13-3=1,13',
    'f13-4=1,4',
    'f13-5=1,2,marks:on',
    'f13-5=1,8,leak:tuning,marks:on',
  ],
  overfitting: ['f14-1=1,300', 'f14-4=1,30', 'f14-4=1,150'],
  cnn: [
    'f15-1=1,6,operation',
    'f15-2=1,8,operation',
    'f15-3=1,10',
    'f15-4=1,4',
    'f15-5=1,406,operation',
    'f15-5=1,700,operation',
  ],
  interpretability: [
    'f16-1=1,3',
    'f16-1=1,3,network:hidden',
    'f16-2=1,14',
    'f16-3=1,16,map:share,weights:all-random',
    'f16-4=1,2',
    'f16-5=1,6,game:sum',
  ],
  sequences: ['f17-3=1,19,n:20', 'f17-4=1,15'],
  'deep-gradients': [
    'f11-1=1,20,n:20',
    'f11-2=1,12',
    'f11-2=1,3,start:He,f:relu',
    'f11-3=1,3',
    'f11-4=1,3',
    'f11-5=1,2,treatment:he',
  ],
} as const;

test.each(Object.entries(states))('%s', async (lesson, hashes) => {
  const { page, problems } = await site.open(`lessons/${lesson}/`, {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  await openReveals(page);
  for (const hash of hashes) {
    await page.evaluate((to) => {
      location.hash = `#${to}`;
    }, hash);
    const figure = page.locator(`#${hash.replace(/=.*/, '')}`);
    await figure.locator('button.primary:not(:disabled)').first().waitFor();
    const faults = () =>
      figure.evaluate((box) => {
        const shown = (element: Element) => element.getClientRects().length > 0;
        const small = [...box.querySelectorAll<SVGTextElement>('.picture svg text')].filter(shown).flatMap((text) => {
          const { a = 0, b = 0 } = text.getScreenCTM() ?? {};
          const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
          const { left, right } = text.getBoundingClientRect();
          return size < 10 || left < 0 || right > innerWidth ? [`${text.textContent} ${size.toFixed(1)} ${left}`] : [];
        });
        const cut = [...box.querySelectorAll('.setting-row *, .step *')]
          .filter((element) => shown(element) && element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.className} is cut`);
        return [...small, ...cut];
      });
    await expect.poll(faults, { message: hash }).toEqual([]);
  }
  expect(problems()).toEqual([]);
});

test.each([
  ['training-loop', ['f10-3=1,2200']],
  ['evaluation', ['f13-2=1,2', 'f13-3=1,13', 'f13-4=1,4']],
  ['overfitting', ['f14-1=1,300', 'f14-4=1,150']],
  ['interpretability', ['f16-4=1,2']],
  ['sequences', ['f17-3=1,19,n:20', 'f17-4=1,15']],
] as const)(
  'on the smallest of phones, 320 × 640, no letter in a picture of %s is below 8.5 px',
  async (lesson, hashes) => {
    const { page } = await site.open(`lessons/${lesson}/`, {
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
    });
    await openReveals(page);
    for (const hash of hashes) {
      await page.evaluate((to) => {
        location.hash = `#${to}`;
      }, hash);
      const figure = page.locator(`#${hash.replace(/=.*/, '')}`);
      await figure.locator('button.primary:not(:disabled)').first().waitFor();
      const smallest = () =>
        figure.evaluate((box) =>
          Math.min(
            ...[...box.querySelectorAll<SVGTextElement>('.picture svg text')].map((text) => {
              const { a = 0, b = 0 } = text.getScreenCTM() ?? {};
              return Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
            }),
          ),
        );
      await expect.poll(smallest, { message: hash }).toBeGreaterThanOrEqual(8.5);
    }
  },
);

test.each([
  ['loss', 'f6-2=1,1', [/^E = −ln\(p\)/, /^E = \(p − y\)/]],
  ['loss', 'f6-2=1,3,z:-4.6', [/^∂E\/∂z = /, /^∂E\/∂z = /]],
  ['loss', 'f6-4=1,3', [/^E = −ln/]],
  ['training-loop', 'f10-1=1,1', [/^g = \(g\s*card 4/]],
  ['training-loop', 'f10-1=1,1,batch:8', [/^w ← w − η/]],
  ['training-loop', 'f10-2=1,1,follow:adamw', [/^w2 ← w2 · \(1 − η · λ\)/]],
  ['training-loop', 'f10-3=1,2200', [/^E = ½ · \(\(a1 − y1\)/]],
  ['deep-gradients', 'f11-1=1,3', [/^δ3 = δ4 × w4/, /^∂E\/∂w3 = /]],
  ['deep-gradients', 'f11-2=1,3,start:He,f:relu', [/^expected = /, /^factor = mean size3/]],
  ['deep-gradients', 'f11-4=1,2', [/^variance = /]],
  ['deep-gradients', 'f11-4=1,3', [/^ẑ1 = /, /^ẑ2 = /]],
  ['forward-pass', 'f4-2=1,3', [/^for each layer: \(nin \+ 1\) · nout$/]],
  ['evaluation', 'f13-2=1,2', [/^accuracy = /, /^recall = /, /^precision = /]],
  ['evaluation', 'f13-3=1,6', [/^score2 = right/]],
  ['evaluation', 'f13-3=1,13', [/^mean = /]],
  ['overfitting', 'f14-1=1,300', [/^gap = /]],
  ['overfitting', 'f14-4=1,150', [/^w = w − η · λ · w$/, /^w = w − η · λ · sign w$/]],
  ['cnn', 'f15-1=1,6,operation', [/^z = w1·x1/, /^a1:2,2 = max/]],
  ['sequences', 'f17-3=1,19,n:20', [/^left1 = /, /^kept1 = /]],
] as const)('of %s at %s the numbers have their symbols with them', async (lesson, hash, says) => {
  const { page } = await site.open(`lessons/${lesson}/#${hash}`, { viewport: { width: 360, height: 740 } });
  await openReveals(page);
  const line = page.locator(`#${hash.replace(/=.*/, '')} .step`);
  await line.scrollIntoViewIfNeeded();
  const symbols = line.locator('.symbols:visible');
  await expect.poll(() => symbols.allInnerTexts()).toEqual(says.map((its) => expect.stringMatching(its)));
  // Nothing of the line has to be scrolled to.
  expect(await line.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(2);
});
