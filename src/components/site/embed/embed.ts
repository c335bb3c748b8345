/**
 * What an embedded part does in its frame: it tells the page around it of answers, where that was asked; wakes; leads out of the
 * frame where a link leaves the part; says what of its address could not be read. How high it is says height.ts.
 */
import type { AnswerMessage } from '../../../teach/embed/messages.ts';
import { readEmbed } from '../../kit/stage/embed/parameters.ts';
import { onAnswers } from '../../prose/answers/store.ts';
import * as words from './notice-words.ts';

const { settings, refused } = readEmbed(location.search);

/** The workbench and the lab have no parts that can be locked or hidden. */
const isWhole = document.querySelector('.figure, .task') === null;
const idle = isWhole
  ? [...settings.lock.map((word) => `lock=${word}`), ...settings.hide.map((word) => `hide=${word}`)]
  : [];
const useless = [...refused, ...idle];
if (useless.length > 0) {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  notice.textContent = words.useless(useless);
  document.querySelector('main')?.prepend(notice);
}

const { answers } = settings;
if (answers !== undefined && parent !== window)
  onAnswers((given) => {
    if (given?.kept === undefined || given.kept.again) return;
    const { answer, right, tries = 1, seed = 0 } = given.kept;
    const message: AnswerMessage = { perceptible: 'answer', question: given.id, answer, right, tries, seed };
    parent.postMessage(message, answers);
  });

// A figure that stands alone need not wait until somebody has stayed with it.
for (const island of document.querySelectorAll('.figure astro-island')) island.dispatchEvent(new Event('forward'));

/** The part in its lesson, where links to what stands beside it there lead. */
const source = document.querySelector<HTMLAnchorElement>('.embed-source > a')?.href ?? '';

// Nothing else is shown in the frame: what leads away opens beside the page around it, or nowhere where something is locked.
addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    if (!link) return;
    const isHere = link.origin === location.origin && link.pathname === location.pathname;
    if (isHere && document.getElementById(/^#([\w-]*)/.exec(link.hash)?.[1] ?? '') !== null) return;
    if (document.documentElement.dataset['lock'] !== undefined) {
      event.preventDefault();
      return;
    }
    if (isHere) link.href = source.replace(/#.*$/, link.hash);
    link.target = '_blank';
    link.rel = 'noopener';
  },
  true,
);
