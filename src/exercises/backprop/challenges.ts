/** Hunting a bug, checking by nudging, and choosing numbers that make the network behave. */
import fourPixels from '../../../content/experiments/four-pixels.json' with { type: 'json' };
import type { Experiment } from '../../engine/experiment.ts';
import { edited, exercise, experimentOf, lossAfter, read, show } from '../../questions/index.ts';
import { hiddenWeight, lossAfterRule } from './mistakes.ts';
import { mazur, otherMazurNumbers, withBiases } from './variants.ts';

const stale = (e: Experiment) => lossAfterRule(e, (j, i) => hiddenWeight(j, i).throughUpdated);

export const throughUpdated = exercise<Experiment>({
  kind: 'bug',
  objective: 'separate',
  grade: 'challenge',
  numbers: { base: mazur },
  ask: (e) =>
    `Two sources train this very network for one update and print the loss: ${show(lossAfter(e, 1), { decimals: 9 })} and ${show(stale(e), { decimals: 9 })}. The first is right. Which mistake makes the second?`,
  shown: stale,
  decimals: 9,
  suspects: [
    {
      text: 'The fault goes back through weights $w_5$ to $w_8$ that were already updated.',
      makes: stale,
    },
    {
      text: 'Each hidden weight follows only its path through $o_1$.',
      makes: (e) => lossAfterRule(e, (j, i) => hiddenWeight(j, i).onlyPath(0)),
      say: 'A missing path changes more than that.',
    },
    {
      text: 'The hidden slopes $f′(z)$ are left out.',
      makes: (e) => lossAfterRule(e, (j, i) => hiddenWeight(j, i).withoutSlope),
      say: 'Without the slopes the hidden steps are about four times too long.',
    },
    {
      text: 'The biases are updated as well.',
      makes: () => lossAfter(withBiases, 1),
      say: 'The biases make a far larger difference.',
    },
  ],
  hints: [
    'The two losses agree to six decimals. Which of these mistakes changes the hidden gradients only a little?',
    'After one update $w_5$ to $w_8$ are a few hundredths away from their old values.',
  ],
  solution: (e) => [
    `Through the old weights, as the method says: ${show(lossAfter(e, 1), { decimals: 9 })}.`,
    `Through the updated ones: ${show(stale(e), { decimals: 9 })}, the printed figure.`,
    'Gradients describe the network as it was. Compute all of them first, then update all weights.',
  ],
});

const group = (layer: number, pick: (j: number, i: number) => boolean) => (e: Experiment) => {
  const weights = e.network.layers[layer - 1]?.weights ?? [];
  return weights.every((row, j) =>
    row.every((_, i) => !pick(j, i) || read(e, `weightGradient[${layer}][${j}][${i}]`) === 0),
  );
};

export const zeroGradients = exercise<Experiment>({
  kind: 'choose',
  many: true,
  objective: 'hidden-weight',
  grade: 'challenge',
  transfer: true,
  numbers: { base: experimentOf(fourPixels) },
  ask: (e) =>
    `A network looks at four pixels: ${e.data.inputs[0]?.map((x) => show(x)).join(', ')}. Its three hidden units are ReLU, which pass on a sum above 0 as it is and make any other 0. The first has $z_{h1}$ = ${show(read(e, 'z[0][1][0]'))}, the second $z_{h2}$ = ${show(read(e, 'z[0][1][1]'))}. Every output is a share above 0. Which weights have a gradient of exactly 0?`,
  options: [
    {
      text: 'all weights into the second hidden unit',
      right: group(1, (j) => j === 1),
      say: 'Its $z$ is below 0, where ReLU is flat: no fault gets through to its weights.',
    },
    {
      text: 'all weights from the third pixel',
      right: group(1, (_, i) => i === 2),
      say: 'The third pixel is 0: no signal came in along these weights.',
    },
    {
      text: 'all weights out of the second hidden unit',
      right: group(2, (_, i) => i === 1),
      say: 'Its activation is 0, so these weights carried no signal.',
    },
    {
      text: 'all weights into the first hidden unit',
      right: group(1, (j) => j === 0),
      say: 'Its $z$ is above 0, where ReLU is not flat: its fault gets through to its weights.',
    },
    {
      text: 'all weights into an output that should be 0',
      right: group(2, (j) => j === 2),
      say: 'It gives more than 0 and should give 0: it has a fault, and the first hidden unit sends it a signal.',
    },
  ],
  hints: [
    'A gradient is signal in times fault out. It is 0 where either of them is.',
    'Which activations are 0? And where is the slope of ReLU 0?',
  ],
  solution: (e) => [
    `$z_{h2}$ = ${show(read(e, 'z[0][1][1]'))} is below 0: slope 0, so $δ_{h2}$ = ${show(read(e, 'delta[0][1][1]'))}, and every weight into it gets 0.`,
    `Its activation is ${show(read(e, 'a[0][1][1]'))}, so every weight out of it gets 0 as well.`,
    'The third pixel is 0: its three weights carried no signal.',
  ],
});

