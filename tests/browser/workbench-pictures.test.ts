/** The pictures of the workbench in every browser engine: what is painted is what the engine in Node says, and keys do what the pointer does. */
import { describe, expect, test } from 'vitest';
import { classInks, type Inks, parseInk } from '../../src/workbench/pictures/pixels/inks.ts';
import { outputField, pixelsOf } from '../../src/workbench/pictures/plane/field-values.ts';
import { pictured } from '../specimens/pictured.ts';
import { trained } from '../workbench/pictures/subject.ts';
import { engines, useEngine } from './engines.ts';

/** What the page of specimens has trained before anything is seen, and how fine its grid is. */
const [updates, size] = [200, 50];
const names = ['--surface', '--sym-weight-pos', '--sym-weight-neg', '--ink-soft'];
const classNames = Array.from({ length: classInks }, (_, k) => `--class-${k}`);

/** Waits until an expression of the page is true. */
const until = (expression: string) => `(async () => {
  for (let k = 0; k < 300 && !(${expression}); k++) await new Promise((resolve) => setTimeout(resolve, 100));
  return Boolean(${expression});
})()`;

const isPainted = (id: string) =>
  until(`(() => {
    const canvas = document.querySelector('#${id} .answer-plane canvas');
    return canvas && canvas.getContext('2d').getImageData(0, 0, 1, 1).data[3] === 255;
  })()`);

const painted = (id: string) =>
  `JSON.stringify([...document.querySelector('#${id} .answer-plane canvas').getContext('2d').getImageData(0, 0, ${size}, ${size}).data])`;

const colours = `JSON.stringify((() => {
  const probe = document.createElement('span');
  document.querySelector('.answer-plane').append(probe);
  const found = ${JSON.stringify([...names, ...classNames])}.map((name) => {
    probe.style.color = 'var(' + name + ')';
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return found;
})())`;

const key = (selector: string, name: string) =>
  `(() => {
    const element = document.querySelector('${selector}');
    element.focus();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: '${name}', bubbles: true, cancelable: true }));
    return document.activeElement === element;
  })()`;

describe.each(engines)('%s', (engine) => {
  const site = useEngine(engine);
  // Driven without a window, WebKit gives the focus to nothing, not to a plain button either.
  const takesFocus = engine !== 'webkit';

  test('every pixel of the fields is the colour of the engine’s own answer', async () => {
    await site.open('specimens/pictures/');
    for (const of of ['small', 'wide', 'iris'] as const) {
      expect(await site.evaluate(isPainted(`p-${of}`)), `${site.version()} ${of}`).toBe(true);
      const found = (JSON.parse((await site.evaluate(colours)) as string) as string[]).map(parseInk);
      const [paper, positive, negative, unknown, ...classes] = found;
      const inks = { paper, positive, negative, unknown, classes } as Inks;
      const { grid, prepared } = trained(of, updates, size);
      const pixels = JSON.parse((await site.evaluate(painted(`p-${of}`))) as string);
      expect(pixels).toEqual([...pixelsOf(outputField(grid.answers, prepared), inks)]);
    }
  }, 120_000);

  test('the pictures of the units are painted where the units stand', async () => {
    const count = `JSON.stringify([...document.querySelectorAll('#p-wide .unit rect[role]')].map((rect) => {
      const canvas = document.querySelector('#p-wide .network-layers > canvas');
      const [box, at] = [canvas.getBoundingClientRect(), rect.getBoundingClientRect()];
      const scale = canvas.width / box.width;
      const x = (at.left + at.width / 2 - box.left) * scale, y = (at.top + at.height / 2 - box.top) * scale;
      return canvas.getContext('2d').getImageData(x, y, 1, 1).data[3];
    }))`;
    const { network } = pictured.wide;
    const units = 2 + network.layers.reduce((sum, layer) => sum + layer.units, 0);
    expect(JSON.parse((await site.evaluate(count)) as string)).toEqual(new Array(units).fill(255));
  });

  test('an arrow key moves the time by one update', async () => {
    const slider = '#p-small [role=slider]';
    expect(await site.evaluate(key(slider, 'ArrowLeft'))).toBe(takesFocus);
    const at = `document.querySelector('${slider}').getAttribute('aria-valuenow')`;
    expect(await site.evaluate(until(`${at} === '${updates - 1}'`))).toBe(true);
  });

  test('a unit that is pressed by a key is shown in place of the network', async () => {
    expect(await site.evaluate(key('#p-small .unit rect[tabindex="0"]', 'Enter'))).toBe(takesFocus);
    const title = `document.querySelector('#p-small .plane-title').textContent`;
    expect(await site.evaluate(until(`${title} === 'What i1 is'`))).toBe(true);
  });

  test('no picture is wider than a phone', async () => {
    await site.resize(360, 780);
    expect(await site.evaluate(until('document.documentElement.scrollWidth <= innerWidth'))).toBe(true);
  });
});
