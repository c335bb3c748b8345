/** One grammar for the links of all stages: settings, several runs, views, and stages without time. */
import { describe, expect, it } from 'vitest';
import { applyEdit, type EditTarget } from '../../src/player/edit.ts';
import { readLink } from '../../src/player/read-link.ts';
import { settingsCodec } from '../../src/player/settings.ts';
import { writeLink } from '../../src/player/share.ts';
import { mazur } from '../engine/examples.ts';
import { grammarOf } from './links.ts';

const base = mazur();
const opened = { experiment: base, cursor: 19, granularity: 'unit' } as const;

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
