/** How one weight comes to its new value: for each optimizer the lines of its rule, with the numbers of the update. */
import { formatNumber } from '../../notation/format.ts';
import { adamBetas, adamRate, kerasEpsilon, momentumFactor, rmspropDecay } from '../protocol/keras-constants.ts';
import type { FollowedWeight } from '../protocol/opened-batch.ts';
import { rateAt, type ScheduleSettings, updatesOf } from '../protocol/schedule.ts';
import type { LabSettings, OptimizerKind } from '../protocol/settings.ts';
import { gradientWords } from './gradient-words.ts';
import { singleText } from './single.ts';

export interface UpdateLine {
  /** In plain words. */
  readonly words: string;
  /** "m ← 0.9 · m + 0.1 · g"; missing where the number is what training has found. */
  readonly formula?: string;
  /** The same with the numbers. */
  readonly numbers?: string;
  /** What comes out, as a text; a float32 number unless it is a rate. */
  readonly result: string;
  /** The symbol of the result. */
  readonly symbol: string;
}

export interface UpdateParts {
  readonly settings: ScheduleSettings & Pick<LabSettings, 'l2' | 'l1'>;
  readonly weight: FollowedWeight;
  /** Number of the update in the run, counted from 1. */
  readonly update: number;
  /** Whether penalties take in this number: not a bias. */
  readonly decays: boolean;
  /** What clipping has multiplied all gradients by. */
  readonly clipped?: number | undefined;
}

const [beta1, beta2] = adamBetas;
const epsilon = formatNumber(kerasEpsilon, { significant: 1 });

/** All lines, from the weight as it is to what it becomes. */
export function updateLines(parts: UpdateParts): UpdateLine[] {
  const { settings, weight } = parts;
  return [
    { symbol: 'w', words: 'The weight as it is.', result: singleText(weight.before) },
    ...gradientLines(parts),
    ...rateLines(parts),
    ...rules[settings.optimizer.kind](numbersOf(parts)),
  ];
}

function gradientLines({ settings: { l2, l1 }, weight, decays, clipped }: UpdateParts): UpdateLine[] {
  const slope = singleText(weight.slope);
  const penalties = decays ? penaltiesOf(l2, l1, weight.before) : [];
  if (penalties.length === 0 && clipped === undefined)
    return [{ symbol: 'g', words: gradientWords.alone, result: slope }];
  const sum = ['s', ...penalties.map(({ formula }) => formula)].join(' + ');
  const numbers = [
    clipped === undefined ? slope : bracketed(weight.slope),
    ...penalties.map((one) => one.numbers),
  ].join(' + ');
  const isSum = penalties.length > 0;
  const factor = clipped === undefined ? '' : formatNumber(clipped, { significant: 9 });
  const inFactor = (text: string) => (isSum ? `(${text})` : text);
  return [
    { symbol: 's', words: gradientWords.slope, result: slope },
    {
      symbol: 'g',
      words: [
        gradientWords.added(penalties.map(({ words }) => words)),
        ...(clipped === undefined ? [] : [gradientWords.clipped]),
      ].join(' '),
      formula: clipped === undefined ? `g = ${sum}` : `g = c · ${inFactor(sum)}`,
      numbers: clipped === undefined ? numbers : `${factor} · ${inFactor(numbers)}`,
      result: singleText(weight.gradient),
    },
  ];
}

function penaltiesOf(l2: number, l1: number, w: number) {
  const ofL2 = {
    words: gradientWords.l2,
    formula: '2 · l2 · w',
    numbers: `2 · ${formatNumber(l2, exact)} · ${bracketed(w)}`,
  };
  const sign = Math.sign(w) < 0 ? '(−1)' : String(Math.sign(w));
  const ofL1 = { words: gradientWords.l1, formula: 'l1 · sign w', numbers: `${formatNumber(l1, exact)} · ${sign}` };
  return [...(l2 > 0 ? [ofL2] : []), ...(l1 > 0 ? [ofL1] : [])];
}

/** A learning rate that is another in every update. */
function rateLines({ settings, update }: UpdateParts): UpdateLine[] {
  const { schedule, optimizer } = settings;
  if (schedule === 'constant') return [];
  const [all, whole] = [updatesOf(settings), formatNumber(optimizer.learningRate, exact)];
  const result = formatNumber(rateAt(settings, update), { significant: 9 });
  const words = `The learning rate of update ${update}, of ${all} in the run`;
  if (schedule === 'steps')
    return [
      { symbol: 'η', words: `${words}: a tenth from the middle on, a hundredth from three quarters on.`, result },
    ];
  const numbers = `${whole} · (${all} − ${Math.min(update - 1, all)}) / ${all}`;
  return [
    { symbol: 'η', words: `${words}: it falls evenly.`, formula: 'η = rate · (all − done) / all', numbers, result },
  ];
}

