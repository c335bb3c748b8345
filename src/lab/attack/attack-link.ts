/**
 * What is asked of an attacked network, as a short text for an address: `1,attack:rotate,level:90,guess:40`. Reading is
 * total: any text gives an attack of the list at one of its strengths, or says why not.
 */
import { FAMILIES, type Family, levelAt } from './families.ts';

const VERSION = '1';

export interface Asked {
  readonly family: Family;
  /** Of the family's levels, the one whose images are shown. */
  readonly x: number;
  /** The reader's prediction, in per cent; undefined before there is one. */
  readonly guess: number | undefined;
}

/** How an attack is shown at first: at the strength that is asked about. */
export function askedFirst(family: Family = FAMILIES[0]!): Asked {
  return { family, x: family.asked, guess: undefined };
}

export function writeAsked({ family, x, guess }: Asked): string {
  const parts = [VERSION, `attack:${family.id}`];
  if (x !== family.asked) parts.push(`level:${x}`);
  if (guess !== undefined) parts.push(`guess:${guess}`);
  return parts.join();
}

/** What a text asks, or in `notice` a sentence that says why it asks nothing. */
export function readAsked(text: string): Asked | { readonly notice: string } {
  const refuse = (reason: string) => ({ notice: `${reason} The figure stands as it opens.` });
  const [version, ...parts] = text.split(',');
  if (version !== VERSION) return refuse('This link was made for another version of the figure.');
  let asked = askedFirst();
  for (const part of parts) {
    const [name, value = ''] = part.split(':');
    const number = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
    if (name === 'attack') {
      const family = FAMILIES.find(({ id }) => id === value);
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
