/** What any text in the address is read as: a valid state, whatever it says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Granularity } from '../../src/engine/trace/marks.ts';
import { validateExperiment } from '../../src/engine/validate.ts';
import { targetsOf } from '../../src/player/edit.ts';
import { replaceState, writeState } from '../../src/player/share.ts';
import { mazur } from '../engine/examples.ts';
import { readState, type Shared } from './links.ts';

const base = mazur();
const targets = targetsOf(base);
const offered = ['operation', 'unit', 'pass'] as const satisfies Granularity[];

const opened = { experiment: base, cursor: 19, granularity: 'unit' } as const;

const read = (hash: string) => readState(hash, 'f9-1', opened, offered);
const readPart = (part: string) => read(`#f9-1=${part}`) as Shared;

/** A state that the player can take over as it is. */
function expectValid(state: Shared) {
  if (state.experiment !== base)
    expect(validateExperiment(state.experiment)).toEqual({ ok: true, experiment: state.experiment });
  expect(Number.isSafeInteger(state.cursor) && state.cursor >= 0).toBe(true);
  expect(offered).toContain(state.granularity);
  for (const notice of state.notices) expect(notice).toMatch(/^[A-Z0-9][\w ,.]+\.$/);
}

const isDefault = ({ experiment, cursor, granularity }: Shared) =>
  experiment === base && cursor === 19 && granularity === 'unit';

describe('a link that this site did not make', () => {
  /** Text near the grammar: what a hand, a chat program or an attacker makes of a link. */
  const fragments = fc.constantFrom(
    ...[
      '1',
      '0',
      '17',
      '-1',
      '-0',
      '1e3',
      '1.5',
      '999999999',
      '9999999999',
      'NaN',
      'Infinity',
      '0x10',
      '1_000',
      '٣',
      '1,5',
    ],
    ...[
      'unit',
      'operation',
      'weight',
      'epoch',
      'UNIT',
      'w.2.0.0',
      'w.2.0.0:0.45',
      'lr:1e300',
      'lr:-1',
      'x.0.0:1e999',
      'b.1.0:',
    ],
    ...[
      ',',
      ',',
      ',',
      ':',
      '&',
      '=',
      '#',
      '.',
      '%',
      '%00',
      '%zz',
      '%E0%A4',
      '%F0%9F%98%80',
      '+',
      ' ',
      '\0',
      '\uD800',
      '\uDC00',
    ],
    ...[
      'f9-1=',
      'f9-2=',
      'f9-1=1,',
      '__proto__',
      'constructor.prototype',
      '<img src=x onerror=alert(1)>',
      'javascript:',
    ],
    '9'.repeat(400),
  );
  const nearGrammar = fc.array(fragments, { maxLength: 12 }).map((texts) => `#f9-1=${texts.join('')}`);
  const edited = fc.array(
    fc.tuple(fc.constantFrom(...targets, 'w.9.9.9', 'constructor'), fc.string({ maxLength: 6 })),
    {
      maxLength: 4,
    },
  );
  const wellStarted = edited.map((edits) => `#f9-1=1,3,unit,${edits.map((edit) => edit.join(':')).join()}`);
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `#f9-1=${text}`),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((codes) => `#f9-1=1,${String.fromCharCode(...codes)}`),
    nearGrammar,
    wellStarted,
  );

  it('is read as a valid state, whatever it says, in 100,000 tries', () => {
    fc.assert(
      fc.property(anything, (hash) => {
        const state = read(hash);
        if (state !== undefined) expectValid(state);
        const written = writeState('f9-2', 3, 'unit', []);
        const replaced = replaceState(hash, 'f9-2', written);
        expect(readState(replaced, 'f9-2', opened)).toEqual({
          experiment: base,
          cursor: 3,
          granularity: 'unit',
          notices: [],
        });
      }),
      { numRuns: 100_000 },
    );
  }, 120_000);

  it('says nothing where it does not name the figure', () => {
    for (const hash of [
      '',
      '#',
      '#f9-1',
      '#f9-2=1,3,unit',
      '#xf9-1=1,3,unit',
      '#F9-1=1,3,unit',
      '#a&b&&',
      `#${'x'.repeat(100_000)}`,
    ])
      expect(read(hash), hash.slice(0, 20)).toBeUndefined();
  });

  it.each([
    ['empty', ''],
    ['of an unknown version', '2,3,unit'],
    ['of a version that is no number', 'one,3,unit'],
    ['with a percent sign that means nothing', '%'],
    ['with half a percent code', '1,3,unit%E0%A4'],
    ['with 100 kB', `1,3,unit,${'w.1.0.0:1,'.repeat(10_000)}`],
    ['with 2 MB', '9'.repeat(2_000_000)],
    ['made of markup', '<img src=x onerror=alert(1)>'],
    ['made of a script address', 'javascript:alert(1)'],
  ])('gives the figure as it is, with one notice, where it is %s', (_, part) => {
    const state = readPart(part);
    expect(isDefault(state)).toBe(true);
    expect(state.notices).toHaveLength(1);
    expectValid(state);
  });
});
