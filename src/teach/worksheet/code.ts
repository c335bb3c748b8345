/**
 * The code on a sheet, from which it can be made again: `7.3.x9-2_3_4.x8-1.K3F9` is variant 3 of the seed 7, with three exercises
 * of lesson 9 and one of lesson 8. The last part is made of what is asked: where an exercise was changed since, it is another.
 */
import { murmur3 } from '../../engine/math/murmur3.ts';
import { readGroup, writeGroups } from './id-groups.ts';
import { readWhole } from './limits.ts';

export interface SheetCode {
  readonly ids: readonly string[];
  readonly seed: number;
  readonly variant: number;
  /** Four letters or digits that stand for all that is asked. */
  readonly check: string;
}

/** Letters and digits that are not taken for one another. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkLength = 4;
/** More than the longest code has. */
const longest = 1000;

/** Four signs that stand for texts. */
export function checkOf(texts: readonly string[]): string {
  const hash = murmur3();
  for (const text of texts) {
    hash.add(text.length);
    for (let i = 0; i < text.length; i++) hash.add(text.charCodeAt(i));
  }
  const [word] = hash.digest();
  return Array.from({ length: checkLength }, (_, k) => signs[(word >>> (5 * k)) & 31]).join('');
}

export function writeCode({ ids, seed, variant, check }: SheetCode): string {
  return [seed, variant, ...writeGroups(ids), check].join('.');
}

/** What a code says, or what is wrong with it. Small letters and spaces around do no harm. */
export function readCode(text: string): SheetCode | { readonly problem: string } {
  const written = text.trim().slice(0, longest);
  const parts = written.split('.');
  const refused = (what: string) => ({
    problem: `code: ${what}; expected what stands at the head of a sheet, as in 7.3.x9-2_3_4.K3F9.`,
  });
  if (written === '') return refused('it is empty');
  if (parts.length < 4) return refused(`“${written.slice(0, 60)}” has too few parts`);
  const [seed, variant] = [readWhole('seed', parts[0] ?? ''), readWhole('variant', parts[1] ?? '')];
  if ('problem' in seed) return refused(`the seed is “${(parts[0] ?? '').slice(0, 20)}”`);
  if ('problem' in variant) return refused(`the variant is “${(parts[1] ?? '').slice(0, 20)}”`);
  const check = (parts.at(-1) ?? '').toUpperCase();
  if (check.length !== checkLength || [...check].some((sign) => !signs.includes(sign)))
    return refused(`it ends with “${check.slice(0, 20)}”`);
  const groups = parts.slice(2, -1).map(readGroup);
  const bad = groups.indexOf(undefined);
  if (bad >= 0) return refused(`“${(parts[bad + 2] ?? '').slice(0, 40)}” names no exercises`);
  const ids = groups.flatMap((group) => group ?? []);
  return { ids, seed: seed.value, variant: variant.value, check };
}