const exact = { significant: 12 } as const;

type Numbers = ReturnType<typeof numbersOf>;

/** The numbers of one update as texts. */
function numbersOf({ settings, weight, update }: UpdateParts) {
  const rate = rateAt(settings, update);
  return {
    w: singleText(weight.before),
    g: bracketed(weight.gradient),
    eta: formatNumber(rate, settings.schedule === 'constant' ? exact : { significant: 9 }),
    rate,
    update,
    after: singleText(weight.after),
    /** What the optimizer remembers, before the update and after it. */
    slot(s: number) {
      const { before, after } = weight.remembered[s]!;
      return { old: bracketed(before), now: bracketed(after), result: singleText(after) };
    },
  };
}

const newValue = (numbers: Numbers, words: string, step: string, inNumbers: string): UpdateLine => ({
  symbol: 'new w',
  words,
  formula: `new w = w − ${step}`,
  numbers: `${numbers.w} − ${inNumbers}`,
  result: numbers.after,
});

const rules: Readonly<Record<OptimizerKind, (numbers: Numbers) => UpdateLine[]>> = {
  sgd: (n) => [
    newValue(n, 'A step against the gradient, as long as the learning rate η says.', 'η · g', `${n.eta} · ${n.g}`),
  ],
  momentum(n) {
    const v = n.slot(0);
    return [
      {
        symbol: 'v',
        words: `Its velocity: ${momentumFactor} of what it was, and the gradient.`,
        formula: `v = ${momentumFactor} · old v + g`,
        numbers: `${momentumFactor} · ${v.old} + ${n.g}`,
        result: v.result,
      },
      newValue(n, 'A step against the velocity.', 'η · v', `${n.eta} · ${v.now}`),
    ];
  },
  rmsprop(n) {
    const v = n.slot(0);
    return [
      squareMean(n, rmspropDecay, v),
      newValue(
        n,
        'A step against the gradient, measured by the root of v: as long where gradients are usually small as where they are large.',
        'η · g / √(v + ε)',
        `${n.eta} · ${n.g} / √(${v.result} + ${epsilon})`,
      ),
    ];
  },
  adagrad(n) {
    const v = n.slot(0);
    return [
      {
        symbol: 'v',
        words: 'The sum of its squared gradients so far; the steps become shorter as it grows.',
        formula: 'v = old v + g²',
        numbers: `${v.old} + ${n.g}²`,
        result: v.result,
      },
      newValue(
        n,
        'A step against the gradient, measured by the root of v.',
        'η · g / √(v + ε)',
        `${n.eta} · ${n.g} / √(${v.result} + ${epsilon})`,
      ),
    ];
  },
  adam(n) {
    const [m, v] = [n.slot(0), n.slot(1)];
    const rate = formatNumber(adamRate(n.rate, n.update), { significant: 9 });
    return [
      {
        symbol: 'm',
        words: `The moving mean of its gradients: ${beta1} of what it was, and ${short(1 - beta1)} of this one.`,
        formula: `m = ${beta1} · old m + ${short(1 - beta1)} · g`,
        numbers: `${beta1} · ${m.old} + ${short(1 - beta1)} · ${n.g}`,
        result: m.result,
      },
      squareMean(n, beta2, v),
      {
        symbol: 'r',
        words: `The rate of update t = ${n.update}: m and v began at 0, and are too small at first; this makes up for it.`,
        formula: `r = η · √(1 − ${beta2}ᵗ) / (1 − ${beta1}ᵗ)`,
        numbers: `${n.eta} · √(1 − ${raised(beta2, n.update)}) / (1 − ${raised(beta1, n.update)})`,
        result: rate,
      },
      newValue(
        n,
        'A step against the mean, measured by the root of v.',
        'r · m / (√v + ε)',
        `${rate} · ${m.now} / (√${v.now} + ${epsilon})`,
      ),
    ];
  },
};

function squareMean(n: Numbers, decay: number, v: ReturnType<Numbers['slot']>): UpdateLine {
  return {
    symbol: 'v',
    words: `The moving mean of its squared gradients: ${decay} of what it was, and ${short(1 - decay)} of this one’s square.`,
    formula: `v = ${decay} · old v + ${short(1 - decay)} · g²`,
    numbers: `${decay} · ${v.old} + ${short(1 - decay)} · ${n.g}²`,
    result: v.result,
  };
}

/** 0.999³² */
const raised = (base: number, exponent: number) =>
  `${base}${[...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;

/** 0.1 for 0.09999999999999998 */
const short = (value: number) => formatNumber(Number(value.toPrecision(6)));

/** A number within a formula: one below 0, or with a power of ten, in brackets. */
function bracketed(value: number): string {
  const text = singleText(value);
  return /[−×]/.test(text) ? `(${text})` : text;
}
