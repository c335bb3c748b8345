/** Exercises about slopes: of sigmoid with fading, of tanh, of PReLU's own parameter, and six curves to recognise. */
import { activations, preluSlope, preluSlopeGradient } from '../../engine/math/activations.ts';
import { exp } from '../../engine/math/exp.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { panelOf, type SlopeName } from './six-slopes.ts';

const nine = { decimals: 9 } as const;
const { sigmoid, tanh } = activations;
const shown = (value: number) => show(value, nine);

const sigma = (z: number) => sigmoid.f(z);
const sigmaSlope = (z: number) => sigmoid.df(z, sigma(z));

/** The slope of sigmoid in four lines, of which the last ones are missing. */
export const fadedSlope = (z: number, missing: number | 'all') =>
  exercise<number>({
    kind: 'fill',
    objective: 'slope',
    grade: 'check',
    numbers: { base: z },
    ask: (at) => `The slope of sigmoid at $z$ = ${show(at)}, line by line.`,
    missing,
    lines: [
      {
        text: '$e^{−z}$ =',
        key: (at) => exp(-at),
        shown,
        diagnose: [{ wrong: (at) => exp(at), say: 'That is $e^z$. The exponent is −$z$.' }],
      },
      {
        text: '$a$ = 1 ∕ (1 + $e^{−z}$) =',
        key: sigma,
        follows: (_, [power = 0]) => 1 / (1 + power),
        // Near 1 half a percent is more than what lacks to 1, of which the next line is made.
        tol: { abs: 0.0006 },
        shown,
        diagnose: [
          {
            wrong: (_, [power = 0]) => 1 - power,
            say: 'That is 1 − $e^{−z}$. Add $e^{−z}$ to 1, and divide 1 by the sum.',
          },
          { wrong: (_, [power = 0]) => 1 / (1 + 1 / power), say: 'That is the sigmoid of −$z$.' },
          { wrong: (_, [power = 0]) => 1 + power, say: 'That is 1 + $e^{−z}$. Divide 1 by it.' },
        ],
      },
      {
        text: '1 − $a$ =',
        key: (at) => 1 - sigma(at),
        follows: (_, [, a = 0]) => 1 - a,
        shown,
        diagnose: [{ wrong: (_, [, a = 0]) => 1 + a, say: 'You added $a$. How far is it below 1?' }],
      },
      {
        text: '$f′(z)$ = $a$ · (1 − $a$) =',
        key: sigmaSlope,
        follows: (_, [, a = 0, rest = 0]) => a * rest,
        shown,
        diagnose: [
          { wrong: (at) => at * (1 - at), say: 'You put $z$ into $a$ · (1 − $a$). Put in the activation.' },
          { wrong: (_, [, a = 0]) => 1 - a * a, say: 'That is 1 − $a^2$, the formula of tanh.' },
          { wrong: () => 1, say: 'That is $a$ + (1 − $a$). The two are multiplied.' },
        ],
      },
    ],
    hints: [
      'Each line uses the one before it.',
      (at) =>
        missing === 1
          ? `Multiply the two lines above: ${show(sigma(at))} and what it lacks to 1.`
          : `At this $z$ the activation is ${show(sigma(at))}.`,
    ],
    solution: (at) => [
      `$e^{−z}$ ≈ ${shown(exp(-at))}, so $a$ ≈ ${shown(sigma(at))}.`,
      `$f′(z)$ = ${shown(sigma(at))} · ${shown(1 - sigma(at))} ≈ ${shown(sigmaSlope(at))}.`,
    ],
  });

export const tanhSlope = exercise<number>({
  kind: 'number',
  objective: 'slope',
  grade: 'check',
  transfer: true,
  numbers: { base: 1, draw: (random) => drawNumber(random, 0.5, 1.8, 2) },
  ask: (z) =>
    `What is the slope of tanh at $z$ = ${show(z)}? You may read $a$ = tanh $z$ from Figure 5.1 or a calculator.`,
  key: (z) => tanh.df(z, tanh.f(z)),
  diagnose: [
    { wrong: (z) => tanh.f(z), say: 'That is the value of tanh, not its slope.' },
    { wrong: (z) => 1 - tanh.f(z), say: 'Square the activation before you subtract it from 1.' },
    {
      wrong: (z) => tanh.f(z) * (1 - tanh.f(z)),
      say: 'That is $a$ · (1 − $a$), the formula of sigmoid. The slope of tanh is 1 − $a^2$.',
    },
    { wrong: (z) => 1 - z * z, say: 'You squared $z$. Square the activation.' },
    { wrong: (z) => tanh.f(z) ** 2, say: 'That is $a^2$. The slope is what it lacks to 1.' },
    { wrong: (z) => sigmaSlope(z), say: 'That is the slope of sigmoid. The question is about tanh.' },
  ],
  hints: ['The slope of tanh is 1 − $a^2$.', (z) => `tanh ${show(z)} ≈ ${show(tanh.f(z))}.`],
  solution: (z) => [`$a$ = tanh ${show(z)} ≈ ${shown(tanh.f(z))}.`, `1 − $a^2$ ≈ ${shown(tanh.df(z, tanh.f(z)))}.`],
});

