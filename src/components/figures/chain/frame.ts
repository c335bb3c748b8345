/** F11.1: everything drawable when the backward pass has come so many layers back through a row of units. */
import { type ChainLink, evenChain } from '../../../exercises/deep-gradients/chain.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type ChainRules, unitsOf } from './settings.ts';
import * as words from './words.ts';

/** A unit; what comes back to it is undefined as long as it has not. */
export interface FrameLink extends Omit<ChainLink, 'delta' | 'gradient'> {
  readonly delta: number | undefined;
  readonly gradient: number | undefined;
  readonly current: boolean;
}

export interface ChainFrame {
  /** From the first unit to the last. */
  readonly links: readonly FrameLink[];
  /** The step back as a product of three, and the gradient of its weight. */
  readonly formulas: readonly Formula[];
  /** The whole product, factor by factor. */
  readonly product: Formula | undefined;
  readonly sentence: string;
}

export function chainFrame(step: number, { f, w, n }: SettingValues<ChainRules>): ChainFrame {
  const all = evenChain(f, w, unitsOf(n));
  const back = Math.min(step, all.length);
  const first = all.length - back;
  const links = all.map((link, k): FrameLink => {
    const known = k >= first;
    return {
      ...link,
      delta: known ? link.delta : undefined,
      gradient: known ? link.gradient : undefined,
      current: back > 0 && k === first,
    };
  });
  return {
    links,
    formulas: back === 0 ? [] : formulasOf(all, first),
    product: back === 0 ? undefined : productOf(all, first),
    sentence: sentenceOf(all, back),
  };
}

const sub = (layer: number) => String(layer);
/** The last word of a term is the part that it stands for: the same symbol in the text lights it, whatever its layer. */
const delta = ({ layer, delta: value }: ChainLink): Term => ({
  ...ownTerm({ base: 'δ', sub: sub(layer) }, value, 'z', words.faultOfUnit(layer), 'δ'),
  gradient: true,
});
const slope = ({ layer, slope: value }: ChainLink) =>
  ownTerm({ base: 'f′', argument: { base: 'z', sub: sub(layer) } }, value, 'plain', words.slopeOfUnit(layer), 'f′');
const weight = ({ layer, weight: value }: ChainLink) =>
  ownTerm({ base: 'w', sub: sub(layer) }, value, 'weight', words.weightIntoUnit(layer), 'w');
const arriving = ({ layer, input }: ChainLink) =>
  layer === 1
    ? ownTerm('x', input, 'input', words.input, 'a')
    : ownTerm({ base: 'a', sub: sub(layer - 1) }, input, 'a', words.activationOfUnit(layer - 1), 'a');
const gradient = ({ layer, gradient: value }: ChainLink): Term => ({
  ...ownTerm({ base: 'w', sub: sub(layer), derivative: true }, value, 'weight', words.howMuchTheLoss(layer), '∂w'),
  gradient: true,
});
const of = (result: Term, ...parts: readonly RowPart[]): Formula => ({ result, relation: '=', tokens: row(...parts) });

function formulasOf(all: readonly ChainLink[], k: number): Formula[] {
  const link = all[k] as ChainLink;
  const after = all[k + 1];
  return [
    after === undefined
      ? of(delta(link), slope(link))
      : of(delta(link), delta(after), ' × ', weight(after), ' × ', slope(link)),
    of(gradient(link), delta(link), ' × ', arriving(link)),
  ];
}

/** f′ of the last unit, then w · f′ for each layer back, then what arrives. */
function productOf(all: readonly ChainLink[], k: number): Formula {
  const link = all[k] as ChainLink;
  const back = all.slice(k, -1).toReversed();
  const parts = back.flatMap((its) => [' × (', weight(all[its.layer] as ChainLink), ' · ', slope(its), ')']);
  return of(gradient(link), slope(all.at(-1) as ChainLink), ...parts, ' × ', arriving(link));
}

function sentenceOf(all: readonly ChainLink[], back: number): string {
  const last = all.at(-1) as ChainLink;
  if (back === 0) return words.forwardPassIsDone(all.length, last.a);
  const link = all[all.length - back] as ChainLink;
  const loss = words.gradientOfItsWeight(link.gradient);
  if (back === 1) return words.atUnitTheSlope(link.layer, link.slope, loss);
  const factor = (all[link.layer] as ChainLink).weight * link.slope;
  return words.oneLayerBack(link.layer, factor, link.delta, loss);
}
