/**
 * What is asked of an attacked network, as texts for an address: `attack:rotate,level:90,guess:40`. Reading is total: any
 * texts give an attack of the list at one of its strengths, or say why not.
 */
import { type Refusal, refuse } from '../../components/kit/stage/address.ts';
import { attackFamilies, type Family, levelAt } from './families.ts';

export interface AskedAttack {
  readonly family: Family;
  /** Of the family's levels, the one whose images are shown. */
  readonly x: number;
  /** The reader's prediction, in per cent; undefined before there is one. */
  readonly guess: number | undefined;
}

/** How an attack is shown at first: at the strength that is asked about. */
export function askedFirst(family: Family = attackFamilies[0]!): AskedAttack {
  return { family, x: family.asked, guess: undefined };
}

export function writeAsked({ family, x, guess }: AskedAttack): string[] {
  const texts = [`attack:${family.id}`];
  if (x !== family.asked) texts.push(`level:${x}`);
  if (guess !== undefined) texts.push(`guess:${guess}`);
  return texts;
}

export function readAsked(texts: readonly string[]): AskedAttack | Refusal {
  let asked = askedFirst();
  for (const text of texts) {
    const [name, value = ''] = text.split(':');
    const number = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
    if (name === 'attack') {
      const family = attackFamilies.find(({ id }) => id === value);
      if (!family) return refuse('This link names an attack that is not here.');
      asked = { ...askedFirst(family), guess: asked.guess };
    } else if (name === 'level') {
      if (levelAt(asked.family, number).x !== number)
        return refuse('This link names a strength that the attack does not have.');
      asked = { ...asked, x: number };
    } else if (name === 'guess') {
      if (!(number <= 100)) return refuse('The prediction in this link is no number from 0 to 100.');
      asked = { ...asked, guess: number };
    } else return refuse('This link holds something that the figure does not know.');
  }
  return asked;
}
