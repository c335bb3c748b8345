/**
 * A walk through a lesson, done inside the page by expressions, for engines that know no more: every figure to its end, a prompt,
 * an exercise, the lab. And a translator, under which all of it has to stay true.
 */

/** A function as an expression that calls it in a page. What it gives must be a string, a number, a boolean or null. */
const inPage = <Args extends readonly (string | number | boolean | readonly string[])[]>(
  act: (...args: Args) => unknown,
  ...args: Args
) => `(${act})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;

/** What a translator has written ends with this. */
export const translated = '⁑';

/** Collects what goes wrong on the page from now on. */
export const watchFaults = inPage(() => {
  const { faults } = Object.assign(globalThis, { faults: [] as string[] });
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  return true;
});
export const faults = 'JSON.stringify(faults)';

/**
 * Translates every text of the page, also such as say translate="no", and from now on whatever is new: in turn as translators
 * do, by an element in the place of the text, by one around it, and in the text itself.
 */
export const translate = inPage((mark: string) => {
  let count = 0;
  const put = (text: Text) => {
    const { data, parentElement } = text;
    if (data.trim() === '' || data.endsWith(mark) || !parentElement) return;
    if (parentElement.closest('script, style, noscript, textarea')) return;
    count += 1;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.append(inner);
    if (count % 3 === 0 || parentElement.closest('font')) text.data = data + mark;
    else if (count % 3 === 1) {
      inner.append(data + mark);
      text.replaceWith(outer);
    } else {
      text.replaceWith(outer);
      text.data = data + mark;
      inner.append(text);
    }
  };
  const putAll = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of node instanceof Text ? [node] : texts) put(text);
  };
  putAll(document.body);
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      for (const node of target instanceof Text ? [target] : addedNodes) if (node.isConnected) putAll(node);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  return count;
}, translated);

/** Texts of the page's figures and questions that nobody has translated. */
export const untranslated = inPage((mark: string) => {
  const left: string[] = [];
  for (const island of document.querySelectorAll('astro-island')) {
    const walker = document.createTreeWalker(island, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (data.trim() !== '' && !data.endsWith(mark) && !parentElement?.closest('noscript, script, style'))
        left.push(data);
    }
  }
  return JSON.stringify(left);
}, translated);

/** Brings every figure of the page to the front, in turn, and waits until it is awake. @returns those that never woke, as JSON */
export const wakeFigures = inPage(async () => {
  const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const late: string[] = [];
  for (const figure of document.querySelectorAll<HTMLElement>('figure.figure')) {
    const asleep = () =>
      figure.hasAttribute('data-aside') ||
      figure.querySelector('astro-island[ssr], .transport .primary:disabled') !== null;
    for (let k = 0; k < 300 && asleep(); k++) {
      if (k % 20 === 0) {
        document.querySelector<HTMLElement>(`.deck > [data-show="${figure.id}"]`)?.click();
        figure.scrollIntoView();
        figure.querySelector('astro-island')?.dispatchEvent(new Event('pointerover'));
      }
      await rest(50);
    }
    if (asleep()) late.push(figure.id);
  }
  return JSON.stringify(late);
});

/** What every figure that steps says, letter by letter: at its start, after each step, at its end or that of its third update. */
export type Walked = Record<string, readonly string[]>;

/** @param steps at most so many, before it goes to the end. @returns a Walked, as JSON */
export const walkFigures = (steps: number) =>
  inPage(
    async (mark: string, most: number) => {
      const walked: Record<string, string[]> = {};
      for (const figure of document.querySelectorAll<HTMLElement>('figure.figure:has(.transport)')) {
        const frames: string[] = [];
        const read = () => {
          const copy = figure.cloneNode(true) as HTMLElement;
          // What is said aloud comes a moment later.
          for (const said of copy.querySelectorAll('[role=status], noscript')) said.remove();
          const fields = [...figure.querySelectorAll('input, select')].map(
            (field) => (field as HTMLInputElement).value,
          );
          frames.push(`${copy.textContent?.replaceAll(mark, '').replaceAll(/\s+/g, ' ')} ${fields}`);
        };
        const press = async (selector: string) => {
          const button = figure.querySelector<HTMLElement>(selector);
          if (button === null || button.getAttribute('aria-disabled') === 'true') return false;
          button.click();
          await new Promise((resolve) => setTimeout(resolve));
          return true;
        };
        const start = '[data-sign="start"]';
        while (await press(start));
        read();
        for (let k = 0; k < most && (await press('.transport .primary')); k++) read();
        for (let k = 0; k < 3 && (await press('[data-sign="end"]')); k++) read();
        if (await press('.transport .primary')) frames.push('goes on');
        walked[figure.id] = frames;
      }
      return JSON.stringify(walked);
    },
    translated,
    steps,
  );

/** Puts an answer into a question, as `put` of prompts-answer.ts does, and has it judged. @returns what is said */
export const answer = (slot: string, values: readonly string[]) =>
  inPage(
    async (id: string, given: readonly string[], mark: string) => {
      const task = document.getElementById(id) as HTMLElement;
      const rest = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));
      const fold = task.closest('details');
      if (fold) fold.open = true;
      task.scrollIntoView();
      task.querySelector('astro-island')?.dispatchEvent(new Event('pointerover'));
      for (let k = 0; k < 200 && task.querySelector('astro-island[ssr]'); k++) await rest(50);
      const again = [...task.querySelectorAll('button')].find(({ textContent }) =>
        textContent?.startsWith('Ask me again'),
      );
      again?.click();
      await rest();
      for (const box of task.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')) {
        if (box.checked === given.includes(box.value) || (box.checked && box.type === 'radio')) continue;
        box.click();
        await rest();
      }
      for (const [k, field] of task.querySelectorAll<HTMLInputElement>('[type=text]').entries()) {
        field.value = given[k] ?? '';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await rest();
      }
      task.querySelector<HTMLElement>('button.primary')?.click();
      const verdict = () => task.querySelector('.verdict :is(.right, .wrong, .unreadable, .message)');
      for (let k = 0; k < 200 && verdict() === null; k++) await rest(50);
      return `${verdict()?.className}: ${task.querySelector('.verdict')?.textContent?.replaceAll(mark, '')}`;
    },
    slot,
    values,
    translated,
  );

/** Asks a question anew with other numbers. @returns what it asks then */
export const newNumbers = (slot: string) =>
  inPage(
    async (id: string, mark: string) => {
      const task = document.getElementById(id) as HTMLElement;
      const asked = () => task.querySelector('fieldset')?.textContent?.replaceAll(mark, '');
      const before = asked();
      const button = [...task.querySelectorAll('button')].find(({ textContent }) =>
        textContent?.startsWith('New numbers'),
      );
      button?.click();
      for (let k = 0; k < 200 && asked() === before; k++) await new Promise((resolve) => setTimeout(resolve, 50));
      return asked();
    },
    slot,
    translated,
  );

/** Trains the lab of the page to its end. A short run is over between two looks. @returns all that its sentence has said, as JSON */
export const trainLab = inPage(async (mark: string) => {
  const lab = document.querySelector('.train') as HTMLElement;
  const rest = () => new Promise((resolve) => setTimeout(resolve, 20));
  const said: string[] = [];
  const now = () => {
    const sentence = lab.querySelector('.lab-now')?.textContent?.replaceAll(mark, '') ?? '';
    if (said.at(-1) !== sentence) said.push(sentence);
    return sentence;
  };
  new MutationObserver(now).observe(lab, { subtree: true, childList: true, characterData: true });
  const press = (name: string) =>
    [...lab.querySelectorAll('button')].find(({ textContent }) => textContent?.replaceAll(mark, '') === name)?.click();
  press('Reset');
  for (let k = 0; k < 1500 && !now().startsWith('Ready'); k++) await rest();
  press('Start');
  for (let k = 0; k < 3000 && !/^Finished|ended early/.test(now()); k++) await rest();
  return JSON.stringify(said);
}, translated);

/** Turns to a figure, or a question, whose code does not come. @returns what is said beside it */
export const missing = (place: string) =>
  inPage(async (id: string) => {
    const element = document.getElementById(id) as HTMLElement;
    const fold = element.closest<HTMLDetailsElement>('details');
    if (fold) fold.open = true;
    element.scrollIntoView();
    element.querySelector('astro-island')?.dispatchEvent(new Event('pointerover'));
    const said = () => element.querySelector('.unloaded')?.textContent ?? '';
    for (let k = 0; k < 200 && !said().includes('could not'); k++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return said();
  }, place);

/** Tries again what has not come. @returns whether it has come then */
export const tryAgain = (place: string) =>
  inPage(async (id: string) => {
    const element = document.getElementById(id) as HTMLElement;
    element.querySelector<HTMLElement>('.unloaded button')?.click();
    const there = () => element.querySelector('.unloaded, astro-island[ssr]') === null;
    for (let k = 0; k < 400 && !there(); k++) await new Promise((resolve) => setTimeout(resolve, 50));
    return there();
  }, place);

/** What readers without scripts find on a page: what is missing of it for each figure and question, and what pretends to work. */
export const withoutScripts = inPage(() => {
  const isSeen = (element: Element | null | undefined) => (element?.getClientRects().length ?? 0) > 0;
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const lacking: string[] = [];
  for (const figure of document.querySelectorAll('figure.figure'))
    if (!isSeen(figure.querySelector('.still'))) lacking.push(`${figure.id}: not said`);
  for (const task of document.querySelectorAll('.task')) {
    if (!isSeen(task.querySelector('.answer.without-scripts > p'))) lacking.push(`${task.id}: not said`);
    if (!isSeen(task.querySelector('.answer details > :not(summary)'))) lacking.push(`${task.id}: no answer`);
  }
  for (const button of document.querySelectorAll('.task button, .network-figure button:not(.term)'))
    if (isSeen(button)) lacking.push(`dead: ${button.textContent || button.getAttribute('aria-label')}`);
  if (!isSeen(document.querySelector('.scripts-none'))) lacking.push('the page says nothing');
  if (isSeen(document.querySelector('figure .unloaded'))) lacking.push('another try is offered');
  return JSON.stringify(lacking);
});
