import { useEffect, useState } from 'preact/hooks';
import { type ClassLink, readClass } from '../../../teach/class/class-link.ts';
import { dayOf, type Progress } from '../../../teach/class/help.ts';
import { seedOfName } from '../../../teach/class/own-numbers.ts';
import { nameFirst, triesLeft, triesOver } from '../../../teach/class/words.ts';
import { count, countOf, onName, pupilName } from '../answers/class-kept.ts';

/** What a teacher's link sets for one exercise; nothing where there is no link, or it does not ask for this one. */
export interface ExerciseLink {
  readonly link: ClassLink | undefined;
  /** The numbers of the pupil who has given a name; undefined where they have those of the lesson. */
  readonly seed: number | undefined;
  /** Whether other numbers may be had for the asking. */
  readonly isRenewable: boolean;
  /** Why an answer is not checked. */
  refusal(seed: number): string | undefined;
  /** Counts an answer that was checked. */
  counted(seed: number): void;
  progress(seed: number, isAnswered: boolean): Progress;
  /** Whether no answer is checked any more. */
  isOver(seed: number): boolean;
  /** How many answers may still be checked, in words. */
  left(seed: number): string;
}

/** @param renewable whether the exercise has other numbers at all */
export function useClassLink(id: string, slot: string, renewable: boolean): ExerciseLink {
  const [link, setLink] = useState<ClassLink | undefined>(undefined);
  const [name, setName] = useState('');
  const [, redraw] = useState(0);
  // After the first frame: the server knows no address.
  useEffect(() => {
    setLink(linkOf(id));
    setName(pupilName());
    return onName(() => setName(pupilName()));
  }, []);
  const isOwn = link?.own === true && renewable;
  const triesOf = (seed: number) => countOf(code(), slot, seed);
  const leftOf = (seed: number) => (link?.tries ? Math.max(0, link.tries - triesOf(seed)) : undefined);
  return {
    link,
    seed: isOwn ? seedOfName(name) : undefined,
    isRenewable: renewable && !isOwn && !link?.tries,
    refusal: (seed) => {
      if (isOwn && seedOfName(name) === undefined) return nameFirst;
      return link && leftOf(seed) === 0 ? triesOver(link.tries) : undefined;
    },
    counted: (seed) => {
      if (!link) return;
      count(code(), slot, seed);
      redraw((before) => before + 1);
    },
    progress: (seed, isAnswered) => ({
      tries: link ? Math.max(triesOf(seed), isAnswered ? 1 : 0) : 0,
      today: dayOf(new Date()),
    }),
    isOver: (seed) => leftOf(seed) === 0,
    left: (seed) => (link?.tries ? triesLeft(leftOf(seed) ?? 0, link.tries) : ''),
  };
}

const code = () => new URLSearchParams(location.search).get('class') ?? '';

/** Only on the page of a lesson, which says at its head what is set. */
function linkOf(id: string): ClassLink | undefined {
  if (document.documentElement.dataset['page'] !== 'lesson' || code() === '') return undefined;
  const link = readClass(code());
  return 'problem' in link || !link.ids.includes(id) ? undefined : link;
}
