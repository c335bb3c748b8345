/**
 * On paper the answers stand at the end, on pages of their own: what is printed before them can be handed out. They are taken
 * from the text of the noscript elements below the questions, which is nowhere on the page while scripts run; below the
 * answer to a prediction stands what the lesson says of it next. All of it leaves again after printing.
 */
const printing = matchMedia('print');
const title = 'Answers';

function write() {
  if (document.querySelector('.printed-answers')) return;
  const section = document.createElement('section');
  section.className = 'printed-answers';
  section.append(element('h2', title));
  for (const { dataset, textContent } of document.querySelectorAll<HTMLElement>('noscript.answer')) {
    const parsed = document.createElement('template');
    parsed.innerHTML = textContent ?? '';
    const details = parsed.content.querySelector('details');
    details?.querySelector('summary')?.remove();
    section.append(element('h3', dataset['name'] ?? ''), ...(details?.childNodes ?? []), ...told(dataset['answer']));
  }
  document.querySelector('article.page')?.append(section);
}

/** What the page says below a prediction, without what it asks there: that stays in its place. */
function told(prompt: string | undefined): Node[] {
  return [...document.querySelectorAll(`details.reveal[data-prompt='${prompt}'] > .body`)].map((body) => {
    const copy = body.cloneNode(true) as Element;
    for (const task of copy.querySelectorAll('.task')) task.remove();
    // An id belongs to one element: links lead to the lesson, not to this copy.
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
    return copy;
  });
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const erase = () => document.querySelector('.printed-answers')?.remove();

addEventListener('beforeprint', () => {
  write();
  document.documentElement.dataset['printing'] = '';
});
addEventListener('afterprint', () => {
  delete document.documentElement.dataset['printing'];
  erase();
});
// For who looks at the page as paper without printing it. While it is printed, media come and go as pages are measured.
printing.addEventListener('change', ({ matches }) => {
  if (matches) write();
  else if (document.documentElement.dataset['printing'] === undefined) erase();
});