const nudge = 0.01;
const nudged = (e: Experiment, by: number) => lossAfter(edited(e, { 'w.2.0.0': read(e, 'weights[2][0][0]') + by }), 0);
const written = (value: number) => Number(value.toFixed(9));

export const doubleCheck = exercise<Experiment>({
  kind: 'number',
  objective: 'check',
  grade: 'check',
  numbers: otherMazurNumbers,
  ask: (e) =>
    `The network with other numbers, and nothing but forward passes: with $w_5$ = ${show(read(e, 'weights[2][0][0]'))} raised by ${nudge} the loss is ${show(nudged(e, nudge), { decimals: 9 })}; with $w_5$ lowered by ${nudge} it is ${show(nudged(e, -nudge), { decimals: 9 })}; as it is, ${show(lossAfter(e, 0), { decimals: 9 })}. Estimate $∂E/∂w_5$ by the centred difference, to five decimals.`,
  key: (e) => (written(nudged(e, nudge)) - written(nudged(e, -nudge))) / (2 * nudge),
  // Both one-sided differences are further off.
  tol: { decimals: 5 },
  diagnose: [
    {
      wrong: (e) => (nudged(e, nudge) - lossAfter(e, 0)) / nudge,
      say: 'That is the one-sided difference upwards, from where it is to raised. The centred one goes from lowered to raised.',
    },
    {
      wrong: (e) => (lossAfter(e, 0) - nudged(e, -nudge)) / nudge,
      say: 'That is the one-sided difference downwards, from lowered to where it is. The centred one goes from lowered to raised.',
    },
    {
      wrong: (e) => (nudged(e, nudge) - nudged(e, -nudge)) / nudge,
      say: `From lowered to raised the weight moves by 2 · ${nudge}, not by ${nudge}.`,
    },
    {
      wrong: (e) => (nudged(e, -nudge) - nudged(e, nudge)) / (2 * nudge),
      say: 'Raised minus lowered, not the other way round.',
    },
    {
      wrong: (e) => nudged(e, nudge) - nudged(e, -nudge),
      say: 'That is the difference. A slope is difference by distance.',
    },
    {
      wrong: (e) => (nudged(e, nudge) - nudged(e, -nudge)) / (4 * nudge),
      say: `That is half of it. From lowered to raised it is ${2 * nudge}.`,
    },
  ],
  hints: [
    'A slope is how much the loss changes, divided by how far the weight moved.',
    `From lowered to raised the weight moves by ${2 * nudge}.`,
  ],
  solution: (e) => [
    `(${show(nudged(e, nudge), { decimals: 9 })} − ${show(nudged(e, -nudge), { decimals: 9 })}) ∕ ${2 * nudge} = ${show((nudged(e, nudge) - nudged(e, -nudge)) / (2 * nudge), { decimals: 9 })}.`,
    `Backpropagation says ${show(read(e, 'weightGradient[2][0][0]'), { decimals: 9 })}: the same, found without nudging.`,
  ],
});

