/** Says in the list of lessons what this browser has answered of each. */
import { type KeptAnswer, readAnswers } from '../../prose/answers/store.ts';
import { answered } from './answered-words.ts';

/** What is said of a lesson, as in "4 of 12 answered, 3 right at first"; empty where nothing is answered. */
export function tally(answers: Readonly<Record<string, KeptAnswer>>, lesson: string, asked: string): string {
  const own = Object.entries(answers).filter(
    ([id, { shown, again }]) => /^[px](\d+)-/.exec(id)?.[1] === lesson && !shown && !again,
  );
  const right = own.filter(([, { right, late }]) => right && !late).length;
  return own.length === 0 ? '' : answered(own.length, asked, right);
}

// Also when the page comes back as it was left: a lesson may have been answered since.
globalThis.addEventListener?.('pageshow', () => {
  const answers = readAnswers();
  for (const place of document.querySelectorAll<HTMLElement>('.answered')) {
    const { lesson = '', asked = '' } = place.dataset;
    place.textContent = tally(answers, lesson, asked);
  }
});
