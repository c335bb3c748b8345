/** One update of one coordinate, as formulas: the gradient first, then what is remembered, the step last. */
import type { OptimizerSpec } from '../../../engine/experiment.ts';
import type { Memory } from '../../../engine/optimizers/optimizer.ts';
import { constantsOf } from '../../../engine/optimizers.ts';
import { heightOf, type Lap, valley } from '../../../exercises/training-loop/laps.ts';
import type { SymbolColour } from '../../../notation/colours.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import * as said from './words.ts';

/** The height of a point of the valley, its loss, as the text writes it. */
export function heightFormula({ point }: Pick<Lap, 'point'>): Formula {
  const at = (i: 0 | 1) =>
    ownTerm({ base: 'w', sub: String(i + 1) }, point[i] as number, 'weight', said.weight(i + 1), 'w');
  const curvatures = valley.curvatures.map((its) => (its === 1 ? '' : `${its} · `));
  return {
    result: ownTerm('E', heightOf(valley, point), 'loss', said.loss, 'E'),
    relation: '=',
    tokens: row(`½ · (${curvatures[0]}`, at(0), ['2'], ` + ${curvatures[1]}`, at(1), ['2'], ')'),
  };
}

/**
 * A letter is the part that its term stands for: the same letter in the text lights it.
 * @param i the coordinate, 0 the flat one, 1 the steep one
 * @param t the number of the update, from 1
 */
export function formulasOf(spec: OptimizerSpec, before: Lap, lap: Lap, i: number, t: number): readonly Formula[] {
  const constants = constantsOf(spec);
  const sub = String(i + 1);
  const at = (values: readonly number[] | undefined) => values?.[i] as number;
  const term = (base: string, value: number, colour: SymbolColour, words: string) =>
    ownTerm({ base, sub }, value, colour, words, base);
  const constant = (symbol: string, value: number, words: string) => ownTerm(symbol, value, 'plain', words, symbol);
  const g: Term = term('g', at(lap.gradient), 'weight', said.gradient);
  const old = term('w', at(before.point), 'weight', said.oldNumber);
  const eta = constant('η', spec.learningRate, said.learningRate);
  const epsilon = constant('ε', constants.epsilon, said.smallNumberThatKeeps);
  const of = (result: Term, relation: Formula['relation'], ...parts: readonly RowPart[]): Formula => ({
    ...{ result, relation },
    tokens: row(...parts),
  });
  const memory = (name: Memory) => {
    const base = ({ Mean: 'm', Velocity: 'v', Square: 'q' } as const)[name];
    const what = name === 'Velocity' ? 'velocity' : name === 'Mean' ? said.meanOfGradients : said.squaresOfGradients;
    return {
      old: term(base, at(before.memory[name]), 'plain', said.old(what)),
      now: term(base, at(lap.memory[name]), 'plain', said.newOf(what)),
    };
  };
  const moved = (...step: readonly RowPart[]) =>
    of(term('w', at(lap.point), 'weight', said.newNumber), '←', old, ' − ', eta, ' · ', ...step);
  const root = (of: Term): RowPart[] => [' ∕ (√', of, ' + ', epsilon, ')'];
  /** An index is set as one: a low digit among letters can hardly be read. */
  const kept = (name: 'momentum' | 'alpha' | 'beta1' | 'beta2', index = '') =>
    ownTerm({ base: 'β', ...(index && { sub: index }) }, constants[name], 'plain', said.shareOfTheMemory, `β${index}`);

  const curvature = valley.curvatures[i] as number;
  const gradient = of(g, '=', ...(curvature === 1 ? [old] : [`${curvature} · `, old]));

  switch (spec.kind) {
    case 'sgd':
      return [gradient, moved(g)];
    case 'momentum':
    case 'nesterov': {
      const { old: past, now } = memory('Velocity');
      const beta = kept('momentum');
      const velocity = of(now, '←', beta, ' · ', past, ' + ', g);
      return [gradient, velocity, spec.kind === 'momentum' ? moved(now) : moved('(', g, ' + ', beta, ' · ', now, ')')];
    }
    case 'adagrad': {
      const { old: past, now } = memory('Square');
      return [gradient, of(now, '←', past, ' + ', g, ' · ', g), moved(g, ...root(now))];
    }
    case 'rmsprop': {
      const { old: past, now } = memory('Square');
      const beta = kept('alpha');
      return [gradient, of(now, '←', beta, ' · ', past, ' + (1 − ', beta, ') · ', g, ' · ', g), moved(g, ...root(now))];
    }
    case 'adam':
    case 'adamw': {
      const [mean, square] = [memory('Mean'), memory('Square')];
      const [beta1, beta2] = [kept('beta1', '1'), kept('beta2', '2')];
      const [power1, power2] = lap.powers as [number, number];
      const corrected = (base: string, value: number, power: number, words: string) =>
        term(base, value / (1 - power), 'plain', words);
      const m = corrected('m̂', mean.now.value, power1, said.meanCorrected);
      const q = corrected('q̂', square.now.value, power2, said.squaresCorrected);
      const exponent = [constant('t', t, said.numberOfTheUpdate)];
      const shrunk: readonly RowPart[] =
        spec.kind === 'adam'
          ? [old]
          : [old, ' · (1 − ', eta, ' · ', constant('λ', constants.weightDecay, said.decay), ')'];
      return [
        gradient,
        of(mean.now, '←', beta1, ' · ', mean.old, ' + (1 − ', beta1, ') · ', g),
        of(square.now, '←', beta2, ' · ', square.old, ' + (1 − ', beta2, ') · ', g, ' · ', g),
        of(m, '=', mean.now, ' ∕ (1 − ', beta1, exponent, ')'),
        of(q, '=', square.now, ' ∕ (1 − ', beta2, exponent, ')'),
        of(term('w', at(lap.point), 'weight', said.newNumber), '←', ...shrunk, ' − ', eta, ' · ', m, ...root(q)),
      ];
    }
  }
}
