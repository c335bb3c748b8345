import { describe, expect, it } from 'vitest';
import type { Granularity } from '../../src/engine/trace/marks.ts';
import { editsBetween, readTarget } from '../../src/player/edit.ts';
import { mazur } from '../engine/examples.ts';
import { readState, type Shared } from './links.ts';

const base = mazur();
const offered = ['operation', 'unit', 'pass'] as const satisfies Granularity[];

const opened = { experiment: base, cursor: 19, granularity: 'unit' } as const;

const read = (hash: string) => readState(hash, 'f9-1', opened, offered);
const readPart = (part: string) => read(`#f9-1=${part}`) as Shared;

describe('a link that this site did not make', () => {
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
