/**
 * What a teacher sets for a class, as the part of an address behind `?class=`: `C1.x9-2_3.x8-1.ha.s20261205.t3.n.K3F9` asks for
 * three exercises, keeps hints back until an attempt and solutions until a day, allows three tries, and draws each pupil's numbers
 * from their name. The last part is made of all before it, so that a link that has lost something is noticed.
 */

import { checkOf } from '../worksheet/code.ts';
import { readGroup, writeGroups } from '../worksheet/id-groups.ts';
import { limits } from '../worksheet/limits.ts';

/** When help is to be had: always, once something was answered, from a day on (as in 2026-12-05), or not at all. */
export type Release = 'always' | 'attempt' | 'never' | `${number}-${number}-${number}`;

export interface ClassLink {
  /** The exercises that are asked for: what is said here goes for these, and for no others. */
  readonly ids: readonly string[];
  readonly hints: Release;
  readonly solutions: Release;
  /** How many answers may be checked of each exercise; 0 for any number. */
  readonly tries: number;
  /** Whether each pupil has numbers of their own, by their name. */
  readonly own: boolean;
}

/** Links as they are unless a teacher says otherwise. */
export const usualLink: ClassLink = { ids: [], hints: 'always', solutions: 'attempt', tries: 0, own: false };

/** More tries than this are as good as any number. */
export const mostTries = 9;

const version = 'C1';
/** More than the longest link of as many exercises as a sheet has. */
const longest = 1000;

/** As it stands behind `?class=`: letters, digits, `-`, `_` and points. */
export function writeClass({ ids, hints, solutions, tries, own }: ClassLink): string {
  const parts = [
    version,
    ...writeGroups(ids),
    ...releasePart('h', hints),
    ...releasePart('s', solutions),
    ...(tries === 0 ? [] : [`t${tries}`]),
    ...(own ? ['n'] : []),
  ];
  return [...parts, checkOf(parts)].join('.');
}

/** What a code asks for, or in a plain sentence why it asks for nothing. */
export function readClass(code: string): ClassLink | { readonly problem: string } {
  const parts = code.slice(0, longest + 1).split('.');
  const [given = '', ...rest] = parts.slice(0, -1);
  if (code.length > longest || !/^C\d{1,3}$/.test(given))
    return { problem: 'It is no class link; one begins with C1, and comes from the page “Class links”.' };
  if (given !== version)
    return { problem: 'It was made for another version of this site. Ask your teacher for a new one.' };
  if (parts.at(-1) !== checkOf(parts.slice(0, -1)))
    return { problem: 'It is damaged: a sign is changed or missing. Ask your teacher for it again.' };
  return settled(rest) ?? { problem: 'It asks for something that there is not. Ask your teacher for a new one.' };
}

/** Undefined where a part says nothing: such a link was written by hand. */
function settled(parts: readonly string[]): ClassLink | undefined {
  const ids: string[] = [];
  let link: ClassLink = { ...usualLink, solutions: 'always' };
  for (const part of parts) {
    const group = readGroup(part);
    const [, what, when = ''] = /^([hs])(a|n|\d{8})$/.exec(part) ?? [];
    const release = what === undefined ? undefined : releaseOf(when);
    if (group) ids.push(...group);
    else if (release !== undefined) link = { ...link, [what === 'h' ? 'hints' : 'solutions']: release };
    else if (/^t[1-9]$/.test(part)) link = { ...link, tries: Number(part[1]) };
    else if (part === 'n') link = { ...link, own: true };
    else return undefined;
  }
  const each = [...new Set(ids)];
  return each.length === 0 || each.length > limits.exercises ? undefined : { ...link, ids: each };
}

const releasePart = (what: 'h' | 's', release: Release): readonly string[] =>
  release === 'always' ? [] : [`${what}${release.length === 10 ? release.replaceAll('-', '') : release[0]}`];

function releaseOf(text: string): Release | undefined {
  if (text === 'a') return 'attempt';
  if (text === 'n') return 'never';
  return readDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}

/** A day of the calendar, as forms and links write it; undefined where it is none. */
export function readDay(text: string): Release | undefined {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as Release) : undefined;
}
