/**
 * What an embedded part and the page around it say to each other with `postMessage`. These words are documented in
 * docs/site/embed.md, and pages of others hear them: they stay.
 */

/** From the part: how high it is now, in CSS pixels. Said anew whenever that changes, and when it is asked. */
export interface HeightMessage {
  readonly perceptible: 'height';
  readonly height: number;
}

/** From the part, where `answers=` asks for it: a question has been answered. */
export interface AnswerMessage {
  readonly perceptible: 'answer';
  /** As in x9-5. */
  readonly question: string;
  readonly answer: readonly string[];
  readonly right: boolean;
  /** How many answers have been given in this browser, this one with them. */
  readonly tries: number;
  /** Which numbers the question had: 0 for the lesson's own. */
  readonly seed: number;
}

/** From the page around it: how high are you? */
export const isHeightQuestion = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'perceptible' in data && data.perceptible === 'height?';
