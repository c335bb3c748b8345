/** Figure 13.5: what is marked as touched by the test cards is what they can change, and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cards } from '../../../src/exercises/evaluation/folds.ts';
import { laidOut, leaking, leaks, parts, pipeline, touched, twin } from '../../../src/exercises/evaluation/pipeline.ts';
import { all, hasClass, parse } from '../markup.ts';
import { pictures, tainted } from './cases.ts';

const otherTests = (lengths: readonly number[], labels: readonly number[]) =>
  cards.map((card, n) => {
    const k = (parts.test as readonly number[]).indexOf(n);
    return k < 0 ? card : { length: lengths[k] as number, label: labels[k] as number };
  });
const two = <Value>(of: fc.Arbitrary<Value>) => fc.array(of, { minLength: 2, maxLength: 2 });

describe.each(leaks)('%s', (leak) => {
  const made = pipeline(leak);
  const marked = touched(made);

  test('whatever the test cards are, no number changes a bit that is not marked', () => {
    fc.assert(
      fc.property(
        two(fc.double({ min: 0.1, max: 9, noNaN: true })),
        two(fc.integer({ min: 0, max: 1 })),
        (lengths, labels) => {
          const other = pipeline(leak, otherTests(lengths, labels));
          for (const [k, { id, value }] of made.entries()) if (!marked.has(id)) expect(other[k]?.value, id).toBe(value);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('every marked number but the choice changes with some test cards', () => {
    const others = [otherTests([2.1, 7.3], [0, 1]), otherTests([6.6, 1.7], [1, 0]), otherTests([0.4, 0.9], [1, 1])].map(
      (given) => pipeline(leak, given),
    );
    const still = made.filter(
      ({ id, value }, k) => marked.has(id) && others.every((other) => other[k]?.value === value),
    );
    // After one update the bias is the mean of (y − ½), and 0 as long as both classes are as many.
    expect(still.map(({ id }) => id).filter((id) => id !== 'u' && id !== 'b0')).toEqual([]);
  });

  test('each number was made of numbers that are there', () => {
    const ids = new Set(made.map(({ id }) => id));
    expect(ids.size).toBe(made.length);
    for (const { id, reads } of made) for (const read of reads) expect(ids, id).toContain(read);
  });
});

test('good work leaks nothing; each leak begins where it is made and runs on to the choice', () => {
  const from = (leak: (typeof leaks)[number]) => leaking(pipeline(leak)).map(({ id }) => id);
  expect(from('none')).toEqual([]);
  const afterScaling = ['z0', 'z1', 'z2', 'z3', 'z4', 'z5', 'w0', 'b0', 'w1', 'b1', 'w2', 'b2', 'E0', 'E1', 'E2', 'u'];
  expect(from('scaler')).toEqual(['m', 's', ...afterScaling]);
  expect(from('tuning')).toEqual(['u']);
  expect(from('duplicate')).toEqual([`x${twin.copy}`, `y${twin.copy}`, 'm', 's', ...afterScaling]);
});

test('every leak makes the score look better than it is without', () => {
  const of = (leak: (typeof leaks)[number], id: string) => pipeline(leak).find((its) => its.id === id)?.value as number;
  for (const leak of leaks.slice(1)) expect(of(leak, 'T'), leak).toBeLessThan(of('none', 'T'));
  expect(of('tuning', 'F') / of('tuning', 'T')).toBeGreaterThan(10);
  expect(of('none', 'F')).toBeLessThan(of('none', 'T'));
});

test('a duplicate is the test card over again', () => {
  const laid = laidOut('duplicate');
  expect(laid[twin.copy]).toEqual(laid[twin.of]);
  expect(laidOut('none')).toEqual(cards);
});

test('the choice is the smallest of the losses that it was made of', () => {
  for (const leak of leaks) {
    const made = pipeline(leak);
    const losses = made.filter(({ stage }) => stage === 'losses').map(({ value }) => value);
    const chosen = made.find(({ id }) => id === 'u')?.value;
    expect([1, 10, 1000][losses.indexOf(Math.min(...losses))]).toBe(chosen);
  }
});

describe('the picture', () => {
  test('marks nothing before the switch is on, and then what is touched', () => {
    for (const leak of leaks) {
      const off = parse(pictures.taint(tainted(8, { leak })));
      expect(all(off, hasClass('touched')).length).toBe(0);
      const frame = tainted(8, { leak, marks: 'on' });
      const on = parse(pictures.taint(frame));
      const ids = (name: string) => all(on, hasClass(name)).map(({ attributes }) => attributes['data-id']);
      expect(new Set(ids('touched'))).toEqual(frame.touched);
      expect(new Set(ids('leak'))).toEqual(frame.leaked);
      expect(all(on, hasClass('sign')).length).toBe(frame.touched.size);
    }
  });

  test('has a box for every number made so far, and none of what is to come', () => {
    for (let step = 0; step <= 8; step++) {
      const frame = tainted(step);
      const ids = all(parse(pictures.taint(frame)), hasClass('box')).map(({ attributes }) => attributes['data-id']);
      expect(ids).toEqual(frame.made.map(({ id }) => id));
    }
    expect([tainted(6).score, tainted(7).fresh]).toEqual([undefined, undefined]);
  });

  test('no two boxes lie on each other', () => {
    const places = all(parse(pictures.taint(tainted(8))), hasClass('box')).map((box) => {
      const [rect] = all(box, ({ tag }) => tag === 'rect');
      return `${rect?.attributes['x']} ${rect?.attributes['y']}`;
    });
    expect(new Set(places).size).toBe(places.length);
  });
});