const withInputs = (e: Experiment, [x1 = 0, x2 = 0]: readonly number[]) => edited(e, { 'x.0.0': x1, 'x.0.1': x2 });
const gradient = (e: Experiment, l: number, j: number, i: number) => read(e, `weightGradient[${l}][${j}][${i}]`);

export const silentInput = exercise<Experiment>({
  kind: 'construct',
  objective: 'hidden-weight',
  grade: 'check',
  numbers: { base: mazur },
  ask: 'Choose inputs for which $w_1$ and $w_3$ have a gradient of 0, while $w_2$ and $w_4$ still have one.',
  fields: [
    { label: '$x_1$', start: mazur.data.inputs[0]?.[0] ?? 0 },
    { label: '$x_2$', start: mazur.data.inputs[0]?.[1] ?? 0 },
  ],
  check(values, e) {
    const its = withInputs(e, values);
    const [w1, w2, w3, w4] = [
      gradient(its, 1, 0, 0),
      gradient(its, 1, 0, 1),
      gradient(its, 1, 1, 0),
      gradient(its, 1, 1, 1),
    ];
    const say = `The gradients are now: $w_1$ ${show(w1)}, $w_2$ ${show(w2)}, $w_3$ ${show(w3)}, $w_4$ ${show(w4)}.`;
    return { ok: w1 === 0 && w3 === 0 && w2 !== 0 && w4 !== 0, say };
  },
  diagnose: [
    {
      when: ([x1, x2]) => x1 === 0 && x2 === 0,
      say: 'Both inputs are silent now, so all four are 0.',
      example: [0, 0],
    },
    { when: ([x1, x2]) => x1 !== 0 && x2 === 0, say: 'You silenced the other input.', example: [0.05, 0] },
  ],
  example: [0, 0.1],
  hints: [
    'A gradient is signal in times fault out. Which of the two do $w_1$ and $w_3$ share?',
    'Both start at $x_1$.',
  ],
  solution: ['$w_1$ and $w_3$ both carry $x_1$. With $x_1$ = 0 their gradients are 0, whatever the fault.'],
});

const target = 0.25;

export const learningRate = exercise<Experiment>({
  kind: 'construct',
  objective: 'update',
  grade: 'challenge',
  numbers: { base: mazur },
  ask: (e) =>
    `One update with $η$ = ${show(e.training.optimizer.learningRate)} brings the loss from ${show(lossAfter(e, 0))} to ${show(lossAfter(e, 1))}. Find an $η$ up to 10 that brings it below ${target} in one update.`,
  fields: [{ label: '$η$', start: mazur.training.optimizer.learningRate }],
  check([eta = 0], e) {
    if (eta <= 0 || eta > 10) return { ok: false, say: 'Expected a learning rate above 0, up to 10.' };
    const loss = lossAfter(edited(e, { lr: eta }), 1);
    return { ok: loss < target, say: `After one update the loss is ${show(loss)}.` };
  },
  diagnose: [
    { when: ([eta = 0]) => eta <= 0, say: 'That steps up the slope, or nowhere.', example: [-1] },
    {
      when: ([eta = 0]) => eta > 0 && eta < mazur.training.optimizer.learningRate,
      say: 'A smaller rate makes a smaller step.',
      example: [0.1],
    },
  ],
  example: [6],
  hints: [
    'For small steps the fall of the loss is proportional to $η$.',
    (e) => {
      const falls = lossAfter(e, 0) - lossAfter(e, 1);
      const must = lossAfter(e, 0) - target;
      return `So far the loss falls by ${show(falls, { significant: 2 })}. It must fall by ${show(must, { significant: 2 })}: about ${show(must / falls, { significant: 1 })} times as much.`;
    },
  ],
  solution: (e) => [
    'For small steps the fall grows with $η$, so $η$ must be as many times larger as the fall must be.',
    `With $η$ = 4 the loss after one update is ${show(lossAfter(edited(e, { lr: 4 }), 1))}.`,
    'A larger rate is not better in general: lesson 7 shows where it overshoots.',
  ],
});
