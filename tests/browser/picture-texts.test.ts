/** No two texts of a network's picture meet, none leaves its box, and no line crosses one: at many states, measured in a browser. */
import process from 'node:process';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { faultArguments, faultsOfPictures } from './picture-texts.ts';

const site = useSite();
const widths = [320, 360, 600, 1152];

/** Other states, and more of them, by hand: `STATES=500 npm run test:browser picture-texts`. */
const statesOfEachWidth = Number(process.env['STATES'] ?? 40);

/** The same numbers from 0 to 1 in every run: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** All that is not looked at. */
const besides = `
  main :is(p, h1, h2, h3, h4, ul, ol, table, details, aside, form, label, .steering, .step, .setting-row, .extras, .fold) {
    display: none !important;
  }
`;

const awkward = [
  '-1.234e-123',
  '1e308',
  '-1.797e308',
  '-0.00001234',
  '999999.9',
  '-123456.7',
  '-0.0123456',
  '1e-7',
  '0',
];

const targets = {
  network: [
    'w.1.0.0',
    'w.1.0.1',
    'w.1.1.0',
    'w.2.0.0',
    'w.2.0.1',
    'w.2.1.1',
    'b.1.0',
    'b.1.1',
    'b.2.0',
    'x.0.0',
    'y.0.0',
    'y.0.1',
  ],
  unit: ['w.1.0.0', 'w.1.0.1', 'b.1.0'],
} as const;

interface Pictured {
  readonly path: string;
  /** The figures, and the last of their cursors to be gone to. */
  readonly figures: Readonly<Record<string, number>>;
  readonly kind: keyof typeof targets;
}

const pages: Readonly<Record<string, Pictured>> = {
  'lesson 1': { path: 'lessons/perceptron/', figures: { 'f1-1': 4 }, kind: 'unit' },
  'lesson 4': { path: 'lessons/forward-pass/', figures: { 'f4-1': 16 }, kind: 'network' },
  'lesson 9': { path: 'lessons/backprop/', figures: { 'f9-1': 126, 'f9-2': 126, 'f9-4': 100 }, kind: 'network' },
  specimens: { path: 'specimens/', figures: { 'f99-1': 200, 'f99-2': 126 }, kind: 'network' },
};

/** A link to a random step of every figure, with up to five of its numbers changed, most of them to awkward ones. */
function linkAt({ figures, kind }: Pictured, random: () => number): string {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const number = () => {
    const kindOf = random();
    if (kindOf < 0.5) return pick(awkward);
    return kindOf < 0.8
      ? String((random() - 0.5) * 20)
      : `${(random() - 0.5).toPrecision(6)}e${pick([-40, -9, -4, 3, 8])}`;
  };
  const parts = Object.entries(figures).map(([id, last]) => {
    const edits = Array.from({ length: Math.floor(random() * 6) }, () => `,${pick(targets[kind])}:${number()}`);
    return `${id}=1,${Math.floor(random() * (last + 1))},operation${edits.join('')}`;
  });
  // No two links are the same: the page hears of each.
  return [...parts, `drawn=${random()}`].join('&');
}

test.each(Object.entries(pages))('in %s', async (_, pictured) => {
  const { page, problems } = await site.open(pictured.path, { bypassCSP: true });
  for (const id of Object.keys(pictured.figures)) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await page.locator(`#${id} button.primary:enabled`).waitFor();
  }
  const random = randomFrom(pictured.path.length);
  const faults: string[] = [];
  const seen = new Set<string>();
  // Only the pictures are drawn: with the rest of the page every state would take ten times as long.
  await page.addStyleTag({ content: besides });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const links = Array.from({ length: statesOfEachWidth }, () => linkAt(pictured, random));
    const found = await page.evaluate(
      async ([all, source, given]) => {
        const look = new Function(`return (${source})`)() as (of: typeof given) => { faults: string[]; seen: string[] };
        const lines: string[] = [];
        const figures = new Set<string>();
        for (const link of all) {
          location.hash = `#${link}`;
          await new Promise((heard) => addEventListener('hashchange', heard, { once: true }));
          await new Promise((drawn) => setTimeout(drawn));
          const { faults, seen } = look(given);
          lines.push(...faults.map((fault) => `${fault} at #${link}`));
          for (const figure of seen) figures.add(figure);
        }
        return { lines, figures: [...figures] };
      },
      [links, String(faultsOfPictures), faultArguments] as const,
    );
    faults.push(...found.lines.map((fault) => `${width} px, ${fault}`));
    for (const figure of found.figures) seen.add(figure);
  }
  expect(faults.slice(0, 20)).toEqual([]);
  for (const id of Object.keys(pictured.figures)) expect(seen, 'looked at').toContain(id);
  expect(problems()).toEqual([]);
});
