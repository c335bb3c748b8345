/** New fingerprints, after a change that is meant to change the weights: npm exec vitest -- run tests/lab/worker/bits.test.ts -u */
import { expect, test } from 'vitest';
import { wasmFiles } from '../tensorflow.ts';
import { fingerprints } from './bits/runs.ts';

test('the same seed ends with the weights it has always ended with, with the lab’s own kernels and with the shipped ones', async () => {
  const found = {
    own: await fingerprints(wasmFiles),
    shipped: await fingerprints({ ...wasmFiles, kernels: undefined }),
  };
  await expect(`${JSON.stringify(found, undefined, 2)}\n`).toMatchFileSnapshot('bits/golden.json');
});
