/** Every way in which a run can be spoiled, brought about in a real browser. Faults of shards: lab.test.ts. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { openLab, WORKER } from './lab-page.ts';

const site = useSite();

/** Stands before the worker's program, and brings about what a page on the same site asks for. */
const SABOTAGE = `
const contexts = [];
const getContext = OffscreenCanvas.prototype.getContext;
OffscreenCanvas.prototype.getContext = function (...args) {
  const context = getContext.apply(this, args);
  if (context?.getExtension && !contexts.includes(context)) contexts.push(context);
  return context;
};
// The lab does not take a graphics processor that is only software; here there is no other.
const getParameter = WebGL2RenderingContext.prototype.getParameter;
WebGL2RenderingContext.prototype.getParameter = function (name) {
  return name === 0x9246 ? 'a graphics processor' : getParameter.call(this, name);
};
const sabotage = {
  throw: () => { throw new Error('a thrown error'); },
  reject: () => { Promise.reject(new Error('a rejection')); },
  hang: () => { for (;;); },
  close: () => self.close(),
  memory: () => {
    const construct = () => { throw new RangeError('Array buffer allocation failed'); };
    self.Float32Array = new Proxy(Float32Array, { construct });
  },
  'lose-context': () => { for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext(); },
};
new BroadcastChannel('sabotage').onmessage = ({ data }) => sabotage[data]();
`;

const sabotage = (page: Page, act: string) =>
  page.evaluate((name) => new BroadcastChannel('sabotage').postMessage(name), act);

const EPOCHS = 3;

/** A run that waits after its second epoch. */
async function twoEpochs(options: BrowserContextOptions = {}, hash = `1,epochs:${EPOCHS}`) {
  site.fault(WORKER, { prepend: SABOTAGE });
  const visit = await openLab(site, options, hash);
  await visit.lab.button('One epoch').click();
  await visit.lab.says(/^Epoch 1 is done/);
  await visit.lab.button('One epoch').click();
  await visit.lab.says(/^Epoch 2 is done/);
  return visit;
}

let uninterrupted: Promise<string> | undefined;

/** The fingerprint of the same run when nothing happens to it. */
async function expected(): Promise<string> {
  uninterrupted ??= (async () => {
    const { lab } = await openLab(site, {}, `1,epochs:${EPOCHS}`);
    await lab.start();
    await lab.says(/^Finished/);
    return lab.fingerprint();
  })().catch((error) => {
    // The next test tries again.
    uninterrupted = undefined;
    throw error;
  });
  return uninterrupted;
}

/** After the fault the run goes on and ends as if nothing had happened. */
async function goesOn({ page, lab }: Awaited<ReturnType<typeof twoEpochs>>): Promise<void> {
  expect(await lab.rows()).toBe(2);
  await lab.button('Go on after epoch 2').click();
  await lab.says(/^Finished/);
  expect(await lab.rows()).toBe(EPOCHS);
  expect(await page.locator('.train .lab-fault').count()).toBe(0);
  expect(await lab.fingerprint()).toBe(await expected());
}

describe('a worker', () => {
  test.each([
    ['throw', /stopped with an error: .*a thrown error/],
    ['reject', /stopped with an error: .*a rejection/],
    ['memory', /There was not enough memory: Array buffer allocation failed/],
  ])(
    'that fails (%s) is explained, and the run goes on after the last epoch with the same result',
    async (act, why) => {
      const visit = await twoEpochs();
      await sabotage(visit.page, act);
      if (act === 'memory') await visit.lab.button('Continue').click();
      await visit.page.locator('.train .lab-fault').waitFor();
      expect(await visit.lab.fault()).toMatch(why);
      await goesOn(visit);
    },
  );

  test('that hangs or closes is noticed within 10 s, and the run goes on after the last epoch', async () => {
    const silent = async (act: string) => {
      const visit = await twoEpochs();
      const begun = performance.now();
      await sabotage(visit.page, act);
      await visit.page.locator('.train .lab-fault').waitFor({ timeout: 20_000 });
      // By 9 s, says the program (client.test.ts); what is measured here has a busy machine in it.
      expect(performance.now() - begun).toBeLessThan(15_000);
      expect(await visit.lab.fault()).toMatch(/no sign of life for 8 seconds/);
      await goesOn(visit);
    };
    // One after the other would take twice the patience; a channel of another context is another channel.
    await Promise.all(['hang', 'close'].map(silent));
  });
});

test('a lost WebGL context stops the run, which goes on with WebAssembly', async () => {
  site.fault(WORKER, { prepend: SABOTAGE });
  const { page, lab } = await openLab(site, {}, '1,epochs:1');
  await lab.more();
  await page.getByRole('radio', { name: /WebGL/ }).check();
  await lab.button('One batch').click();
  await lab.says(/^Step 1 of 29 in epoch 1: loss /);
  expect(await lab.readout('Computes with')).toMatch(/WebGL/);
  await sabotage(page, 'lose-context');
  await lab.button('Continue').click();
  await page.locator('.train .lab-fault').waitFor();
  expect(await lab.fault()).toMatch(/taken the graphics processor away/);
  expect(await page.locator('.lab-result').count()).toBe(0);
  await lab.button('Try again').click();
  await lab.says(/^Finished/);
  expect(await lab.readout('Computes with')).toBe('WebAssembly');
});

