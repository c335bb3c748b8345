/** The script of the page around embedded parts: what it listens to, and that it is short. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const source = readFileSync('src/teach/embed/host.js', 'utf8');
const own = 'https://perceptible.example';

interface Frame {
  readonly src: string;
  readonly contentWindow: { postMessage(data: unknown, to: string): void };
  readonly style: { height: string };
  readonly offsetHeight: number;
  readonly clientHeight: number;
}

/** A page with frames of the site and of another, in which the script has run. */
function page(boxSizing = 'content-box') {
  const asked: unknown[] = [];
  const frame = (src: string): Frame => ({
    src,
    contentWindow: { postMessage: (data) => void asked.push([src, data]) },
    style: { height: '' },
    offsetHeight: 154,
    clientHeight: 150,
  });
  const [ours, other, looksAlike] = [
    frame(`${own}/embed/f9-1/`),
    frame('https://other.example/'),
    frame(`${own}.evil.example/`),
  ];
  const heard: ((event: object) => void)[] = [];
  runInNewContext(source, {
    URL,
    getComputedStyle: () => ({ boxSizing }),
    document: { currentScript: { src: `${own}/a/embed.js` }, querySelectorAll: () => [ours, other, looksAlike] },
    addEventListener: (name: string, listener: (event: object) => void) => name === 'message' && heard.push(listener),
  });
  const say = (data: unknown, from: object = {}) =>
    heard.forEach((listener) => void listener({ data, origin: own, source: ours.contentWindow, ...from }));
  return { ours, other, looksAlike, asked, say };
}

test('is shorter than 1 kB', () => expect(source.length).toBeLessThan(1000));

test('a frame gets the height that it tells, whole pixels, with its borders where they count', () => {
  const plain = page();
  plain.say({ perceptible: 'height', height: 411.2 });
  expect(plain.ours.style.height).toBe('412px');
  const bordered = page('border-box');
  bordered.say({ perceptible: 'height', height: 411.2 });
  expect(bordered.ours.style.height).toBe('416px');
});

test('a sandboxed frame of no origin does, too', () => {
  const { ours, say } = page();
  say({ perceptible: 'height', height: 300 }, { origin: 'null' });
  expect(ours.style.height).toBe('300px');
});

test('frames of the site alone are asked, at once', () => {
  expect(page().asked).toEqual([[`${own}/embed/f9-1/`, { perceptible: 'height?' }]]);
});

test.each<[string, unknown, object?]>([
  [
    'from another origin in the same frame',
    { perceptible: 'height', height: 300 },
    { origin: 'https://other.example' },
  ],
  ['from a window that is none of its frames', { perceptible: 'height', height: 300 }, { source: {} }],
  ['without a word of the site', { height: 300 }],
  ['of another kind', { perceptible: 'answer', height: 300 }],
  ['that is nothing', null],
  ['that is a text', 'height'],
  ['with no height', { perceptible: 'height' }],
  ['with no number', { perceptible: 'height', height: Number.NaN }],
  ['below nothing', { perceptible: 'height', height: -1 }],
  ['beyond all measure', { perceptible: 'height', height: 1e9 }],
  ['with a style', { perceptible: 'height', height: '10px; position: fixed' }],
])('a message %s changes nothing', (_, data, from) => {
  const { ours, other, looksAlike, say } = page();
  say(data, from);
  expect([ours, other, looksAlike].map(({ style }) => style.height)).toEqual(['', '', '']);
});

test('another frame cannot speak for one of the site, nor for itself', () => {
  const { ours, other, say } = page();
  say({ perceptible: 'height', height: 300 }, { source: other.contentWindow, origin: 'null' });
  expect([ours.style.height, other.style.height]).toEqual(['', '']);
});