const { prelu } = activations;

export const preluParameter = exercise<number>({
  kind: 'number',
  objective: 'slope',
  grade: 'challenge',
  numbers: { base: -2, draw: (random) => drawNumber(random, -5, -1.5, 1) },
  ask: (z) =>
    `PReLU learns its slope $α$ below 0. At $z$ = ${show(z)} with $α$ = ${preluSlope}: how much does the activation change per unit of $α$?`,
  key: (z) => preluSlopeGradient(z),
  diagnose: [
    { wrong: () => preluSlope, say: 'That is the change per unit of $z$. Here $z$ stays, and $α$ moves.' },
    { wrong: (z) => prelu.f(z), say: 'That is the activation $α$ · $z$ itself.' },
    { wrong: () => 0, say: 'That holds above 0, where $α$ plays no part. Here $z$ is below 0.' },
    { wrong: () => 1, say: 'That is the slope above 0.' },
  ],
  hints: [
    'Below 0 the activation is $α$ · $z$. Nudge $α$ and watch.',
    'With $z$ fixed, $α$ · $z$ is a straight line in $α$. Its slope is what $α$ is multiplied by.',
  ],
  solution: (z) => [
    `Nudge $α$ by 0.1: the activation goes from ${show(prelu.f(z, preluSlope))} to ${show(prelu.f(z, preluSlope + 0.1))}.`,
    `That is ${show(preluSlopeGradient(z))} per unit of $α$: $z$ itself.`,
  ],
});

const matchLine = (name: SlopeName, title: string, confused: readonly { with: SlopeName; say: string }[]) => ({
  text: `${title}:`,
  key: () => panelOf(name),
  diagnose: confused.map((other) => ({ wrong: () => panelOf(other.with), say: other.say })),
});

export const sixSlopes = exercise({
  kind: 'fill',
  objective: 'slope',
  grade: 'check',
  ask: 'Figure 5.5 shows the slopes of six functions. Which number belongs to which function?',
  missing: 'all',
  lines: [
    matchLine('step', 'step', [
      { with: 'relu', say: 'Those slopes jump from 0 to 1. The step function is flat on both sides of its jump.' },
    ]),
    matchLine('sigmoid', 'sigmoid', [
      { with: 'tanh', say: 'That hill reaches 1. Sigmoid is nowhere as steep as that.' },
    ]),
    matchLine('tanh', 'tanh', [{ with: 'sigmoid', say: 'That hill is too low: tanh is as steep as $z$ itself at 0.' }]),
    matchLine('relu', 'ReLU', [
      { with: 'prelu', say: 'Those slopes are not 0 on the left. ReLU is flat there.' },
      { with: 'step', say: 'Those slopes are 0 everywhere. ReLU rises on the right.' },
    ]),
    matchLine('prelu', `PReLU with α = ${preluSlope}`, [
      { with: 'relu', say: 'Those slopes are 0 on the left. PReLU keeps a trickle.' },
    ]),
    matchLine('swish', 'swish', [
      { with: 'relu', say: 'Those slopes jump. Swish is smooth, and it falls a little on the left.' },
    ]),
  ],
  hints: [
    'Ask of each function: where is it flat, and how steep is its steepest place?',
    'Only one of them falls somewhere: there its slope is below 0.',
  ],
  solution: () => [
    `Step is flat everywhere but at its jump: ${panelOf('step')}.`,
    `Sigmoid’s hill is low (${panelOf('sigmoid')}), that of tanh reaches 1 (${panelOf('tanh')}).`,
    `ReLU jumps from 0 to 1 (${panelOf('relu')}), PReLU from ${preluSlope} to 1 (${panelOf('prelu')}).`,
    `Swish falls a little on the left, so its slope is below 0 there: ${panelOf('swish')}.`,
  ],
});
