/** Many examples at once get what each of them gets alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forward } from '../../src/engine/forward.ts';
import { forwardMany } from '../../src/engine/forward-many.ts';
import { createWorkspace, startState } from '../../src/engine/workspace.ts';
import { experiments } from './arbitrary.ts';

test('the activations of many examples are those of each alone, bit for bit', () => {
  fc.assert(
    fc.property(experiments(), (experiment) => {
      const workspace = createWorkspace(experiment, startState(experiment));
      const { inputs } = experiment.data;
      const columns = (inputs[0] as readonly number[]).map((_, i) => Float64Array.from(inputs, (x) => x[i] as number));
      const many = forwardMany(workspace, columns);
      for (const [n, x] of inputs.entries()) {
        forward(workspace, Float64Array.from(x));
        const alone = [[...x], ...workspace.layers.map(({ a }) => [...a])];
        expect(many.map((layer) => layer.map((unit) => unit[n]))).toEqual(alone);
      }
    }),
  );
});

test('a forward pass of many leaves its inputs as they are', () => {
  const experiment = fc.sample(experiments(), { numRuns: 1, seed: 1 })[0];
  if (experiment === undefined) throw new Error('no experiment was drawn');
  const columns = Array.from({ length: experiment.network.inputs }, (_, i) => Float64Array.from([i + 0.5, -i]));
  const many = forwardMany(createWorkspace(experiment, startState(experiment)), columns);
  expect(many[0]).toEqual(columns);
  expect(columns.map((column) => [...column])).toEqual(columns.map((_, i) => [i + 0.5, -i]));
});
