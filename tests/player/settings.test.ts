/** Links to figures with a few steps and settings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaceState } from '../../src/player/hash.ts';
import { accept, type StepSpec, stopsOf } from '../../src/player/settings.ts';
import { stopsTimeline } from '../../src/player/timeline.ts';
import { readSteps, writeSteps } from './steps-link.ts';

const rules = {
  f: { kind: 'choice', names: ['sigmoid', 'leaky-relu'] },
  z: { kind: 'number', min: -6, max: 6 },
} as const;
const spec: StepSpec<typeof rules> = {
  id: 'f5-1',
  last: 4,
  rules,
  opened: { step: 1, values: { f: 'sigmoid', z: 2 } },
};

const states = fc.record({
  step: fc.integer({ min: 0, max: spec.last }),
  values: fc.record({
    f: fc.constantFrom(...rules.f.names),
    z: fc.double({ min: -6, max: 6, noNaN: true }).map((z) => z + 0),
  }),
});

test('a state that is written is read back as it was', () => {
  fc.assert(
    fc.property(states, (state) => {
      const hash = replaceState('#f5-2=1,3', spec.id, writeSteps(spec, state));
      expect(readSteps(hash, spec)).toEqual({ ...state, notices: [] });
    }),
  );
});

test('only settings that differ from those of the opening are written', () => {
  expect(writeSteps(spec, { step: 3, values: { f: 'sigmoid', z: -0.5 } })).toBe('f5-1=1,3,z:-0.5');
});

test('a hash about another figure says nothing', () => {
  expect(readSteps('#f5-11=1,3&f5-2=1,2', spec)).toBeUndefined();
  expect(readSteps('#exercises', spec)).toBeUndefined();
});

test('any text gives a state that the figure can show', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'123,:.zf-%sigmoid'), maxLength: 40 }),
  );
  fc.assert(
    fc.property(part, (text) => {
      const { step, values } = readSteps(`#f5-1=${text}`, spec) ?? spec.opened;
      expect(Number.isInteger(step) && step >= 0 && step <= spec.last).toBe(true);
      expect(rules.f.names).toContain(values.f);
      expect(values.z >= -6 && values.z <= 6).toBe(true);
    }),
  );
});

describe('says in words what a link got wrong', () => {
  test.each([
    ['f5-1=2,3', /another version/],
    ['f5-1=1,99', /no step/],
    ['f5-1=1,-1', /no step/],
    ['f5-1=1,2,z:7', /setting/],
    ['f5-1=1,2,z:NaN', /setting/],
    ['f5-1=1,2,f:toString', /setting/],
    ['f5-1=1,2,__proto__:1', /setting/],
    ['f5-1=1,%', /damaged/],
    [`f5-1=1,2,z:1${'&x=1'.repeat(6000)}`, /too long/],
  ])('%.30s', (hash, words) => expect(readSteps(`#${hash}`, spec)?.notices.join(' ')).toMatch(words));
});

test('a number may have a true minus sign, and −0 is 0', () => {
  expect(accept(rules.z, ' −1.5 ')).toBe(-1.5);
  expect(Object.is(accept(rules.z, '-0'), 0)).toBe(true);
});

test.each([
  ['-6', -6],
  ['6', 6],
  ['-6.001', undefined],
  ['6.001', undefined],
  ['-1e308', undefined],
])('a number has to be within the bounds of its setting: %s', (text, value) =>
  expect(accept(rules.z, text)).toBe(value),
);

test('a stage may have fewer stops with some settings, and a cursor beyond them stands at the last', () => {
  const start = stopsOf({ ...spec, lastOf: ({ z }) => (z > 0 ? 2 : spec.last) }, 'step');
  expect(start.time.lastOf?.({ ...spec.opened.values, z: 1 })).toBe(2);
  expect(stopsTimeline(2, 4, 'step')).toMatchObject({ at: 2, last: 2, atEnd: true });
  expect(stopsTimeline(2, 4, 'step').previous()).toBe(1);
});
