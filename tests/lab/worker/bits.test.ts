/** New fingerprints, after a change that is meant to change the weights: npm exec vitest -- run tests/lab/worker/bits.test.ts -u */
import { expect, test } from 'vitest';
import { wasmFiles } from '../tensorflow.ts';
import { fingerprints } from './bits/runs.ts';

test('the same seed ends with the weights it has always ended with', { timeout: 60_000 }, async () => {
  const found = `${JSON.stringify(await fingerprints(wasmFiles), undefined, 2)}\n`;
  await expect(found).toMatchFileSnapshot('bits/golden.json');
});
