/** What a platform keeps of a lesson between two visits: at most 4,096 characters, for all answers. */
import type { KeptAnswer } from '../../../../src/components/prose/answers/store.ts';

export type Answers = Readonly<Record<string, KeptAnswer>>;

/** As SCORM 1.2 allows. */
export const most = 4096;

/** Before it stands which way of writing it is. */
const mark = 'P1';

/** A text in ASCII without what divides texts, answers and parts of an answer. */
const coded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(/[~_!]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);

/** One answer: `x9-1_1_7_2_28000000_0.5~0.25`, id, how it is, seed, tries, minute, what was answered. */
function written(
  id: string,
  { answer, right, shown, seed, late, tries, at, again }: KeptAnswer,
  whole: boolean,
): string {
  const how = (right ? 1 : 0) + (shown ? 2 : 0) + (late ? 4 : 0) + (again ? 8 : 0);
  const numbers = [how, seed ?? 0, tries ?? 0, at ?? 0].map((count) => count.toString(36));
  return [id, ...numbers, ...(whole ? [answer.map(coded).join('~')] : [])].join('_');
}

/** Answers as a text. Where it would be too long, the longest answers lose their words first, and keep how they were. */
export function suspend(answers: Answers): string {
  const entries = Object.entries(answers);
  const kept = new Set(entries.map(([id]) => id));
  const text = () => [mark, ...entries.map(([id, answer]) => written(id, answer, kept.has(id)))].join('!');
  const longest = entries
    .map(([id, answer]) => ({ id, length: written(id, answer, true).length }))
    .sort((a, b) => b.length - a.length);
  let said = text();
  for (const { id } of longest) {
    if (said.length <= most) break;
    kept.delete(id);
    said = text();
  }
  return said.slice(0, most);
}

/** Answers from such a text, piece by piece: what cannot be read is left out. Those without their words are not shown, but count. */
export function resume(text: string): Answers {
  const [first, ...pieces] = text.split('!');
  if (first !== mark) return {};
  return Object.fromEntries(pieces.flatMap((piece) => readPiece(piece) ?? []));
}

function readPiece(piece: string): [[string, KeptAnswer]] | undefined {
  const [id = '', ...parts] = piece.split('_');
  const counts = parts.slice(0, 4).map((part) => Number.parseInt(part, 36));
  if (!/^[a-z]\d+-\d+$/.test(id) || counts.length < 4 || counts.some((count) => !(count >= 0 && count < 2 ** 32)))
    return undefined;
  const [how = 0, seed = 0, tries = 0, at = 0] = counts;
  try {
    const answer = parts[4] === undefined || parts[4] === '' ? [] : parts[4].split('~').map(decodeURIComponent);
    const marks = { ...(how & 2 && { shown: true as const }), ...(how & 4 && { late: true as const }) };
    return [
      [id, { answer, right: (how & 1) === 1, ...marks, seed, tries, at, ...(how & 8 && { again: true as const }) }],
    ];
  } catch {
    return undefined;
  }
}
