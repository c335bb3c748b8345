/** Random states of the workbench, built by its own controls as a reader would: written as an expression for the page. */

/**
 * Uses so many controls of each panel at random, and takes back what does not go together.
 * @param seed fixes what is done
 * @returns what was done, one line each
 */
export const buildAtRandom = (seed: number) => `(${build})(${seed})`;

async function build(seed: number): Promise<string[]> {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Value>(values: readonly Value[]) => values[below(values.length)] as Value;
  const rest = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));
  const done: string[] = [];
  const nameOf = (control: Element) =>
    control.getAttribute('aria-label') ?? control.closest('label')?.textContent?.trim() ?? control.textContent ?? '';
  const tell = (control: HTMLElement, kind: string) => control.dispatchEvent(new Event(kind, { bubbles: true }));
  /** Within what such a field takes and a network may be trained with. */
  const numberFor = (name: string): number => {
    if (/rate/i.test(name)) return pick([0.003, 0.01, 0.05, 0.1, 0.25]);
    if (/seed/i.test(name)) return below(2 ** 32);
    if (/examples an update/i.test(name)) return 1 + below(20);
    if (/examples/i.test(name)) return 8 + below(120);
    if (/units/i.test(name)) return 1 + below(9);
    if (/pause after/i.test(name)) return 0;
    if (/classes/i.test(name)) return 2 + below(3);
    if (/share/i.test(name)) return below(5) / 10;
    if (/l1|l2/.test(name)) return pick([0, 0.001, 0.01]);
    if (/gradients together/i.test(name)) return pick([0, 0.5, 2]);
    if (/momentum|β|beta|α|alpha/i.test(name)) return pick([0.5, 0.8, 0.95]);
    if (/ε|epsilon/i.test(name)) return pick([1e-8, 1e-6]);
    return Math.round((2 * random() - 1) * 1000) / 1000;
  };
  const use = async (control: HTMLElement) => {
    const name = nameOf(control).slice(0, 60);
    if (control instanceof HTMLSelectElement) {
      const options = [...control.options].filter(({ value, disabled }) => !disabled && !/step/.test(value));
      control.value = pick(options)?.value ?? control.value;
      done.push(name.slice(0, 20) + ' = ' + control.value);
      tell(control, 'change');
    } else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      done.push('tick ' + name);
      control.click();
    } else if (control instanceof HTMLInputElement && control.type !== 'range') {
      control.value = String(numberFor(name));
      done.push(name.slice(0, 20) + ' := ' + control.value);
      tell(control, 'input');
      tell(control, 'change');
      control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      control.dispatchEvent(new FocusEvent('blur'));
    } else if (control instanceof HTMLButtonElement) {
      done.push('press ' + name);
      control.click();
    }
    await rest();
  };
  const usable = (place: string) =>
    [...document.querySelectorAll<HTMLElement>(place + ' :is(select, input, button)')].filter(
      (control) =>
        !(control as HTMLInputElement).disabled &&
        control.getAttribute('aria-disabled') !== 'true' &&
        (control as HTMLInputElement).type !== 'file' &&
        control.getClientRects().length > 0 &&
        control.closest('[role=tablist]') === null,
    );
  const undo = () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Undo');
  const settle = async () => {
    await rest(30);
    for (let k = 0; k < 12 && document.querySelector('.notice[role=alert]'); k++) {
      done.push('undo');
      undo()?.click();
      await rest(30);
    }
  };
  for (const tab of ['data', 'network', 'training']) {
    document.querySelector<HTMLElement>('[role=tab][id$="-tab-' + tab + '"]')?.click();
    for (let k = 0; k < 40 && usable('[role=tabpanel]').length === 0; k++) await rest();
    await rest(60);
    for (let k = 1 + below(4); k > 0; k--) {
      const controls = usable('[role=tabpanel]');
      if (controls.length > 0) await use(pick(controls));
      await settle();
    }
    if (tab === 'network')
      for (let k = below(4); k > 0; k--) {
        const tools = usable('.bench-network').filter((tool) => /layer|unit/i.test(nameOf(tool)));
        if (tools.length > 0) await use(pick(tools));
        await settle();
      }
  }
  const bar = (name: string) => document.querySelector<HTMLElement>('.run-controls button[aria-label^="' + name + '"]');
  for (let k = below(4); k > 0; k--) {
    bar('On ' + (random() < 0.5 ? '100 ' : '1 '))?.click();
    await rest(120);
  }
  await rest(100);
  return done;
}
