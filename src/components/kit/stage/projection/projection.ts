/**
 * One figure fills the screen, or the window where that cannot be had. What is behind can neither be reached nor seen; Tab goes round
 * in the figure, the bar and the browser; Escape leaves, and everything is as before.
 */
import './projection.css';
import { h, render } from 'preact';
import { bringForward, figureOf } from '../pinned.ts';
import { Bar } from './Bar.tsx';
import { stepOf } from './keys.ts';
import { notesOf } from './notes.ts';
import { stopsOfNotes, stopsOfText } from './stops.ts';
import { typeSize } from './type-size.ts';

const root = document.documentElement;

/** What is shown besides the figure, and how. */
export interface View {
  readonly notes: boolean;
  readonly contrast: boolean;
  /** How much larger or smaller the letters are than they would be. */
  readonly wish: number;
}

/** Projects a figure until somebody leaves. */
export function begin(figure: HTMLElement): void {
  // On a phone it may fill the window already, in its own way.
  figure.closest('.pinned.full')?.querySelector<HTMLElement>('[data-form="full"]')?.click();
  const before = {
    focus: document.activeElement,
    scroll: scrollY,
    size: root.style.fontSize,
    usual: Number.parseFloat(getComputedStyle(root).fontSize),
    theme: root.dataset['theme'],
  };
  const stopped = new AbortController();
  const bar = document.createElement('div');
  bar.className = 'projector';
  document.body.append(bar);
  let shown = figure;
  let view: View = { notes: false, contrast: false, wish: 1 };

  const draw = () => {
    const pinned = shown.closest<HTMLElement>('.pinned');
    root.dataset['projected'] = view.notes ? 'notes' : '';
    root.toggleAttribute('data-contrast', view.contrast);
    if (view.contrast) root.dataset['theme'] = 'light';
    else if (before.theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = before.theme;
    const width = innerWidth * (view.notes ? 1 - notesShare : 1);
    root.style.fontSize = `${typeSize(width, innerHeight - barHeight, before.usual, view.wish)}px`;
    pinned?.classList.add('projected');
    const caption = shown.querySelector('figcaption');
    render(
      h(Bar, {
        name: caption?.querySelector('.label')?.textContent ?? '',
        notes: view.notes ? notesOf(shown) : undefined,
        view,
        ofNotes: stopsOfNotes(),
        ofText: stopsOfText(shown),
        change: (to) => {
          view = { ...view, ...to };
          draw();
        },
        goTo,
        leave,
      }),
      bar,
    );
  };
  const goTo = (hash: string) => {
    const next = figureOf(hash);
    if (next !== null && next !== shown) show(next);
    // The same state once more changes no address, and nobody would hear of it.
    if (location.hash === hash) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = hash;
  };
  const show = (next: HTMLElement) => {
    hide(shown);
    shown = next;
    bringForward(next);
    setInert(next, true);
    draw();
  };
  const hide = (figure: HTMLElement) => {
    figure.closest('.pinned')?.classList.remove('projected');
    setInert(figure, false);
  };
  const leave = () => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    render(null, bar);
    bar.remove();
    hide(shown);
    delete root.dataset['projected'];
    root.removeAttribute('data-contrast');
    root.style.fontSize = before.size;
    if (before.theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = before.theme;
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    scrollTo({ top: before.scroll, behavior: 'instant' });
    const back = before.focus instanceof HTMLElement && before.focus.isConnected ? before.focus : shown;
    back.focus({ preventScroll: true });
  };

  const { signal } = stopped;
  addEventListener('resize', draw, { signal });
  addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape') return leave();
      const button = stepOf(event, shown);
      if (button === undefined) return;
      event.preventDefault();
      button?.click();
    },
    { signal },
  );
  // The browser takes Escape for itself where the figure has the whole screen.
  document.addEventListener('fullscreenchange', () => document.fullscreenElement === null && leave(), { signal });

  show(figure);
  shown.tabIndex = -1;
  shown.focus({ preventScroll: true });
  // Not everywhere, and only after a press: else the window is filled.
  if (navigator.userActivation?.isActive !== false) void root.requestFullscreen?.().catch(() => undefined);
}

/** What projection.css gives to the notes, and to the bar in px. */
const notesShare = 0.3;
const barHeight = 44;

/** Whether nothing but a figure, and the bar, can be reached. */
function setInert(figure: HTMLElement, isInert: boolean): void {
  for (let part: Element = figure; part.parentElement && part !== document.body; part = part.parentElement)
    for (const other of part.parentElement.children)
      if (other !== part && !other.matches('.projector')) other.toggleAttribute('inert', isInert);
}
