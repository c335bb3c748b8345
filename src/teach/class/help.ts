/** Which help a pupil gets next, under what a teacher has set. */
import { hintMayHelp, type Verdict } from '../../questions/question.ts';
import type { ClassLink, Release } from './class-link.ts';
import { heldWords } from './words.ts';

/** What is known of the exercise. */
export interface Progress {
  /** How many answers were checked. */
  readonly tries: number;
  /** This day, as in 2026-12-01. */
  readonly today: string;
}

/** Two hints, then the solution. */
export const solutionStep = 2;

/** The help that comes next, or why none does. */
export type NextHelp = { readonly step: number } | { readonly held: string };

/** @param given how many hints stand there */
export function nextHelp(link: ClassLink | undefined, given: number, progress: Progress): NextHelp {
  if (link === undefined) return { step: given };
  const isHint = given < solutionStep;
  if (isHint && isReleased(link.hints, progress)) return { step: given };
  if (isReleased(link.solutions, progress)) return { step: solutionStep };
  return { held: heldWords(isHint ? link.hints : undefined, link.solutions) };
}

export function isReleased(release: Release, { tries, today }: Progress): boolean {
  if (release === 'always') return true;
  if (release === 'attempt') return tries > 0;
  // Days written so are in the order of their letters.
  return release !== 'never' && today >= release;
}

/** A verdict that sends nobody to a hint. */
export function withoutHint(verdict: Verdict): Verdict {
  const plain = <Said extends { readonly say: string }>(said: Said): Said => ({
    ...said,
    say: said.say.replace(hintMayHelp, '').trim(),
  });
  const { lines } = verdict;
  return { ...plain(verdict), ...(lines && { lines: lines.map((line) => line && plain(line)) }) };
}

/** The day by the clock of this machine, where the pupil is. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}
