/** Figure 17.4: what is drawn is what the network says, and a typed text or link is taken, or refused with a reason. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherOf, values } from '../../../src/components/figures/next-letter/settings.ts';
import { sayLetters } from '../../../src/engine/cells/letters.ts';
import {
  alphabetOf,
  objection,
  presets,
  strange,
  taskOf,
  tasks,
  trained,
  updates,
} from '../../../src/exercises/sequences/letters.ts';
import { all, hasClass, parse, textOf } from '../markup.ts';
import { letters, pictures } from './cases.ts';

describe('the picture', () => {
  test('has a column for each step, with the letters of the text', () => {
    const drawn = parse(pictures.letters(letters(15)));
    const row = (name: string) => all(drawn, hasClass(name)).map(textOf).join('');
    const text = presets.next.learn.replaceAll(' ', '␣');
    expect(row('reads')).toBe(text.slice(0, -1));
    expect(row('target')).toBe(text.slice(1));
    expect(row('says')).toHaveLength(text.length - 1);
  });

  test('has bars as high as the shares of the right letters', () => {
    const run = trained('next', presets.next.learn, true);
    const { shares } = run.said(15, run.spec.inputs);
    const bars = all(parse(pictures.letters(letters(15))), hasClass('share'));
    for (const [t, bar] of bars.entries())
      expect(Number(bar.attributes['height'])).toBeCloseTo(
        44 * (shares[t]?.[run.spec.targets[t] as number] as number),
        1,
      );
  });
});

test('going back shows the very network of before', () => {
  const run = trained('echo', presets.echo.learn, true);
  const before = [...(run.said(10, run.spec.inputs).shares[3] as Float64Array)];
  run.said(updates, run.spec.inputs);
  expect([...(run.said(10, run.spec.inputs).shares[3] as Float64Array)]).toEqual(before);
});

test('without memory the same letter is followed by the same shares, whatever came before', () => {
  const run = trained('next', presets.next.learn, false);
  const { shares } = run.said(updates, run.spec.inputs);
  const byLetter = Map.groupBy(shares, (_, t) => run.spec.inputs[t]);
  for (const its of byLetter.values()) for (const one of its) expect([...one]).toEqual([...(its[0] as Float64Array)]);
});

describe('the tasks', () => {
  const task = (name: (typeof tasks)[number], text: string) => taskOf(name, text, alphabetOf(name, text));
  test('the next letter is the one that follows', () =>
    expect(task('next', 'abca')).toEqual({ inputs: [0, 1, 2], targets: [1, 2, 0] }));
  test('the echo comes two steps late', () =>
    expect(task('echo', 'abba')).toEqual({ inputs: [0, 1, 1, 0], targets: [undefined, undefined, 0, 1] }));
  test('the parity is that of the ones so far', () => expect(task('parity', '1101').targets).toEqual([1, 0, 0, 1]));

  test.each(tasks)('%s can learn and be asked about its own texts', (name) => {
    expect(objection(name, presets[name].learn)).toBeUndefined();
    expect(strange(name, presets[name].learn, presets[name].other)).toBeUndefined();
  });

  test.each([
    ['next', 'äpfel', /small letters/],
    ['parity', '0120', /zeros and ones/],
    ['next', 'ab', /4 to 24/],
    ['next', 'a'.repeat(25), /4 to 24/],
    ['echo', 'aaaa', /two different/],
  ] as const)('%s cannot learn “%s”', (name, text, why) => expect(objection(name, text)).toMatch(why));
  test('a network is not asked about letters that it has never read', () =>
    expect(strange('next', 'apple', 'zebra')).toMatch(/“z”/));
});

describe('a link', () => {
  test('gives back what was typed', () => {
    const state = { task: 'echo', memory: 'off', shown: 'another', learn: 'abcabc', other: 'caba' } as const;
    expect(values.read([...values.write(state)])).toEqual({ values: state, notices: [] });
    const spaced = { ...values.opened, learn: 'a bc d' };
    expect(values.read([...values.write(spaced)]).values).toEqual(spaced);
  });

  test('with anything in it gives texts that can be used', () => {
    const part = fc.oneof(
      fc.tuple(fc.constantFrom('learn', 'other', 'task', 'memory', 'shown'), fc.string()).map((its) => its.join(':')),
      fc.constantFrom('task:parity', 'task:echo', 'learn:0101', 'other:zz', 'learn:ab_ab'),
    );
    fc.assert(
      fc.property(fc.array(part), (texts) => {
        const { values: read } = values.read(texts.filter((text) => values.takes(text)));
        const learned = read.learn ?? presets[read.task].learn;
        expect(objection(read.task, learned)).toBeUndefined();
        const other = otherOf(read);
        expect(strange(read.task, learned, other)).toBeUndefined();
        const run = trained(read.task, learned, read.memory === 'on');
        const asked = taskOf(read.task, other, run.alphabet);
        expect(sayLetters(run.spec, new Float64Array(1000), asked.inputs).shares).toHaveLength(asked.inputs.length);
      }),
    );
  });
});