test('a loss that is no number stops the run, names the step and suggests why', async () => {
  const { page, lab } = await openLab(site, {}, '1,network:32linear~32linear~32linear,optimizer:sgd_10');
  await lab.start();
  await page.locator('.train .lab-fault').waitFor();
  expect(await lab.fault()).toMatch(/not? (longer )?a finite number at step \d+ of epoch 1/);
  expect(await lab.fault()).toMatch(/learning rate 10 is large for SGD: 0.01 is usual/);
  expect(await lab.button('Start').getAttribute('aria-disabled')).toBe('false');
});

test('a device that is offline is told so, and trains when it is connected again', async () => {
  const { page, lab } = await openLab(site, {}, '1,epochs:1');
  await lab.button('One batch').click();
  await lab.says(/^Step 1/);
  await lab.button('Reset').click();
  await lab.images('5,000');
  await lab.epochs(1);
  await page.context().setOffline(true);
  await lab.start();
  await page.locator('.train .lab-fault').waitFor();
  expect(await lab.fault()).toMatch(/This device is offline/);
  await page.context().setOffline(false);
  await lab.button('Try again').click();
  await lab.says(/^Finished/);
});

describe('settings that cannot be trained with', () => {
  test('are refused at the field in words, and start does nothing', async () => {
    const { page, lab } = await openLab(site);
    await lab.more();
    for (const [name, value, sentence] of [
      ['Units', '0', 'Units must be a whole number from 1 to 1,024.'],
      ['Units', '1000000000', 'Units must be a whole number from 1 to 1,024.'],
      ['Batch size', '0', 'Batch size must be a whole number from 1 to 10,000.'],
      ['Learning rate', '1e308', 'Learning rate must be a number from 0.000001 to 10.'],
      ['Learning rate', 'fast', 'Learning rate must be a number from 0.000001 to 10.'],
      ['Number of images', '70000', 'Number of images must be a whole number from 10 to 60,000.'],
    ] as const) {
      const usual = await lab.field(name).inputValue();
      await lab.field(name).fill(value);
      expect(await page.locator('.lab-error').allInnerTexts()).toEqual([sentence]);
      expect(await lab.field(name).getAttribute('aria-invalid')).toBe('true');
      expect(await lab.button('Start').getAttribute('aria-disabled')).toBe('true');
      await lab.field(name).fill(usual);
      expect(await lab.button('Start').getAttribute('aria-disabled')).toBe('false');
    }
  });

  test('in a link are named, and change nothing', async () => {
    const { page, lab } = await openLab(site, {}, '1,batch:0');
    expect(await lab.fault()).toMatch(/batch size that cannot be trained with/);
    expect(await page.getByLabel('Epochs').inputValue()).toBe('20');
  });
});

test('without storage the lab trains, and what computes can still be chosen', async () => {
  const { page } = await site.open('', {});
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(site.url('lab/#lab=1,epochs:1'));
  const { controls, ready } = await import('./lab-page.ts');
  await ready(page);
  const lab = controls(page);
  await lab.more();
  await page.getByRole('radio', { name: /^JavaScript/ }).check();
  await page.getByText('This browser keeps nothing for this site').waitFor();
  await lab.button('One batch').click();
  await lab.says(/^Step 1 of 29 in epoch 1: loss /);
  expect(await lab.readout('Computes with')).toBe('JavaScript');
});

describe('a run', () => {
  test('waits while its tab is hidden, says so, and goes on when it is seen', async () => {
    const { page, lab } = await openLab(site, {}, '1,images:5000,epochs:200');
    await lab.start();
    await lab.says(/^Training: epoch/);
    const turn = (state: string) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await turn('hidden');
    await lab.says(/^Paused in epoch \d+ while this tab is hidden/);
    expect(await page.title()).toMatch(/^Paused: /);
    await turn('visible');
    await lab.says(/^Training: epoch/);
    expect(await page.title()).not.toMatch(/^Paused/);
    expect(await page.getByText('Training waited while this tab was hidden.').count()).toBe(1);
    await lab.pressInTraining('Pause');
    await lab.says(/^Paused/);
    await turn('hidden');
    await turn('visible');
    await page.waitForTimeout(200);
    await lab.says(/^Paused in epoch \d+\.$/);
  });

  test('by batches and epochs ends as one that runs through', async () => {
    const { lab } = await openLab(site, {}, `1,epochs:${EPOCHS}`);
    for (const step of [1, 2, 3]) {
      await lab.button('One batch').click();
      await lab.says(new RegExp(`^Step ${step} of 29 in epoch 1: loss `));
    }
    await lab.button('One epoch').click();
    await lab.says(/^Epoch 1 is done/);
    await lab.button('Continue').click();
    await lab.says(/^Finished/);
    expect(await lab.fingerprint()).toBe(await expected());
  });
});

describe('a small device or one that saves data', () => {
  test.each<[string, BrowserContextOptions, () => void]>([
    ['a phone', { screen: { width: 390, height: 844 }, viewport: { width: 390, height: 844 } }, () => {}],
    [
      'Save-Data',
      {},
      () => Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
    ],
  ])('%s is offered 1,000 images first and at most 5,000 unasked', async (_, options, script) => {
    const { page } = await site.open('', options);
    await page.addInitScript(script);
    await page.goto(site.url('lab/'));
    const { ready } = await import('./lab-page.ts');
    await ready(page);
    const choices = page.locator('.lab-images .lab-choice');
    expect(await choices.allInnerTexts()).toEqual([
      expect.stringMatching(/1,000\s+1.6 MB/),
      expect.stringMatching(/5,000/),
    ]);
    expect(await page.getByRole('radio', { name: '1,000' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Larger downloads' }).click();
    expect(await choices.count()).toBe(4);
  });
});
