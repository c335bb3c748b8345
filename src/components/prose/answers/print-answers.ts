/**
 * On paper the answers stand at the end. They are taken from the text of the noscript elements below the questions, which
 * is nowhere on the page while scripts run, and leave again after printing.
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
    section.append(element('h3', dataset['name'] ?? ''), ...(details?.childNodes ?? []));
  }
  document.querySelector('article.page')?.append(section);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const erase = () => document.querySelector('.printed-answers')?.remove();

addEventListener('beforeprint', write);
addEventListener('afterprint', erase);
printing.addEventListener('change', ({ matches }) => (matches ? write() : erase()));
