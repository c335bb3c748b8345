/** What runs in an embedded part before the first paint, in the place of first.js: nothing that is locked is ever seen or pressed. */
import '../with-class.js';
import '../loading.js';
import './height.ts';
import { readEmbed } from '../../kit/stage/embed/parameters.ts';

const { theme, size, lock, hide } = readEmbed(location.search).settings;
const root = document.documentElement;
if (theme !== undefined) root.dataset['theme'] = theme;
if (size !== 100) root.style.fontSize = `${size}%`;
if (lock.length > 0) root.dataset['lock'] = lock.join(' ');
if (hide.length > 0) root.dataset['hide'] = hide.join(' ');

/** What a stage would do, by the word for it (player/player.ts), and what keeps a reader from it. */
const keptBy: Readonly<Record<string, 'steps' | 'editing'>> = {
  ...{ next: 'steps', previous: 'steps', start: 'steps', end: 'steps', play: 'steps', tick: 'steps', jump: 'steps' },
  ...{ granularity: 'steps', edit: 'editing', set: 'editing', show: 'editing' },
};
const isAnyLocked = lock.includes('steps') || lock.includes('editing');
globalThis.embedLock = (action) => (action === 'restore' ? isAnyLocked : lock.some((part) => part === keptBy[action]));

// The answers for readers without scripts stand in the page: hidden by a style sheet alone they would be seen where none comes.
if (lock.includes('hints') || lock.includes('solutions'))
  document.addEventListener('DOMContentLoaded', () => {
    for (const answer of document.querySelectorAll('.answer.without-scripts')) answer.remove();
  });

// A figure reads its link once, as it opens; where something is locked no later link leads it elsewhere.
if (isAnyLocked) addEventListener('hashchange', (event) => event.stopImmediatePropagation(), true);
