import { useEffect, useRef } from 'preact/hooks';
import * as words from './bar-words.ts';
import type { View } from './projection.ts';
import type { Stop } from './stops.ts';

interface Props {
  /** The figure, as in “Figure 9.1”. */
  readonly name: string;
  readonly view: View;
  /** The text beside the figure, where it is wanted. */
  readonly notes: DocumentFragment | undefined;
  readonly ofNotes: readonly Stop[];
  readonly ofText: readonly Stop[];
  change(to: Partial<View>): void;
  goTo(hash: string): void;
  leave(): void;
}

/** How much one press makes of the letters. */
const step = 1.125;
const [least, most] = [0.7, 1.8];

/** Above a projected figure: where to go, what else to see, and the way out. */
export function Bar({ name, view, notes, ofNotes, ofText, change, goTo, leave }: Props) {
  const size = (by: number) => change({ wish: Math.min(most, Math.max(least, view.wish * by)) });
  return (
    <>
      <section class="bar" aria-label={words.barOf(name)}>
        {ofNotes.length + ofText.length === 0 ? null : (
          <select
            aria-label={words.goToState}
            value=""
            onChange={({ currentTarget }) => {
              goTo(currentTarget.value);
              currentTarget.value = '';
            }}
          >
            <option value="">{words.goTo}</option>
            <Stops label={words.fromNotes} stops={ofNotes} />
            <Stops label={words.inText} stops={ofText} />
          </select>
        )}
        <button type="button" aria-pressed={view.notes} onClick={() => change({ notes: !view.notes })}>
          {words.text}
        </button>
        <button type="button" aria-pressed={view.contrast} onClick={() => change({ contrast: !view.contrast })}>
          {words.contrast}
        </button>
        <button type="button" aria-label={words.smaller} onClick={() => size(1 / step)}>
          A−
        </button>
        <button type="button" aria-label={words.larger} onClick={() => size(step)}>
          A+
        </button>
        <button type="button" class="leave" onClick={leave}>
          {words.leave} <kbd>Esc</kbd>
        </button>
      </section>
      {notes === undefined ? null : <Notes {...{ name, notes }} />}
    </>
  );
}

function Stops({ label, stops }: { readonly label: string; readonly stops: readonly Stop[] }) {
  return stops.length === 0 ? null : (
    <optgroup {...{ label }}>
      {stops.map((stop) => (
        <option key={stop.hash} value={stop.hash}>
          {stop.label}
        </option>
      ))}
    </optgroup>
  );
}

/** Scrolls by itself, so the keyboard comes to it. */
function Notes({ name, notes }: { readonly name: string; readonly notes: DocumentFragment }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.replaceChildren(notes), [notes]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section ref={box} class="notes prose" tabIndex={0} aria-label={words.textBeside(name)} />
  );
}
