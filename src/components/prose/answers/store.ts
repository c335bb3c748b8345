/**
 * The reader's answers, kept in this browser and nowhere else: one entry of local storage for all lessons. Where storage is
 * missing, forbidden, full or holds something else, everything works without it, for as long as the page is open.
 */
export const key = 'perceptible.answers.1';

/** Told to the document when an answer is given or all are cleared. */
export const answersChanged = 'perceptible:answers';

export interface KeptAnswer {
  readonly answer: readonly string[];
  readonly right: boolean;
  /** Whether the outcome was looked at without a guess. */
  readonly shown?: true;
  /** Which numbers an exercise had; 0 for the lesson's own. */
  readonly seed?: number;
  /** Whether an answer before this one was wrong; keepAnswer knows. */
  readonly late?: true;
  /** How many answers have been given, this one with them; keepAnswer counts. */
  readonly tries?: number;
  /** When it was given, in minutes since 1970; keepAnswer looks at the clock. */
  readonly at?: number;
  /** Whether the question is open again: then it is as if nothing was answered, but what comes next comes after that. */
  readonly again?: true;
}

/** Whether there is an answer that stands. */
export const isAnswered = (kept: KeptAnswer | undefined): kept is KeptAnswer => kept !== undefined && !kept.again;

/** What is said when an answer is given; all answers are cleared when there is none. */
export interface AnswerEvent {
  readonly id: string;
  readonly kept: KeptAnswer | undefined;
}

/** Whether there may be an answer to a question, or to any: for who does not want to read them yet. */
export function mayBeKept(id?: string): boolean {
  try {
    return (localStorage.getItem(key) ?? '').includes(id === undefined ? '":{' : `"${id}":`);
  } catch {
    return false;
  }
}

/** All answers that can be read, by id of the question. Piece by piece: a damaged one takes no other with it. */
export function readAnswers(): Readonly<Record<string, KeptAnswer>> {
  return Object.fromEntries(pieces().filter((entry): entry is [string, KeptAnswer] => isKept(entry[1])));
}

/** How many answers are there that cannot be read; 1 where nothing of the storage can be. */
export const damagedAnswers = (): number => pieces().filter(([, piece]) => !isKept(piece)).length;

function pieces(): [string, unknown][] {
  let text: string | null = null;
  try {
    text = localStorage.getItem(key);
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return Object.entries(parsed);
  } catch {
    // Forbidden, or no JSON.
  }
  return text === null ? [] : [['', undefined]];
}

/** Forgets every answer of every lesson. */
export function clearAnswers(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
  tell(undefined);
}

/** Calls back for each answer given on this page, and with undefined when all are cleared. @returns how to stop */
export function onAnswers(listener: (event: AnswerEvent | undefined) => void): () => void {
  const heard = (event: Event) => listener((event as CustomEvent<AnswerEvent | null>).detail ?? undefined);
  document.addEventListener(answersChanged, heard);
  return () => document.removeEventListener(answersChanged, heard);
}

/** Tells the document of an answer, or that all are cleared. */
export const tell = (detail: AnswerEvent | undefined) => {
  document.dispatchEvent(new CustomEvent(answersChanged, { detail }));
};

/** More, or longer ones, no question has asked for. */
const [mostTexts, longestText] = [100, 2000];

/** Whether a piece of the storage is an answer, in all of its parts. */
function isKept(value: unknown): value is KeptAnswer {
  const { answer, right, seed = 0, tries = 0, at = 0, ...marks } = (value ?? {}) as Partial<KeptAnswer>;
  return (
    Array.isArray(answer) &&
    answer.length <= mostTexts &&
    answer.every((text) => typeof text === 'string' && text.length <= longestText) &&
    typeof right === 'boolean' &&
    // Whole, from 0 to 2³² − 1: anything else becomes something else by this shift.
    [seed, tries, at].every((count) => count >>> 0 === count) &&
    [marks.shown, marks.late, marks.again].every((mark) => mark === undefined || mark === true)
  );
}
