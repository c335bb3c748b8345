/** Moves the weight of the home page's figure. All numbers stand in the page; see weight-positions.ts. */
import { standing } from './home-figure-words.ts';

const figure = document.querySelector<HTMLElement>('.home-figure');
const input = figure?.querySelector('input');

if (figure && input) {
  const positions = (figure.dataset['positions'] ?? '').split(';').map((each) => each.split(','));
  const cell = (name: string) => figure.querySelector(`svg [data-cell="${name}"]`);
  const weight = cell(input.dataset['weight'] ?? '');
  const number = weight?.querySelector('.number');
  const wire = weight?.closest('g');
  const output = cell(input.dataset['output'] ?? '');

  const show = () => {
    const [w = '', out = '', loss = '', top, width = ''] = positions[input.valueAsNumber] ?? [];
    const texts: Record<string, string> = { w, out, loss };
    for (const place of figure.querySelectorAll<HTMLElement>('[data-show]'))
      place.textContent = texts[place.dataset['show'] ?? ''] ?? '';
    if (number) number.textContent = w;
    if (output) output.textContent = out;
    wire?.querySelector('.wire')?.setAttribute('stroke-width', width);
    wire?.classList.toggle('negative', w.startsWith('−'));
    wire?.classList.toggle('positive', !w.startsWith('−'));
    const ball = figure.querySelector<HTMLElement>('.ball');
    ball?.style.setProperty('left', `${(100 * input.valueAsNumber) / (positions.length - 1)}%`);
    ball?.style.setProperty('top', `${top}%`);
    input.setAttribute('aria-valuetext', standing(w, out, loss));
  };
  input.addEventListener('input', show);
  // A browser gives a field back what it had, when a reader comes back.
  if (input.value !== input.defaultValue) show();
}
