/**
 * On paper the answers stand at the end, on pages of their own: what is printed before them can be handed out. They are taken
 * from what readers without scripts find below the questions; below the answer stands what the lesson says of it
 * next. Numbers that a figure has not come to are dots to write on. All of it leaves again after printing.
 */
import { answers as title } from './answer-words.ts';

const printing = matchMedia('print');

function write() {
  if (document.querySelector('.printed-answers')) return;
  const section = document.createElement('section');
  section.className = 'printed-answers';
  section.append(element('h2', title));
  for (const answer of document.querySelectorAll<HTMLElement>('.task .answer.without-scripts')) {
    const parts = [...answer.querySelectorAll('details > :not(summary)')].map((part) => part.cloneNode(true));
    const { name = '', answer: id } = answer.dataset;
    section.append(element('h3', name), ...parts, ...told(id));
  }
  document.querySelector('article.page')?.append(section);
  fill(unknown, room);
}

/** What the page says below a question, or below the last of several, without what it asks there: that stays in its place. */
function told(question: string | undefined): Node[] {
  const folds = `details.reveal:is([data-prompt$='${question}'], [data-exercise$='${question}'])`;
  return [...document.querySelectorAll(`${folds} > .body`)].map((body) => {
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

/** What a figure says of a number that it has not come to: on paper there is room to write it. */
const unknown = 'not yet computed';
const room = '…………';

/** In all figures, one for the other. */
function fill(from: string, to: string) {
  for (const stage of document.querySelectorAll('.stage')) {
    const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.data.includes(from)) text.data = text.data.replace(from, to);
    }
  }
}

function erase() {
  document.querySelector('.printed-answers')?.remove();
  fill(room, unknown);
}

/** While a page is printed, media come and go as it is measured. */
let isPrinting = false;

addEventListener('beforeprint', () => {
  isPrinting = true;
  write();
});
addEventListener('afterprint', () => {
  isPrinting = false;
  erase();
});
// For who looks at the page as paper without printing it.
printing.addEventListener('change', ({ matches }) => {
  if (matches) write();
  else if (!isPrinting) erase();
});
