/** A figure's state in the address: any text is read as a valid state, and what this site writes comes back to the bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Granularity, granularities } from '../../src/engine/trace/marks.ts';
import { validateExperiment } from '../../src/engine/validate.ts';
import { applyEdit, type Edit, type EditTarget, editsBetween, readTarget, targetsOf } from '../../src/player/edit.ts';
import { settingsCodec } from '../../src/player/settings.ts';
import { parseNumber, readLink, replaceState, writeLink, writeState } from '../../src/player/share.ts';
import { mazur } from '../engine/examples.ts';
import { grammarOf, readState, type Shared } from './links.ts';

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

  it.each([
    '',
    '-1',
    '-0',
    '1.5',
    '1e3',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
    '٣',
    ' 7',
    '2147483648',
    '9'.repeat(400),
    'null',
  ])('stands as it opens, with a notice, where the step is %j', (cursor) => {
    const { notices, ...state } = readPart(`1,${cursor},unit`);
    expect(state).toEqual(opened);
    expect(notices).toEqual(['The link names no step that this figure has.']);
  });

  it.each(['', 'UNIT', 'units', '__proto__', 'toString', '0', 'epoch', 'weight'])(
    'keeps the figure’s step size, with a notice, where it names %j',
    (size) => {
      const { notices, ...state } = readPart(`1,7,${size}`);
      expect(state).toEqual({ experiment: base, cursor: 7, granularity: 'unit' });
      expect(notices).toEqual(['The link names no step size that this figure has.']);
    },
  );

  it.each([
    ...[
      '',
      'w.2.0.0',
      'w.2.0.0:',
      ':0.4',
      'w.2.0.0:NaN',
      'w.2.0.0:Infinity',
      'w.2.0.0:1e999',
      'w.2.0.0:0x10',
      'w.2.0.0:1_000',
    ],
    ...[
      'w.2.0.0:٣',
      `w.2.0.0:${'9'.repeat(400)}`,
      'w.2.0.0:0.4:0.5',
      'w.2.0.0:0.4;',
      'w.2.0.0:1e',
      'w.2.0.0:--1',
      'w.9.0.0:1',
    ],
    ...[
      '__proto__:1',
      'constructor.prototype:1',
      '__proto__.x:1',
      'w.1.__proto__:1',
      'lr:-1',
      '<img onerror=alert(1)>:1',
    ],
    ...['javascript:alert(1)', 'w.2.0.0:<svg onload=alert(1)>', '\0:1', '\uD800:1'],
  ])('refuses the edit %j with a notice and keeps the rest', (edit) => {
    const state = readPart(`1,7,operation,w.1.0.0:0.5,${encodeURIComponent(edit.toWellFormed())}`);
    expect(state.notices).toEqual(['1 of the numbers in the link could not be used and keeps its first value.']);
    expect(editsBetween(base, state.experiment)).toEqual([{ target: 'w.1.0.0', value: 0.5 }]);
    expect([state.cursor, state.granularity]).toEqual([7, 'operation']);
  });

  it('refuses a decimal comma instead of reading another number', () => {
    const state = readPart('1,7,unit,w.2.0.0:1,5');
    expect(state.notices).toEqual(['1 of the numbers in the link could not be used and keeps its first value.']);
  });

  it('counts what it refuses', () => {
    expect(readPart('1,7,unit,a:1,b:2').notices).toEqual([
      '2 of the numbers in the link could not be used and keep their first value.',
    ]);
  });

  it('reads the first of two parts for the same figure, and the last of two edits of the same number', () => {
    expect(read('#f9-1=1,7,unit&f9-1=1,9,unit')?.cursor).toBe(7);
    expect(readTarget(readPart('1,7,unit,lr:0.1,lr:0.2').experiment, 'lr')).toBe(0.2);
  });

  it('cannot change what objects are', () => {
    const names = ['__proto__', 'constructor.prototype', 'prototype', 'constructor'];
    for (const name of names) readPart(`1,7,unit,${name}:1,${name}.x:1,w.${name}.0.0:1,x.${name}.0:1`);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(base).toEqual(mazur());
  });
});

describe('a link that this site made', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const edits = fc.uniqueArray(
    fc
      .record({ target: fc.constantFrom(...targets), value: number })
      .map(({ target, value }): Edit => ({ target, value: target === 'lr' ? Math.abs(value) : value })),
    { selector: ({ target }) => target },
  );

  it('brings back step, step size and every edited number to the bit', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.constantFrom(...granularities), edits, (cursor, granularity, wanted) => {
        let experiment = base;
        for (const edit of wanted) {
          const result = applyEdit(experiment, edit);
          if (result.ok) experiment = result.experiment;
        }
        const hash = `#${writeState('f9-1', cursor, granularity, editsBetween(base, experiment))}`;
        const state = readState(hash, 'f9-1', opened) as Shared;
        expect(state).toEqual({ experiment, cursor, granularity, notices: [] });
        for (const target of targets)
          expect(Object.is(readTarget(state.experiment, target), readTarget(experiment, target)), target).toBe(true);
        expect(readState(encodeURI(hash), 'f9-1', opened)).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it('stands in the address as a reader would write it', () => {
    expect(writeState('f9-1', 17, 'weight', [{ target: 'w.2.0.0', value: 0.45 }])).toBe(
      'f9-1=1,17,weight,w.2.0.0:0.45',
    );
    expect(writeState('f9-1', 0, 'unit', [])).toBe('f9-1=1,0,unit');
  });

  it('keeps several figures apart', () => {
    let hash = '#f9-1=1,1,unit&f9-11=1,2,unit';
    hash = replaceState(hash, 'f9-2', writeState('f9-2', 3, 'pass', []));
    hash = replaceState(hash, 'f9-1', writeState('f9-1', 4, 'unit', []));
    expect(hash).toBe('#f9-11=1,2,unit&f9-2=1,3,pass&f9-1=1,4,unit');
    const cursors = ['f9-1', 'f9-11', 'f9-2'].map((id) => readState(hash, id, opened)?.cursor);
    expect(cursors).toEqual([4, 2, 3]);
  });

  it('takes the place of an anchor, so that the address still leads to a figure', () => {
    expect(replaceState('#the-chain', 'f9-1', 'f9-1=1,4,unit')).toBe('#f9-1=1,4,unit');
    expect(replaceState('', 'f9-1', 'f9-1=1,4,unit')).toBe('#f9-1=1,4,unit');
  });
});

describe('parseNumber', () => {
  it('reads every number that JavaScript writes, to the bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Object.is(parseNumber(String(value)), value + 0)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+2', 2],
    ['-1e-7', -1e-7],
    ['1E5', 1e5],
    ['1e-400', 0],
    ['00012', 12],
  ])('reads %j', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each([
    '',
    ' ',
    '.',
    'e5',
    '1e',
    '1e5.5',
    '1,5',
    '1_000',
    '0x10',
    '0b1',
    '٣',
    '１',
    '∞',
    'Infinity',
    'NaN',
    '1e999',
    '--1',
    '1 2',
    '9'.repeat(400),
    '1n',
  ])('refuses %j', (text) => expect(parseNumber(text)).toBeUndefined());
});

describe('one grammar for all stages', () => {
  const rules = { f: { kind: 'choice', names: ['tanh', 'relu'] }, k: { kind: 'number', min: 0, max: 9 } } as const;
  const grammar = {
    ...grammarOf('f1-1', ['operation', 'unit'], ['matrix']),
    values: settingsCodec(rules, { f: 'tanh', k: 1 }),
  };
  const original = () => [base, base];
  const changed = (target: string, value: number) => {
    const result = applyEdit(base, { target: target as EditTarget, value });
    if (!result.ok) throw new Error(result.expected);
    return result.experiment;
  };

  it('carries settings, numbers of several runs and the view beside step and step size', () => {
    const state = {
      experiments: [changed('w.2.0.0', 0.45), changed('lr', 0.1)],
      cursor: 17,
      granularity: 'unit',
      values: { f: 'relu', k: 1 },
      view: 'matrix',
    } as const;
    const part = writeLink(grammar, state, original());
    expect(part).toBe('f1-1=1,17,unit,f:relu,w.2.0.0:0.45,2.lr:0.1,as:matrix');
    expect(readLink(`#${part}`, grammar, opened, original)).toEqual({ ...state, notices: [] });
  });

  it.each(['3.lr:0.1', '2.lr:-1', '2.:1', '2.__proto__:1', '1.lr:0.1', '2.2.lr:0.1'])(
    'refuses %s, a number of no run or none that it can have',
    (text) => {
      const shared = readLink(`#f1-1=1,3,unit,${text}`, grammar, opened, original);
      expect(shared?.experiments).toEqual(original());
      expect(shared?.notices).toHaveLength(1);
    },
  );

  it('is read for a stage without time from its first text on', () => {
    const still = { id: 'f3-4', time: { kind: 'none' }, values: settingsCodec(rules, { f: 'tanh', k: 1 }) } as const;
    const state = {
      experiments: [],
      cursor: 0,
      granularity: 'operation',
      values: { f: 'tanh', k: 5 },
      view: undefined,
    } as const;
    expect(writeLink(still, state, [])).toBe('f3-4=1,k:5');
    expect(readLink('#f3-4=1,k:5', still, state, () => [])).toEqual({ ...state, notices: [] });
  });
});
