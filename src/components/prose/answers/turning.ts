/** Waking an island when somebody turns to it: points at it, focuses it, presses something in it, or its tab. */
const turning = ['pointerover', 'pointerdown', 'focusin', 'forward'] as const;

type Field = HTMLInputElement | HTMLSelectElement;

interface Entry {
  readonly value: string;
  readonly checked: boolean;
}

/** A place in a picture that takes points, as shares of its width and height: the page may scroll before it is used. */
interface Pointed {
  readonly picture: Element;
  readonly across: number;
  readonly down: number;
}

function pointedAt({ target, clientX, clientY }: PointerEvent): Pointed | undefined {
  const picture = (target as Element).closest('[data-takes-points="true"]');
  if (!picture) return;
  const { left, top, width, height } = picture.getBoundingClientRect();
  return { picture, across: (clientX - left) / width, down: (clientY - top) / height };
}

/** Presses the same place of the picture, as if it were pressed now. */
async function pointAgain({ picture, across, down }: Pointed): Promise<void> {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const [clientX, clientY] = [left + across * width, top + down * height];
  picture.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX, clientY, buttons: 1 }));
  await undefined;
}

/**
 * @param load fetches the island's code; what it gives draws the island
 * @returns wakes the island now; once is enough
 */
export function wakeOnTurn(load: () => Promise<() => Promise<void>>, island: HTMLElement): () => Promise<void> {
  let pressed: HTMLElement | undefined;
  let pointed: Pointed | undefined;
  let waking = false;
  /** What the reader has put into each field last, in that order. */
  const entered = new Map<Field, Entry>();

  const press = (event: Event) => {
    pressed = (event.target as HTMLElement).closest<HTMLElement>('button') ?? undefined;
    if (pressed) event.preventDefault();
    void wake();
  };
  const point = (event: PointerEvent) => {
    pointed = pointedAt(event) ?? pointed;
  };
  // A button that is disabled gets no click, but a finger has been lifted from it all the same.
  const lift = (event: Event) => {
    pressed = (event.target as HTMLElement).closest<HTMLElement>('button:disabled') ?? pressed;
  };
  const enter = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    entered.delete(target);
    entered.set(target, { value: target.value, checked: 'checked' in target && target.checked });
  };
  // Enter in a field presses the button beside it.
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    pressed = island.querySelector<HTMLElement>('button.primary') ?? pressed;
    void wake();
  };
  const wake = async () => {
    if (waking) return;
    waking = true;
    for (const name of turning) island.removeEventListener(name, wake);
    const hydrate = await load();
    // From here on a button that is not disabled answers for itself.
    island.removeEventListener('click', press, true);
    await hydrate();
    if (island.hasAttribute('ssr')) {
      // Its code has not come, which is said beside it (site/loading.js). What has been put in waits for the next try.
      waking = false;
      island.addEventListener('click', press, true);
      return;
    }
    island.removeEventListener('pointerdown', point);
    island.removeEventListener('pointerup', lift);
    island.removeEventListener('input', enter, true);
    island.removeEventListener('keydown', key);
    for (const [field, entry] of entered) await restore(field, entry);
    if (pointed) await pointAgain(pointed);
    if (pressed) pressOnceReady(pressed);
  };

  island.addEventListener('click', press, true);
  island.addEventListener('pointerdown', point);
  island.addEventListener('pointerup', lift);
  island.addEventListener('input', enter, true);
  island.addEventListener('keydown', key);
  for (const name of turning) island.addEventListener(name, wake);
  island.addEventListener('again', (event) => {
    event.preventDefault();
    void wake();
  });
  return wake;
}

/** Presses the button as soon as it takes presses, unless the reader does something else before, anywhere on the page. */
function pressOnceReady(button: HTMLElement): void {
  if (takesPresses(button)) {
    button.click();
    return;
  }
  const isReady = new MutationObserver(() => {
    if (!takesPresses(button)) return;
    forget();
    button.click();
  });
  const forget = () => {
    isReady.disconnect();
    for (const name of ['pointerdown', 'keydown']) document.removeEventListener(name, forget, true);
  };
  isReady.observe(button, { attributeFilter: ['disabled', 'aria-disabled'] });
  for (const name of ['pointerdown', 'keydown']) document.addEventListener(name, forget, true);
}

const takesPresses = (button: HTMLElement) => !button.matches(':disabled, [aria-disabled="true"]');

/**
 * Gives a field what the reader had put in, as if it were put in now. It may stand there still: the code that has come has not
 * heard of it all the same.
 */
async function restore(field: Field, { value, checked }: Entry): Promise<void> {
  if (field.type !== 'file') field.value = value;
  if ('checked' in field) field.checked = checked;
  for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
  // One field after the other: Preact draws what this one has changed before the next; no press of the reader comes between.
  await undefined;
}
