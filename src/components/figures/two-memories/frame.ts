/** F17.3: everything drawable when both memories have been followed so many time steps back. */
import { type Link, memoryLinks } from '../../../exercises/sequences/memory.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type MemoryRules, stepsOf } from './settings.ts';
import * as words from './words.ts';

/** A time step; what is left there is undefined as long as nobody has come back so far. */
export interface FrameStep {
  readonly time: number;
  readonly link: Link | undefined;
  readonly current: boolean;
}

export interface MemoryFrame {
  /** From the first step to the last. */
  readonly steps: readonly FrameStep[];
  /** What is left in the recurrent unit, and along the cell state; none before the first step back. */
  readonly formulas: readonly Formula[];
  readonly sentence: string;
}

export function memoryFrame(back: number, { u, bias, n }: SettingValues<MemoryRules>): MemoryFrame {
  const all = memoryLinks({ u, bias, steps: stepsOf(n) });
  const here = all.length - 1 - Math.min(back, all.length - 1);
  return {
    steps: all.map((link, k) => ({
      time: link.time,
      link: k >= here ? link : undefined,
      current: k === here,
    })),
    formulas: here === all.length - 1 ? [] : formulasOf(all, here, u),
    sentence: sentenceOf(all, here),
  };
}

const left = (kind: 'recurrent' | 'lstm', link: Link) =>
  ownTerm(
    { base: kind === 'recurrent' ? 'left' : 'kept', sub: String(link.time) },
    link[kind].left,
    'a',
    kind === 'recurrent' ? words.whatIsLeftAtStep(link.time) : words.whatIsKept(link.time),
    kind === 'recurrent' ? 'left' : 'kept',
  );

function formulasOf(all: readonly Link[], k: number, u: number): Formula[] {
  const [link, after] = [all[k] as Link, all[k + 1] as Link];
  const weight = ownTerm('u', u, 'weight', words.weightOfTheState, 'u');
  const slope = ownTerm(
    { base: 'tanh′', argument: { base: 'z', sub: String(after.time) } },
    link.recurrent.slope,
    'z',
    words.slopeOfTanh(after.time),
    'tanh′',
  );
  const forget = ownTerm(
    { base: 'f', sub: String(after.time) },
    link.lstm.forget,
    'a',
    words.forgetGateAtStep(after.time),
    'f',
  );
  return [
    {
      result: left('recurrent', link),
      relation: '=',
      tokens: row(left('recurrent', after), ' × ', weight, ' × ', slope),
    },
    { result: left('lstm', link), relation: '=', tokens: row(left('lstm', after), ' × ', forget) },
  ];
}

function sentenceOf(all: readonly Link[], k: number): string {
  const link = all[k] as Link;
  if (k === all.length - 1) return words.bothHaveReadInputs(all.length, link.time);
  const { recurrent, lstm } = link;
  return words.backToStepThe(link.time, recurrent.factor, recurrent.left, lstm.forget, lstm.left);
}
