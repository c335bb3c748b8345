/** Lesson 11's questions against numbers from elsewhere, and against what its page says before they are asked. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chainSpec } from '../../src/components/figures/chain/settings.ts';
import { normalised } from '../../src/exercises/deep-gradients/batch-norm.ts';
import { evenChain } from '../../src/exercises/deep-gradients/chain.ts';
import { byNorm, byValue, turned } from '../../src/exercises/deep-gradients/clipping.ts';
import { diagnosisOf } from '../../src/exercises/deep-gradients/diagnosis.ts';
import { exercises, prompts } from '../../src/exercises/deep-gradients/index.ts';
import { strangers } from '../../src/exercises/deep-gradients/match-diagnoses.ts';
import { numbers } from '../../src/exercises/deep-gradients/numbers.ts';
import { signalLeft } from '../../src/exercises/deep-gradients/starts.ts';
import { courseOf, isHealed, patients, treated, treatments } from '../../src/exercises/deep-gradients/ward.ts';
import { cures } from '../../src/exercises/deep-gradients/ward-questions.ts';
import { afterTraining, equalStart, zeroStart } from '../../src/exercises/deep-gradients/xor-starts.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { expectClose, worked } from '../engine/oracles.ts';

const lesson = readFileSync('content/lessons/02-how-networks-learn/11-deep-gradients.mdx', 'utf8');
const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);
const outcome = (id: keyof typeof prompts) => prompts[id].settle().right;

describe('the keys are the published numbers', () => {
  test('large weights and sums of 0', () => {
    const { factor, depth4_dC_db1_over_dC_da4: fault } = worked('nielsen_explode');
    expect(right('x11-6')).toEqual([factor, fault]);
  });

  test('how much faster the last layer learns than the first', () => expect(right('x11-7')[0]).toBeCloseTo(95, 9));

  test('sizes of start weights', () => {
    const { glorot_uniform_784_32: xavier, he_std_784: he } = worked('init');
    expectClose(right('x11-9'), [xavier, he]);
  });

  test('the step that kills a ReLU unit', () => {
    const [, [w, b]] = worked('dying_relu')['2.0'];
    expect(right('x11-10')).toEqual([1.25, w, b, 0]);
  });

  test('four sums, normalised', () => {
    const { mean, var: variance, xhat } = worked('batchnorm');
    expectClose(right('x11-12'), [mean, variance, xhat[3]]);
    expectClose(normalised([1, 2, 3, 4]).values, xhat);
  });

  test('a gradient, clipped both ways', () => {
    const { clip_norm1, clip_value1, angle_change_deg } = worked('clip');
    expectClose(byNorm([3, 4], 1), clip_norm1);
    expect(byValue([3, 4], 1)).toEqual(clip_value1);
    expectClose(turned([3, 4], [1, 1]) as number, -angle_change_deg);
  });

  test.each([
    ['sigmoid', 1, 'chain_sigmoid_w1_10'],
    ['tanh', 1, 'chain_tanh_w1_10'],
    ['relu', 1, 'chain_relu_w1_10'],
    ['relu', 1.5, 'chain_relu_w1.5_10'],
    ['relu', 0.5, 'chain_relu_w0.5_10'],
  ] as const)('a row of ten, %s with weights of %s', (f, w, name) => {
    const links = evenChain(f, w, 10);
    const { act, grad } = worked(name) as { act: number[]; grad: number[] };
    expectClose(
      links.map(({ a }) => a),
      act,
    );
    for (const [k, { gradient }] of links.entries())
      expect(Math.abs(gradient / (grad[k] as number) - 1)).toBeLessThan(1e-9);
  });

  test('XOR from zeros and from equal weights', () => {
    const [zero, equal] = [worked('xor_train_zero_mse_eta2.0'), worked('xor_train_equal_mse_eta2.0')];
    expect(afterTraining(zeroStart())).toEqual({
      before: 0.125,
      after: zero.hist['10000'].loss,
      outputs: zero.hist['10000'].o,
    });
    expectClose(afterTraining(equalStart()).outputs, equal.hist['10000'].o);
  });
});

test('the predictions come out as published', () => {
  expect(Number(outcome('p11-1')[0])).toBeCloseTo(1.74155780489e-7, 15);
  expect(Number(outcome('p11-2')[0])).toBe(0.0009765625);
  expect(outcome('p11-3')).toEqual(['same']);
  expect(outcome('p11-4')).toEqual(['2']);
  expect(outcome('p11-6')).toEqual(['0']);
  expect(Number(outcome('p11-5')[0])).toBeCloseTo(8.13010235416, 9);
  const slope = (z: number) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2;
  expect(Number(outcome('p11-8')[0])).toBeCloseTo(
    [4, 7, 5, 8].reduce((sum, z) => sum + slope((z - 6) / Math.sqrt(2.5 + 1e-5)), 0) / 4,
    12,
  );
});

describe('diagnoses by the numbers', () => {
  test.each(Object.entries(patients))('patient %s has the disease that it was made with', (_, { disease, recipe }) =>
    expect(diagnosisOf(courseOf(recipe))).toBe(disease),
  );

  test('a network that learns has the signs of none', () =>
    expect(() => diagnosisOf(courseOf(treated(patients.D.recipe, 'he')))).toThrow('no disease'));

  test('of five other networks each has another disease, which its numbers say', () => {
    const found = strangers.map((recipe) => diagnosisOf(courseOf(recipe)));
    expect(found).toEqual(['exploding', 'symmetric', 'vanishing', 'dead', 'too high a rate']);
    expect(right('x11-18')).toEqual([2, 4, 1, 3, 5]);
  });

  test('what is said of a wrong number is true of no other disease than its own', () => {
    const judge = (answer: string[]) => exercises['x11-18'].settle(0).judge(answer);
    const lines = judge(['1', '2', '3', '4', '1']).lines?.map((line) => line?.say ?? '') ?? [];
    expect(lines[0]).toMatch(/^With that disease, the gradients of the first look get hundreds of times smaller/);
    expect(lines[4]).toMatch(/Here the numbers say something else\.$/);
    expect(judge(['2', '4', '1', '3', '5']).state).toBe('right');
  });
});

describe('the ward round', () => {
  const healed = (name: keyof typeof patients) =>
    treatments.filter((treatment) => isHealed(courseOf(treated(patients[name].recipe, treatment))));

  test.each(Object.entries(cures) as [keyof typeof patients, readonly string[]][])(
    'patient %s is healed by %j, and by nothing else',
    (name, cures) => expect(healed(name)).toEqual(cures),
  );

  test('the questions about it are answered by these trainings', () => {
    expect(exercises['x11-13'].settle(0).right).toEqual(['1', '2']);
    expect(exercises['x11-14'].settle(0).right).toEqual(['2', '3']);
    expect(exercises['x11-15'].settle(0).right).toEqual(['1']);
  });
});

test('Figure 11.1 does not open with the row that the first prediction asks about', () => {
  const { f, w, n } = chainSpec('').opened.values;
  expect(evenChain(f, w, n)[0]?.gradient).not.toBeCloseTo(Number(outcome('p11-1')[0]), 9);
  expect(prompts['p11-1'].watch()).toBe('f11-1=1,10,n:10');
});

test('what Figure 11.2 shows is what the text says of starts', () => {
  const n = (name: string) => numbers[name]?.().value as number;
  const kept = (name: string) => n(`${name} a last`) / n(`${name} a first`);
  expect(kept('He relu')).toBeGreaterThan(0.8);
  expect(kept('Xavier relu')).toBeLessThan(0.2);
  expect(kept('He tanh')).toBeGreaterThan(kept('Xavier tanh'));
  for (const start of ['Xavier', 'He']) expect(n(`${start} tanh g most`) / n(`${start} tanh g least`)).toBeLessThan(2);
  expect(n('small tanh g most')).toBeLessThan(1e-9);
  expect(n('large tanh g ratio')).toBeGreaterThan(10);
});

test('of four starts for ten layers of ReLU the signal comes through with that of He, and each other one is told what is left', () => {
  const question = exercises['x11-16'].settle(0);
  expect(question.right).toEqual(['2']);
  const size = { width: 50, depth: 10, examples: 10 };
  const left = [0.01, Math.sqrt(1 / 50), Math.sqrt(2 / 50), 1].map((deviation) => signalLeft(deviation, size));
  // Independent weights multiply the mean square by half of inputs times variance in each of nine layers.
  for (const [k, factor] of [0.05, Math.SQRT1_2, 1, 5].entries()) {
    expect((left[k] as number) / factor ** 9).toBeGreaterThan(0.5);
    expect((left[k] as number) / factor ** 9).toBeLessThan(2);
  }
  for (const k of [0, 1, 3])
    expect(question.judge([String(k)]).say).toContain(formatNumber(left[k] as number, { significant: 2 }));
});

describe('a weight for a row of twenty', () => {
  const judge = (w: string) => exercises['x11-8'].settle(0).judge([w]);
  test.each(['1.4', '1,35', '1.45'])('is right with %s', (w) => expect(judge(w).state).toBe('right'));
  test.each([
    ['-1', /every ReLU is flat/],
    ['1', /at most 1/],
    ['1.6', /explodes/],
    ['1.2', /not yet enough/],
    ['9', /between −4 and 4/],
  ])('is not with %s', (w, say) => {
    expect(judge(w).state).toBe('wrong');
    expect(judge(w).say).toMatch(say);
  });
});

/**
 * What says the outcome of a question, in words. None of it may stand on the page where a reader has not yet answered: before it
 * is asked, or outside of what waits for the answer.
 */
