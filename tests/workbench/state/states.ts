/** Random states of the workbench: whatever its controls can make, also where it cannot be trained. */
import fc from 'fast-check';
import { gateNames } from '../../../src/engine/datasets/gates.ts';
import type { ParameterName } from '../../../src/engine/experiment.ts';
import { initializationNames, valuedInitializations } from '../../../src/engine/initialization.ts';
import { activationNames } from '../../../src/engine/math/activations.ts';
import { lossNames } from '../../../src/engine/math/losses.ts';
import { optimizerNames } from '../../../src/engine/optimizers.ts';
import { stepSizesOf } from '../../../src/engine/trace/granularities.ts';
import { columnUses, type DataSource, featureNames, planeNames } from '../../../src/workbench/data/kinds.ts';
import type { WorkbenchState } from '../../../src/workbench/state/state.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const seed = fc.nat(4_294_967_295);
// Two of them leave at least a tenth.
const share = fc.double({ min: 0, max: 0.45, noNaN: true });
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;

const drawn = { points: fc.integer({ min: 4, max: 2000 }), noise: fc.double({ min: 0, max: 1, noNaN: true }), seed };
const classes = some(fc.integer({ min: 2, max: 6 }));
const cell = fc.string({ maxLength: 12, unit: 'binary' });

export const sources: fc.Arbitrary<DataSource> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...planeNames.filter((name) => name !== 'spiral' && name !== 'blobs'), 'line', 'wave'),
    ...drawn,
  }),
  fc.record({ kind: fc.constantFrom('spiral', 'blobs'), ...drawn, classes }).map(given),
  fc.constantFrom(...gateNames).map((gate) => ({ kind: 'gate' as const, gate })),
  fc.constant({ kind: 'iris' as const }),
  fc
    .record({ kind: fc.constant('glyphs'), size: fc.constantFrom(2, 3, 4, 8), ...drawn, classes: some(fc.constant(2)) })
    .map(given),
  fc.record({
    kind: fc.constant('own'),
    fit: fc.constantFrom('classes', 'curve'),
    points: fc.array(
      fc.record({
        x: fc.double({ min: -6, max: 6, noNaN: true }).map((value) => value + 0),
        y: fc.double({ min: -6, max: 6, noNaN: true }).map((value) => value + 0),
        label: fc.nat(5),
      }),
    ),
  }),
  fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }).chain((rows) =>
      fc
        .record({
          kind: fc.constant('table'),
          name: cell,
          columns: fc.array(fc.record({ name: cell, use: fc.constantFrom(...columnUses) }), {
            minLength: columns,
            maxLength: columns,
          }),
          decimal: fc.constantFrom('.', ','),
          rows: fc.constant(rows),
          lines: some(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: rows.length, maxLength: rows.length })),
        })
        .map(given),
    ),
  ),
) as fc.Arbitrary<DataSource>;

const parameterNames = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.nat(255), fc.option(fc.nat(255)))
  .map(([l, j, i]): ParameterName => (i === null ? `b.${l}.${j}` : `w.${l}.${j}.${i}`));

const starts = fc
  .record({ kind: fc.constantFrom(...initializationNames), value: fc.double({ min: 0, max: 9, noNaN: true }), seed })
  .map(({ kind, value, ...rest }) => ({ kind, ...(valuedInitializations.includes(kind) && { value }), ...rest }));

const trainings = (layers: number) =>
  fc
    .record({
      loss: fc.constantFrom(...lossNames),
      optimizer: fc.record({
        kind: fc.constantFrom(...optimizerNames),
        learningRate: fc.double({ min: 0, max: 9, noNaN: true }),
      }),
      batchSize: some(fc.integer({ min: 1, max: 2000 })),
      epochs: some(fc.integer({ min: 1, max: 1000 })),
      shuffle: some(fc.boolean()),
      clipNorm: some(fc.double({ min: 1e-9, max: 9, noNaN: true })),
      l1: some(fc.double({ min: 0, max: 1, noNaN: true })),
      l2: some(fc.double({ min: 0, max: 1, noNaN: true })),
      dropout: some(
        fc
          .array(fc.constantFrom(0, 0.1, 0.5), { minLength: layers - 1, maxLength: layers - 1 })
          .map((rates) => [...rates, 0]),
      ),
    })
    .map(given);

export const states: fc.Arbitrary<WorkbenchState> = fc.integer({ min: 1, max: 8 }).chain((depth) =>
  fc.record({
    version: fc.constant(1 as const),
    source: sources,
    preparation: fc.record({
      features: fc.subarray([...featureNames]),
      standardise: fc.boolean(),
      validation: share,
      test: share,
      seed,
    }),
    network: fc.record({
      layers: fc.array(
        fc.record({ units: fc.integer({ min: 1, max: 256 }), activation: fc.constantFrom(...activationNames) }),
        {
          minLength: depth,
          maxLength: depth,
        },
      ),
      start: starts,
      changes: fc.dictionary(parameterNames, number, { maxKeys: 12, noNullPrototype: true }),
      frozen: fc.uniqueArray(parameterNames, { maxLength: 6 }),
    }),
    training: trainings(depth),
    time: fc.record({
      update: fc.nat(1_000_000),
      done: fc.nat(1_000_000),
      granularity: fc.constantFrom(...stepSizesOf('dense')),
    }),
  }),
) as fc.Arbitrary<WorkbenchState>;
