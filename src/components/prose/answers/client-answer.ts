/**
 * `client:answer` wakes a question when somebody turns to it: points at it, focuses it, presses something in it. A reader who
 * only scrolls past loads nothing. What was pressed or typed while the code was on its way is done again when it has come.
 * A question with a kept answer wakes when it is seen, so that the answer is shown. A figure that says so wakes also when the
 * address tells how it stands, and at any key while it is in view: its buttons take no focus before it is awake. A question
 * about runs, `client:answer="trained"`, wakes when one has ended. What counts all answers, `client:answer="kept"`, wakes when one
 * is given, and when it is seen and there are some.
 */
import type { ClientDirective } from 'astro';
import { onTrained } from '../../kit/stage/trained.ts';
import { onAnswers, readAnswers } from './store.ts';
import { wakeOnTurn } from './turning.ts';

const answerDirective: ClientDirective = (load, options, island) => {
  const wake = wakeOnTurn(load, island);
  if (options.value === 'trained') onTrained(wake);
  if (options.value === 'kept') onAnswers(wake);
  const figure = island.closest('figure')?.id;
  let visible = false;
  const seen = new IntersectionObserver((entries) => {
    visible = entries.some(({ isIntersecting }) => isIntersecting);
    const answers = readAnswers();
    const isKept =
      options.value === 'kept' ? Object.keys(answers).length > 0 : (island.closest('.task')?.id ?? '') in answers;
    if (visible && isKept) wake();
  });
  if (figure !== undefined) {
    const called = () => location.hash.includes(`${figure}=`) && void wake();
    addEventListener('hashchange', called);
    addEventListener('keydown', () => visible && void wake());
    called();
  }
  for (const child of island.children) seen.observe(child);
};

export default answerDirective;
