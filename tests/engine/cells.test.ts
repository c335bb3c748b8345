/** Convolution, recurrent and LSTM cells: worked examples, and every gradient against nudging. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { LstmSpec } from '../../src/engine/cells/cells.ts';
import { createCellRun } from '../../src/engine/cells/run.ts';
import { type ConvolutionSpec, convolutionShapes } from '../../src/engine/convolution/convolution.ts';
import { createConvolutionRun } from '../../src/engine/convolution/run.ts';
import type { AnyExperiment } from '../../src/engine/subjects.ts';
import { cellAt, type Quantity } from '../../src/engine/trace/layout.ts';
import { stepSizesOf } from '../../src/engine/trace/marks.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import { execute } from '../../src/engine/trace/replay.ts';
import { createRunOf } from '../../src/engine/trace/run-of.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
import { expectClose, worked } from './oracles.ts';
import { anyExperiments, cellSpecs, convolutions } from './subjects.ts';
import { numbersOf } from './subjects-read.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

describe('a convolution', () => {
  const {
    img,
    kernel,
    valid,
    same,
    relu,
    maxpool2,
    true_convolution_flipped: flipped,
  } = worked('conv_6x6_vertical_edge');
  const spec = (more: Partial<ConvolutionSpec>): ConvolutionSpec => {
    const output = { weights: [], bias: 0.2, target: 1 };
    const given: ConvolutionSpec = {
      kind: 'convolution',
      image: [img],
      filters: [[kernel]],
      bias: [0],
      output,
      ...more,
    };
    const { pooled } = convolutionShapes(given);
    const flat = given.filters.length * pooled.rows * pooled.columns;
    return { ...given, output: { ...output, weights: Array.from({ length: flat }, (_, k) => 0.1 + k / 100) } };
  };
  it('gives the maps of the worked example: valid, same, relu, pooled', () => {
    expectClose(numbersOf(createConvolutionRun(spec({})), 'mapSum'), valid.flat());
    expectClose(numbersOf(createConvolutionRun(spec({ padding: 1 })), 'mapSum'), same.flat());
    const pooled = createConvolutionRun(spec({ activation: 'relu', pool: { size: 2 } }));
    expectClose(numbersOf(pooled, 'map'), relu.flat());
    expectClose(numbersOf(pooled, 'pooled'), maxpool2.flat());
  });
  it('is a cross-correlation: the true convolution flips the filter', () => {
    const turned = kernel.toReversed().map((row: number[]) => row.toReversed());
    expectClose(numbersOf(createConvolutionRun(spec({ filters: [[turned]] })), 'mapSum'), flipped.flat());
  });
  it('hands the gradient of a maximum to the first of the largest', () => {
    const image = [
      [
        [2, 2],
        [2, 1],
      ],
    ];
    const run = createConvolutionRun(spec({ image, filters: [[[[1]]]], pool: { size: 2 } }));
    const [gradient] = numbersOf(run, 'pooledGradient');
    expect(numbersOf(run, 'pixelGradient')).toEqual([gradient, 0, 0, 0]);
  });
  it('gives a pixel that no window reaches the gradient 0', () => {
    const run = createConvolutionRun(
      spec({
        image: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        filters: [[[[1]]]],
        stride: 2,
      }),
    );
    expect(numbersOf(run, 'pixelGradient').slice(1)).toEqual([0, 0, 0]);
  });
});

describe('a recurrent cell', () => {
  const expected = worked('rnn_scalar');
  const run = createCellRun({
    kind: 'recurrent',
    w: [[0.5]],
    u: [[0.8]],
    b: [0.1],
    inputs: [[1], [0], [-1]],
    target: [0.5],
  });
  const perStep = (quantity: Quantity) => [1, 2, 3].flatMap((t) => numbersOf(run, quantity, [t]));
  it('gives the states, the loss and every gradient through time', () => {
    expectClose(perStep('hidden'), expected.h);
    expectClose(numbersOf(run, 'loss'), [expected.L]);
    const gradients = ['inputWeightGradient', 'recurrentWeightGradient', 'gateBiasGradient'] as const;
    expectClose(
      gradients.flatMap((quantity) => numbersOf(run, quantity)),
      [expected.dW, expected.dU, expected.db],
    );
    expectClose(perStep('hiddenGradient'), expected.dL_dh);
  });
});

describe('an LSTM cell', () => {
  const gate = (w: number, u: number, b: number) => ({ w: [[w]], u: [[u]], b: [b] });
  const gates: LstmSpec['gates'] = {
    i: gate(0.5, 0.1, 0),
    f: gate(0.6, 0.2, 1),
    g: gate(0.7, 0.3, 0),
    o: gate(0.8, 0.4, 0),
  };
  it('gives every gate, cell and state', () => {
    const run = createCellRun({ kind: 'lstm', gates, inputs: [[1], [0], [-1]], target: [0.5] });
    for (const [k, step] of worked('lstm_scalar').steps.entries()) {
      expectClose(numbersOf(run, 'gate', [k + 1]), [step.i, step.f, step.g, step.o]);
      expectClose([...numbersOf(run, 'cellState', [k + 1]), ...numbersOf(run, 'hidden', [k + 1])], [step.c, step.h]);
    }
  });
});

/** What each given number's gradient is called. */
const gradientNames: Partial<Record<Quantity, Quantity>> = {
  pixel: 'pixelGradient',
  kernel: 'kernelGradient',
  kernelBias: 'kernelBiasGradient',
  outputWeight: 'outputWeightGradient',
  outputBias: 'outputBiasGradient',
  inputWeight: 'inputWeightGradient',
  recurrentWeight: 'recurrentWeightGradient',
  gateBias: 'gateBiasGradient',
  input: 'inputGradient',
};

