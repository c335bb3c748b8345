/** What this site writes into the address comes back to the bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { granularities } from '../../src/engine/trace/marks.ts';
import { applyEdit, type Edit, editsBetween, readTarget, targetsOf } from '../../src/player/edit.ts';
import { replaceState, writeState } from '../../src/player/share.ts';
import { mazur } from '../engine/examples.ts';
import { readState, type Shared } from './links.ts';

const base = mazur();
const targets = targetsOf(base);

const opened = { experiment: base, cursor: 19, granularity: 'unit' } as const;

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
