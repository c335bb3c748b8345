/** What a class link does to the page of a lesson besides its exercises: it is said at the head. */
import './class.css';
import { render } from 'preact';
import { type ClassLink, readClass } from '../../../teach/class/class-link.ts';
import { dayOf, isReleased } from '../../../teach/class/help.ts';
import { keepName, onName } from '../../prose/answers/class-kept.ts';
import { onAnswers, readAnswers } from '../../prose/answers/store.ts';
import * as words from './banner-words.ts';
import { ClassBanner } from './ClassBanner.tsx';

/** Reads the address of the page, and does as it says. */
function sayClass(): void {
  const code = new URLSearchParams(location.search).get('class') ?? '';
  const link = readClass(code);
  const banner = document.createElement('aside');
  banner.className = 'class-banner';
  banner.setAttribute('aria-label', words.label);
  document.querySelector('article.lesson > header')?.after(banner);
  if ('problem' in link) {
    render(<p role="status">{words.unreadable(link.problem)}</p>, banner);
    return;
  }
  render(<ClassBanner link={link} />, banner);
  holdBack(link);
  if (link.own) {
    wake(link);
    onName(() => wake(link));
  }
}

/** The question of an exercise, also where an earlier one is asked again. */
const tasksOf = (ids: readonly string[]) =>
  ids.flatMap((id) => [id, `again-${id}`].flatMap((slot) => document.getElementById(slot) ?? []));

/** What would give a held solution away: the answers for paper, and prose that unfolds once the exercise is right. */
function holdBack({ ids, solutions }: ClassLink): void {
  let answers = readAnswers();
  const today = dayOf(new Date());
  const isHeld = (slot: string) => !isReleased(solutions, { tries: answers[slot]?.tries ?? 0, today });
  for (const task of tasksOf(ids).filter(({ id }) => isHeld(id)))
    task.querySelector('.answer.without-scripts')?.remove();
  const held = new Set(ids.filter(isHeld));
  const folds = [...document.querySelectorAll<HTMLElement>('details[data-exercise]')];
  const hide = () => {
    for (const fold of folds)
      fold.hidden = (fold.dataset['exercise'] ?? '').split(' ').some((id) => held.has(id) && !answers[id]?.right);
  };
  hide();
  onAnswers((event) => {
    // Who forgets all answers may be somebody else than who comes next.
    if (event === undefined) keepName('');
    // What somebody was right about stays told while they try other numbers.
    else if (event.kept?.right) answers = { ...answers, [event.id]: event.kept };
    hide();
  });
}

/** Exercises with a pupil's own numbers show them before anybody turns to one. */
function wake({ ids }: ClassLink): void {
  for (const task of tasksOf(ids)) task.querySelector('astro-island')?.dispatchEvent(new Event('forward'));
}

sayClass();