const tellings: readonly [id: string, says: RegExp][] = [
  ['p11-1', /sigmoids (first|last)"|less than a quarter|fell to/],
  ['p11-2', /(small|large|even) relu"|weights are factors as well|opposite harm|grows with each layer/],
  ['p11-3', /zero start"|for ever|start:zero/],
  ['p11-4', /breaks the symmetry|equal gradients|stay equal/],
  ['p11-5', /turned by value"|direction stays|the small ones gain/],
  ['p11-6', /normalised first"|moves along|neither is left/],
  ['p11-7', /#f11-2=1,6|What is left of the signal/],
  ['p11-8', /#f11-4=1,3\)/],
  ['x11-10', /is dead now|stays dead/],
  ['x11-13', /patient B (has|is)|B vanish/i],
  ['x11-14', /patient E (has|is)|E explode/i],
];
/** The text of the lesson as it stands open: without frontmatter, and without what a prompt reveals. */
const open = lesson.replace(/^---[\s\S]*?\n---\n/, '').replaceAll(/<Reveal prompt="[^"]+">[\s\S]*?<\/Reveal>/g, '');

test.each(tellings)('nothing that stands open gives %s away', (_, says) => expect(open).not.toMatch(says));

test('the first prediction is asked before the text has the row stepped back', () => {
  const asked = lesson.indexOf('<Prompt id="p11-1"');
  expect(lesson.indexOf('Guess first')).toBeLessThan(lesson.indexOf('**Next layer**'));
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(lesson.indexOf('<WarmUp'));
  expect(lesson.slice(0, asked)).not.toMatch(/\(#f11-1=/);
});

test('what must differ at the start is asked, not said to be chance', () => {
  expect(exercises['x11-17'].settle(0).right).toEqual(['3', '4']);
  expect(lesson).not.toMatch(/only chance|must start at random/i);
});

test('the question about patient D with another curve tells no sign of the patient', () => {
  const { ask, input } = exercises['x11-15'].settle(0).face;
  expect(JSON.stringify([ask, input])).not.toMatch(/as before|any more|dead/);
});

test('what the frontmatter shows before the lesson gives no outcome away', () => {
  const shown = lesson.match(/^---[\s\S]*?misconceptions:/)?.[0] ?? '';
  expect(shown.length).toBeGreaterThan(300);
  for (const [, says] of tellings) expect(shown).not.toMatch(says);
});

test('what stands open beside the ward says of no treatment whether it heals', () => {
  const lesson = readFileSync('content/lessons/02-how-networks-learn/11-deep-gradients.mdx', 'utf8');
  const ward = lesson.slice(lesson.indexOf('<WardRound'));
  const open = ward.replaceAll(/<Reveal\b[\s\S]*?<\/Reveal>/g, '');
  expect(ward.length - open.length).toBeGreaterThan(200);
  expect(open.match(/clip\w*|Xavier|\bHe\b|ReLU|leaky|slopes of 1|right size|tenth of the rate/gi) ?? []).toEqual([]);
});
