/** Lessons as SCORM 1.2 packages: what goes in, what a platform is given to keep, and how one is found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Api, findApi, open } from '../../scripts/package/scorm/browser/platform.ts';
import { most, resume, suspend } from '../../scripts/package/scorm/browser/suspended.ts';
import { closure } from '../../scripts/package/scorm/closure.ts';
import { manifest } from '../../src/teach/scorm/manifest.ts';
import { assemble, exercisesOf, withinPackage } from '../../src/teach/scorm/package.ts';

const files = (texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]));

describe('what is packed', () => {
  test('is a page and all that it names, and what that names', () => {
    const site = files({
      'lessons/a/index.html': '<script src="../../_a/one.B1.js"></script><link href="../../_a/page.css">',
      'lessons/b/index.html': 'another',
      '_a/one.B1.js': 'import("./two.C2.js")',
      '_a/two.C2.js': 'new URL(`data.bin`,import.meta.url)',
      '_a/page.css': 'src: url(font.woff2)',
      '_a/font.woff2': 'f',
      '_a/data.bin': 'd',
      '_a/other.js': 'o',
    });
    expect([...closure(site, ['lessons/a/index.html']).keys()]).toEqual([
      'lessons/a/index.html',
      '_a/one.B1.js',
      '_a/two.C2.js',
      '_a/page.css',
      '_a/font.woff2',
      '_a/data.bin',
    ]);
  });

  test('has no link that leads out of it, and keeps those within and on the page', () => {
    const site = new Set(['lessons/a/index.html', 'glossary/index.html']);
    const html =
      '<a class="x" href="../b/index.html" id="y">b</a><a href="../../glossary/index.html#delta">d</a><a href="#here">h</a><a href="https://site.example/">o</a>';
    expect(withinPackage(html, 'lessons/a/index.html', site)).toBe(
      '<a class="x" id="y">b</a><a href="../../glossary/index.html#delta">d</a><a href="#here">h</a><a href="https://site.example/">o</a>',
    );
  });

  test('shows no place to go in header or footer that is not packed', () => {
    const header = (about: string) =>
      `<header class="site-header"><a class="home"><svg></svg></a><ul><li class="x"><a href="../w/index.html">W</a></li>${about}</ul>`;
    const html = `${header('<li data-x><a href="../about/index.html" class="y"><span>About</span></a></li>')}<a class="to-search" href="../search/index.html" data-search><svg></svg></a></header><p><a href="../about/index.html">In the text</a></p></astro-island><p><a href="../work/index.html">Show my work</a>: a copy.</p></div><footer><p>Code: <a href="../about/index.html">MIT</a>.</p><p><a href="../teach/index.html">For teachers</a></p></footer>`;
    expect(withinPackage(html, 'a/index.html', new Set(['w/index.html']))).toBe(
      `${header('')}</header><p><a>In the text</a></p></astro-island></div><footer><p>Code: <a>MIT</a>.</p></footer>`,
    );
  });

  test('says who is told of the answers, and not that nobody is', async () => {
    const page =
      '<html lang="en"><head><script src="a.js"></script></head><p><span data-stays>Nothing you do here leaves this browser.</span></p>';
    const list = { slug: 'a', number: 1, title: 'A', version: '1.0.0', files: ['lessons/a/index.html'] };
    const packed = await assemble(list, async () => new TextEncoder().encode(page));
    const html = new TextDecoder().decode(packed.get('lessons/a/index.html'));
    expect(html).toContain('Nobody but your learning platform is told of your answers');
    expect(html).toContain('<html data-platform lang="en">');
    expect(html).not.toContain('leaves this browser');
  });

  test('says which exercises count: neither predictions nor warm-ups', () => {
    const task = (id: string) => `<section class="hanging task more" id="${id}">`;
    expect(exercisesOf(task('w9-1') + task('x9-1') + task('p9-1') + task('x9-2'))).toEqual(['x9-1', 'x9-2']);
  });

  test('counts no worked example, which asks nothing: who has all exercises right could never have all of them', () => {
    const task = (id: string, worked = '') => `<section class="hanging task exercise${worked}" id="${id}">`;
    expect(exercisesOf(task('x1-1') + task('x1-2', ' worked') + task('x1-3'))).toEqual(['x1-1', 'x1-3']);
  });

  test('is listed in its manifest, whatever the title holds', () => {
    const xml = manifest({ slug: 'a', number: 3, title: 'If x < y & "z"' }, '1.0.0', 'lessons/a/index.html', [
      'ä b.js',
    ]);
    expect(xml).toContain('<title>Lesson 3: If x &lt; y &amp; &quot;z&quot;</title>');
    expect(xml).toContain('adlcp:scormtype="sco" href="lessons/a/index.html"');
    expect(xml).toContain('<file href="%C3%A4%20b.js"/>');
  });
});

const count = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const answers = fc.dictionary(
  fc
    .tuple(fc.constantFrom('x', 'p', 'w'), fc.integer({ min: 1, max: 17 }), fc.integer({ min: 1, max: 30 }))
    .map(([kind, lesson, number]) => `${kind}${lesson}-${number}`),
  fc.record({
    answer: fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 }),
    right: fc.boolean(),
    seed: count,
    tries: count,
    at: count,
  }),
  { maxKeys: 4 },
);

describe('what a platform keeps', () => {
  test('gives every answer back', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(resume(suspend(given))).toEqual(given);
      }),
    );
  });

  test('is never longer than 4,096 characters of ASCII, and then still says which answers were right', () => {
    const long = Object.fromEntries(
      Array.from({ length: 60 }, (_, k) => [`x9-${k}`, { answer: ['ü'.repeat(100)], right: k % 2 === 0 }]),
    );
    const text = suspend(long);
    expect(text).toMatch(/^[ -~]*$/);
    expect(text.length).toBeLessThanOrEqual(most);
    const back = Object.entries(resume(text)).map(([id, { right }]) => [id, right]);
    expect(back).toEqual(Object.entries(long).map(([id, { right }]) => [id, right]));
  });

  test.each([
    '',
    'P1',
    'P2!x9-1_1_0_1_0',
    'P1!x9-1',
    'P1!__proto___1_0_1_0_5',
    'P1!x9-1_-1_0_1_0_5',
    'P1!x9-1_1_0_1_0_%E0',
    '{}',
  ])('of “%s” gives nothing, and no exception', (text) => {
    expect(resume(text)).toEqual({});
  });

  test('is read piece by piece: a damaged one takes no other with it', () => {
    const text = suspend({ 'x9-1': { answer: ['1'], right: true }, 'x9-2': { answer: ['2'], right: false } });
    expect(Object.keys(resume(text.replace('x9-1_', 'x9-1_!')))).toEqual(['x9-2']);
  });
});

/** A platform that does as it is told. */
const obliging = (calls: string[] = []): Api => {
  const take =
    (name: string) =>
    (...args: string[]) => {
      calls.push([name, ...args].filter(Boolean).join(' '));
      return 'true';
    };
  return {
    LMSInitialize: take('initialize'),
    LMSGetValue: () => '',
    LMSSetValue: take('set'),
    LMSCommit: take('commit'),
    LMSFinish: take('finish'),
    LMSGetLastError: () => '101',
  };
};

