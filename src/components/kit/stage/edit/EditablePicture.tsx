import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { NotLoaded } from '../../island/NotLoaded.tsx';
import { useLoaded } from '../../island/useLoaded.ts';
import type { Editing } from './editing.ts';
import type { Explained } from './questions.ts';

/** What a picture was touched by first, and how it ended, where it is over. */
export interface FirstTouch {
  readonly begun: Event;
  ended?: PointerEvent;
}

/** A press, of which the end is noted. Who pulls at once must not have to wait for code. */
function pressed(begun: PointerEvent): FirstTouch {
  const touch: FirstTouch = { begun };
  // No text is selected while a number is pulled.
  if ((begun.target as Element).closest('[data-edit]') !== null) begun.preventDefault();
  for (const name of ['pointerup', 'pointercancel'] as const)
    addEventListener(name, (event) => (touch.ended ??= event), { once: true });
  return touch;
}

interface Props {
  /** Undefined until the page's script has taken over, and where nothing can be changed in the picture. */
  readonly editing: Editing | undefined;
  /** Whose numbers can be asked for; undefined where the picture is of no run. */
  readonly explained?: Explained | undefined;
  readonly children: ComponentChildren;
}

/**
 * The picture of a stage. Any text or mark in it with `data-edit="w.2.0.0"` can be changed where it stands: pulled sideways,
 * pressed to type, or reached with the keyboard; a press on one that was computed asks how. This is loaded when the pointer or the
 * focus comes to the picture.
 */
export function EditablePicture({ editing, explained, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [touched, setTouched] = useState(false);
  const { loaded: tools, ...coming } = useLoaded(() => import('./PictureTools.tsx'), touched);
  /** What happened first, before the tools were here. */
  const first = useRef<FirstTouch | undefined>(undefined);
  const wake = (event: Event) => {
    // A press brings the focus with it.
    if (event.type === 'pointerdown') first.current = pressed(event as PointerEvent);
    if (event.type === 'focus') first.current ??= { begun: event };
    setTouched(true);
  };
  // A press on a number is none on what lies below it.
  const onClickCapture = (event: Event) => {
    if ((event.target as Element).closest('[data-edit]') !== null) event.stopPropagation();
  };
  const ways = { onPointerOver: wake, onPointerDown: wake, onFocus: wake, onClickCapture };
  const asleep = editing !== undefined && tools === undefined;
  const offers = asleep && box.current?.querySelector('[data-edit]') != null;
  return (
    <div ref={box} class="picture" tabIndex={offers ? 0 : undefined} {...(asleep ? ways : {})}>
      {children}
      {coming.failed ? <NotLoaded {...coming} /> : null}
      {editing === undefined || tools === undefined ? null : (
        <tools.PictureTools picture={box.current as HTMLElement} first={first.current} {...{ editing, explained }} />
      )}
    </div>
  );
}
