/** The network of letters against PyTorch (tests/oracles/generate_letters.py): losses, gradients, and parameters while it learns. */
import { describe, expect, test } from 'vitest';
import {
  createLetterTrainer,
  type LetterSpec,
  letterGradient,
  letterLoss,
  letterSlots,
  sayLetters,
} from '../../src/engine/cells/letters.ts';
import letters from '../oracles/letters.json' with { type: 'json' };
import { expectClose } from './oracles.ts';

const kinds = ['w', 'u', 'b', 'v', 'd'] as const;
type Kinds = Record<(typeof kinds)[number], number[]>;

describe.each(letters.cases)('$name', (theirs) => {
  const spec: LetterSpec = {
    ...theirs,
    seed: 1,
    targets: theirs.targets.map((target) => target ?? undefined),
  };
  const slots = letterSlots(spec);
  const parametersAfter = new Map(
    Object.entries(theirs.parameters as Record<string, Kinds>).map(([updates, its]) => [Number(updates), its]),
  );
  const start = kinds.flatMap((kind) => (parametersAfter.get(0) as Kinds)[kind]);
  /** Each kind of parameter by itself, so that none stands in another's place. */
  const byKind = (row: Float64Array): Kinds => {
    const ends = [slots.u, slots.b, slots.v, slots.d, slots.end];
    return Object.fromEntries(
      kinds.map((kind, k) => [kind, [...row.subarray(slots[kind], ends[k])]]),
    ) as unknown as Kinds;
  };

  test('at the start it has the same loss, and the same gradient by every parameter', () => {
    const parameters = Float64Array.from(start);
    const said = sayLetters(spec, parameters, spec.inputs);
    expectClose(letterLoss(spec, said), theirs.losses[0] as number);
    const gradients = byKind(letterGradient(spec, parameters, said));
    for (const kind of kinds) expectClose(gradients[kind], theirs.gradients[kind]);
  });

  test('it has the same losses and the same parameters as it learns', () => {
    const trainer = createLetterTrainer(spec);
    trainer.parameters.set(start);
    const updates = theirs.losses.length - 1;
    const losses: number[] = [];
    for (let update = 1; update <= updates; update++) {
      losses.push(trainer.update());
      const expected = parametersAfter.get(update);
      const parameters = byKind(trainer.parameters);
      if (expected) for (const kind of kinds) expectClose(parameters[kind], expected[kind]);
    }
    losses.push(letterLoss(spec, sayLetters(spec, trainer.parameters, spec.inputs)));
    expectClose(losses, theirs.losses);
    expect(parametersAfter.has(updates)).toBe(true);
  });
});