/** The result of a run whose given number in a slot is nudged: the plan is performed again, nothing else. */
function nudgedResult(run: Run, slot: number, by: number): number {
  const { plan, initial } = run.record(0);
  const state = new Float64Array(plan.layout.size);
  state.set(initial);
  state[slot] = (state[slot] as number) + by;
  execute(plan, run.arithmetic, state, new Float64Array(plan.count));
  const result = plan.layout.block('loss') ?? plan.layout.block('output');
  return state[result?.offset as number] as number;
}

describe('every gradient', () => {
  it('of a convolution and of a cell is what nudging gives', () => {
    fc.assert(
      fc.property(fc.oneof(convolutions, cellSpecs), (spec) => {
        const run = createRunOf({ kind: spec.kind, spec } as AnyExperiment);
        const record = run.record(0);
        const { layout } = record.plan;
        for (let slot = 0; slot < layout.given; slot++) {
          const cell = cellAt(layout, slot);
          const quantity = gradientNames[cell.quantity];
          if (quantity === undefined) continue;
          const h = 1e-6;
          const [up, here, down] = [h, 0, -h].map((by) => nudgedResult(run, slot, by)) as [number, number, number];
          // Where the slopes to both sides differ the nudge has crossed a bend.
          if (Math.abs(up - here - (here - down)) > 5e-11 * Math.max(1, Math.abs(here))) continue;
          const gradient = valueIn(record, { quantity, index: cell.index }, record.count) as number;
          expect(Math.abs(gradient - (up - down) / (2 * h))).toBeLessThan(1e-4 * Math.max(1, Math.abs(gradient)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a plan of any subject', () => {
  it('writes no slot twice, reads nothing that is not there yet, and leaves no number without a name', () => {
    fc.assert(
      fc.property(anyExperiments, (any) => {
        const plan = createRunOf(any).plan(0);
        const written = new Set<number>();
        for (let e = 0; e < plan.count; e++) {
          for (const slot of plan.reads.subarray(plan.readStarts[e], plan.readStarts[e + 1]))
            expect(slot < plan.layout.given || written.has(slot)).toBe(true);
          expect(written.has(plan.writes[e] as number)).toBe(false);
          written.add(plan.writes[e] as number);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('has marks that nest, by every step size of its subject', () => {
    fc.assert(
      fc.property(anyExperiments, (any) => {
        const run = createRunOf(any);
        const marks = stepSizesOf(run.subject).map((granularity) => [...run.marks(0, granularity)]);
        for (const [k, coarse] of marks.entries()) {
          const finer = new Set(marks[k - 1] ?? coarse);
          expect(coarse.every((mark) => finer.has(mark))).toBe(true);
          expect(coarse.at(-1)).toBe(run.plan(0).count);
        }
      }),
      { numRuns: 60 },
    );
  });
});
