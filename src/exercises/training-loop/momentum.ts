/** Two updates with momentum, from a worked example to one's own. */
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { at, lap, short, slope, start, type Walk } from './walk.ts';

const velocity = (walk: Walk, k: number) => lap(walk, k).memory.Velocity?.[0] as number;
const curvature = ({ bowl }: Walk) => bowl.curvatures[0] as number;

const beta = 0.9;
const rolling = (curvature: number, from: number, learningRate: number): Walk => ({
  bowl: { curvatures: [curvature], start: [from] },
  spec: { kind: 'momentum', learningRate, momentum: beta },
});

/** Two updates with momentum, of which the last `missing` lines are the reader's. */
export function fadedMomentum(base: Walk, missing: number | 'all') {
  return exercise<Walk>({
    kind: 'fill',
    objective: 'update',
    grade: 'check',
    numbers: {
      base,
      draw: (random) =>
        rolling(1 + random.integer(4), drawNumber(random, 0.5, 2, 1), [0.05, 0.1][random.integer(2)] as number),
    },
    ask: (walk) =>
      `The slope at $w$ is ${show(curvature(walk))} · $w$. Momentum with $η$ = ${show(walk.spec.learningRate)} and $β$ = ${beta} starts at $w$ = ${show(start(walk))} with $v$ = 0. Make two updates.`,
    missing,
    lines: [
      {
        text: 'first $v$ = $β$ · 0 + slope:',
        key: (walk) => velocity(walk, 1),
        tol: { abs: 0.0005 },
        shown: short,
        diagnose: [
          {
            wrong: (walk) => (1 - beta) * velocity(walk, 1),
            say: 'That is a tenth of the slope. Here the slope is added whole.',
          },
        ],
      },
      {
        text: 'first new $w$ = $w$ − $η$ · $v$:',
        key: (walk) => at(walk, 1),
        follows: (walk, [v = 0]) => start(walk) - walk.spec.learningRate * v,
        tol: { abs: 0.0005 },
        shown: short,
        diagnose: [
          {
            wrong: (walk, [v = 0]) => start(walk) + walk.spec.learningRate * v,
            say: 'That goes uphill: take the step away from $w$.',
          },
        ],
      },
      {
        text: 'slope there:',
        key: (walk) => slope(walk, 2),
        follows: (walk, [, w = 0]) => curvature(walk) * w,
        tol: { abs: 0.0005 },
        shown: short,
        diagnose: [
          {
            wrong: (walk) => slope(walk, 1),
            say: 'That is the slope at the start. Each update takes the slope where it stands.',
          },
        ],
      },
      {
        text: 'second $v$ = $β$ · $v$ + slope:',
        key: (walk) => velocity(walk, 2),
        follows: (_, [v = 0, , g = 0]) => beta * v + g,
        tol: { abs: 0.0005 },
        shown: short,
        diagnose: [
          {
            wrong: (walk) => (1 - beta) * velocity(walk, 2),
            say: 'A moving mean, which takes a tenth of each slope, comes to that. Here each slope is added whole.',
          },
          { wrong: (_, [, , g = 0]) => g, say: 'That is the slope alone. Add what is kept of the last $v$.' },
          { wrong: (_, [v = 0, , g = 0]) => v + g, say: 'You kept all of the last $v$. Take $β$ times it.' },
          {
            wrong: (_, [v = 0, , g = 0]) => beta * v + (1 - beta) * g,
            say: 'That is the sum with a tenth of the slope, as in a moving mean. Here it is added whole.',
          },
        ],
      },
      {
        text: 'second new $w$:',
        key: (walk) => at(walk, 2),
        follows: (walk, [, w = 0, , v = 0]) => w - walk.spec.learningRate * v,
        tol: { abs: 0.0005 },
        shown: short,
        diagnose: [
          {
            wrong: (walk, [, w = 0, , v = 0]) => w + walk.spec.learningRate * v,
            say: 'That goes uphill: take the step away from $w$.',
          },
          {
            wrong: (walk, [, w = 0, g = 0]) => w - walk.spec.learningRate * g,
            say: 'That is the plain step, of $η$ times the slope. Take $η$ times $v$.',
          },
          {
            wrong: (walk, [, , , v = 0]) => start(walk) - walk.spec.learningRate * v,
            say: 'You started from the first $w$ again. The second update starts where the first one led.',
          },
        ],
      },
    ],
    hints: [
      'First the memory: $β$ times the old $v$, plus the slope. Then the step: $η$ times the new $v$.',
      (walk) => `The two velocities are ${short(velocity(walk, 1))} and ${short(velocity(walk, 2))}.`,
    ],
    solution: (walk) => [
      `$v$ = 0 + ${short(slope(walk, 1))}, so $w$ = ${short(start(walk))} − ${show(walk.spec.learningRate)} · ${short(velocity(walk, 1))} = ${short(at(walk, 1))}.`,
      `There the slope is ${short(slope(walk, 2))}. $v$ = ${beta} · ${short(velocity(walk, 1))} + ${short(slope(walk, 2))} = ${short(velocity(walk, 2))}.`,
      `$w$ = ${short(at(walk, 1))} − ${show(walk.spec.learningRate)} · ${short(velocity(walk, 2))} = ${short(at(walk, 2))}.`,
    ],
  });
}

export const worked = { square: rolling(2, 1, 0.1), second: rolling(3, 1, 0.1), third: rolling(2, 1.5, 0.05) } as const;
export const flat = rolling(1, 1, 0.05);
