/**
 * `client:answer` wakes a question when somebody turns to it: points at it, focuses it, presses something in it. A reader who
 * only scrolls past loads nothing. What was pressed or typed while the code was on its way is done again when it has come.
 * A question with a kept answer wakes when it is seen, so that the answer is shown. A figure that says so wakes also when the
 * address tells how it stands, and at any key while it is in view: its buttons take no focus before it is awake. A question
 * about runs or a part of the lab, `client:answer="trained"`, wakes when a run has a network, and at no key: until then there is
 * nothing in it to see but how it opens. A later figure of a lesson, `client:answer="rest"`, wakes also when it has been in view for
 * a moment and the page stands still: who scrolls past it on the way to another place loads nothing, however long it stays pinned
 * beside the text, and no frame of the scroll is lost to its code. What counts all answers, `client:answer="kept"`, wakes
 * when one is given, and when it is seen and there are some.
 */
import type { ClientDirective } from 'astro';
import { onTrained } from '../../kit/stage/trained.ts';
import { mayBeKept, onAnswers } from './store.ts';
import { wakeOnTurn } from './turning.ts';

/** How long a figure is in view before it wakes by itself. Scrolling past takes less; looking takes longer. */
const restMilliseconds = 1200;
/** How long a page has not been scrolled when it stands still. */
const stillMilliseconds = 250;

const answerDirective: ClientDirective = (load, options, island) => {
  const wake = wakeOnTurn(load, island);
  if (options.value === 'trained') onTrained(wake);
  if (options.value === 'kept') onAnswers(wake);
  const figure = island.closest('figure')?.id;
  let visible = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let scrolled = Number.NEGATIVE_INFINITY;
  const rested = () => {
    if (performance.now() - scrolled < stillMilliseconds) resting = setTimeout(rested, stillMilliseconds);
    else void wake();
  };
  if (options.value === 'rest')
    addEventListener('scroll', ({ timeStamp }) => (scrolled = timeStamp), { passive: true });
  const seen = new IntersectionObserver((entries) => {
    visible = entries.some(({ isIntersecting }) => isIntersecting);
    clearTimeout(resting);
    if (visible && options.value === 'rest') resting = setTimeout(rested, restMilliseconds);
    if (visible && mayBeKept(options.value === 'kept' ? undefined : (island.closest('.task')?.id ?? ''))) wake();
  });
  if (figure !== undefined) {
    const called = () => location.hash.includes(`${figure}=`) && void wake();
    addEventListener('hashchange', called);
    if (options.value !== 'trained') addEventListener('keydown', () => visible && void wake());
    called();
  }
  for (const child of island.children) seen.observe(child);
};

export default answerDirective;
