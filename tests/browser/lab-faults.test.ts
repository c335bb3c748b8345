/** Every way in which a run can be spoiled, brought about in a real browser. Faults of downloads: lab.test.ts. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { openLab, sharedLab, WORKER } from './lab-page.ts';

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

type Lab = Awaited<ReturnType<typeof openLab>>;

/** A run that waits after its second epoch, in a worker that can be sabotaged. */
async function twoEpochs(open: () => Promise<Lab>): Promise<Lab> {
  site.fault(WORKER, { prepend: SABOTAGE });
  const visit = await open();
  await visit.lab.button('One epoch').click();
  await visit.lab.says(/^Epoch 1 is done/);
  await visit.lab.button('One epoch').click();
  await visit.lab.says(/^Epoch 2 is done/);
  return visit;
}

/** After the fault the run goes on and ends as if nothing had happened. @returns its fingerprint */
async function goOn({ page, lab }: Lab): Promise<string> {
  expect(await lab.rows()).toBe(2);
  await lab.button('Go on after epoch 2').click();
  await lab.says(/^Finished/);
  expect(await lab.rows()).toBe(EPOCHS);
  expect(await page.locator('.train .lab-fault').count()).toBe(0);
  return lab.fingerprint();
}

describe('a worker', () => {
  const inOne = () => sharedLab(site, `1,epochs:${EPOCHS}`);

  test('that fails is explained, and the run goes on after the last epoch with the same result', async () => {
    const visit = await twoEpochs(inOne);
    await sabotage(visit.page, 'throw');
    await visit.page.locator('.train .lab-fault').waitFor();
    expect(await visit.lab.fault()).toMatch(/stopped with an error: .*a thrown error/);
    const interrupted = await goOn(visit);
    await visit.lab.start();
    await visit.lab.says(/^Finished/);
    expect(await visit.lab.fingerprint()).toBe(interrupted);
  });

  test.each([
    ['reject', /stopped with an error: .*a rejection/],
    ['memory', /There was not enough memory: Array buffer allocation failed/],
  ])('that fails otherwise (%s) is explained, and the run can go on after the last epoch', async (act, why) => {
    const { page, lab } = await twoEpochs(inOne);
    await sabotage(page, act);
    if (act === 'memory') await lab.button('Continue').click();
    await page.locator('.train .lab-fault').waitFor();
    expect(await lab.fault()).toMatch(why);
    await lab.button('Go on after epoch 2').waitFor();
  });

  test('that hangs or closes is noticed within 10 s, and the run goes on after the last epoch', async () => {
    const silent = async (act: string) => {
      const visit = await twoEpochs(() => openLab(site, {}, `1,epochs:${EPOCHS}`));
      const begun = performance.now();
      await sabotage(visit.page, act);
      await visit.page.locator('.train .lab-fault').waitFor({ timeout: 20_000 });
      // By 9 s, says the program (client-faults.test.ts); what is measured here has a busy machine in it.
      expect(performance.now() - begun).toBeLessThan(15_000);
      expect(await visit.lab.fault()).toMatch(/no sign of life for 8 seconds/);
      await goOn(visit);
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
  const { page, lab } = await sharedLab(site, '1,network:32linear~32linear~32linear,optimizer:sgd_10');
  await lab.start();
  await page.locator('.train .lab-fault').waitFor();
  expect(await lab.fault()).toMatch(/not? (longer )?a finite number at step \d+ of epoch 1/);
  expect(await lab.fault()).toMatch(/learning rate 10 is large for SGD: 0.01 is usual/);
  expect(await lab.button('Start').getAttribute('aria-disabled')).toBe('false');
});

test('a device that is offline is told so, and trains when it is connected again', async () => {
  const { page, lab } = await sharedLab(site, '1,epochs:1');
  await lab.button('One batch').click();
  await lab.says(/^Step 1/);
  await lab.button('Reset').click();
  await lab.images('5,000');
  await page.context().setOffline(true);
  await lab.start();
  await page.locator('.train .lab-fault').waitFor();
  expect(await lab.fault()).toMatch(/This device is offline/);
  await page.context().setOffline(false);
  await lab.button('Try again').click();
  await lab.says(/^Finished/);
});
