/**
 * `client:answer` wakes a question when somebody turns to it: points at it, focuses it, presses something in it. A reader who
 * only scrolls past loads nothing. What was pressed or typed while the code was on its way is done again when it has come.
 * A question with a kept answer wakes when it is seen, so that the answer is shown. A figure that says so wakes also when the
 * address tells how it stands, and at any key while it is in view: its buttons take no focus before it is awake.
 */
import type { ClientDirective } from 'astro';
import { readAnswers } from './store.ts';

const turning = ['pointerover', 'pointerdown', 'focusin'] as const;

const answerDirective: ClientDirective = (load, _options, island) => {
  let pressed: HTMLElement | undefined;
  let waking = false;

  const press = (event: Event) => {
    pressed = (event.target as HTMLElement).closest<HTMLElement>('button') ?? undefined;
    if (pressed) event.preventDefault();
  };
  const wake = async () => {
    if (waking) return;
    waking = true;
    seen.disconnect();
    for (const name of turning) island.removeEventListener(name, wake);
    const hydrate = await load();
    const typed = [...island.querySelectorAll('input')].map(({ value, checked }) => ({ value, checked }));
    island.removeEventListener('click', press, true);
    await hydrate();
    for (const [k, input] of [...island.querySelectorAll('input')].entries()) await restore(input, typed[k]);
    pressed?.click();
  };

  const figure = island.closest('figure')?.id;
  let visible = false;
  const seen = new IntersectionObserver((entries) => {
    visible = entries.some(({ isIntersecting }) => isIntersecting);
    if (visible && (island.closest('.task')?.id ?? '') in readAnswers()) wake();
  });
  if (figure !== undefined) {
    const called = () => location.hash.includes(`${figure}=`) && void wake();
    addEventListener('hashchange', called);
    addEventListener('keydown', () => visible && void wake());
    called();
  }
  island.addEventListener('click', press, true);
  for (const name of turning) island.addEventListener(name, wake);
  for (const child of island.children) seen.observe(child);
};

/** Gives a field back what the reader had put in, as if it were put in now. */
async function restore(input: HTMLInputElement, typed: { value: string; checked: boolean } | undefined): Promise<void> {
  if (typed === undefined || (input.value === typed.value && input.checked === typed.checked)) return;
  input.value = typed.value;
  input.checked = typed.checked;
  for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }));
  // One field after the other: each sees what the one before it has changed.
  await new Promise(requestAnimationFrame);
}

export default answerDirective;