describe('a platform', () => {
  const windowIn = (...around: object[]) => {
    const [top, ...inner] = around.toReversed() as { parent?: object; top?: object; opener?: object }[];
    Object.assign(top as object, { parent: top, top });
    inner.reduce((parent, one) => Object.assign(one, { parent, top }), top);
    return around[0] as Window;
  };

  test('is found in a frame around, or around the window that has opened this one', () => {
    const API = obliging();
    expect(findApi(windowIn({}, {}, { API }))).toBe(API);
    expect(findApi(windowIn({}, { opener: windowIn({}, { API }) }))).toBe(API);
    expect(findApi(windowIn({}, {}))).toBe(undefined);
  });

  test('is not looked for in a page of another origin, nor for ever', () => {
    const foreign = {
      get API(): never {
        throw new DOMException('No', 'SecurityError');
      },
    };
    expect(findApi(windowIn({}, foreign))).toBe(undefined);
    const endless = (): object => ({
      get parent() {
        return endless();
      },
    });
    expect(findApi(endless() as Window)).toBe(undefined);
  });

  test('is told values, and then to keep them; nothing more after the end', () => {
    const calls: string[] = [];
    const platform = open(obliging(calls), () => {});
    platform?.set({ a: '1', b: '2' });
    platform?.end();
    platform?.end();
    platform?.set({ a: '3' });
    expect(calls).toEqual(['initialize', 'set a 1', 'set b 2', 'commit', 'finish']);
  });

  test('that answers every call with an error is spoken of once, and no exception comes', () => {
    const troubles: string[] = [];
    const refusing = {
      ...obliging(),
      LMSSetValue: () => 'false',
      LMSCommit: () => {
        throw new Error('down');
      },
    };
    const platform = open(refusing, (what) => troubles.push(what));
    platform?.set({ a: '1' });
    platform?.end();
    expect(troubles).toEqual(['a: error 101']);
    expect(open({ ...obliging(), LMSInitialize: () => 'false' }, () => {})).toBe(undefined);
  });
});
