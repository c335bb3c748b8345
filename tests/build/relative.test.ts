import { describe, expect, test } from 'vitest';
import { follow, relativeUrl, type SiteIndex } from '../../scripts/site/links.ts';
import { leftoverAbsoluteUrls, makeCssRelative, makePageRelative } from '../../scripts/site/relative.ts';

const index: SiteIndex = {
  files: new Set([
    'index.html',
    'lessons/backprop/index.html',
    'lessons/loss/index.html',
    'lab/index.html',
    '_a/x.js',
    '_a/b c.css',
    '_a/f.woff2',
  ]),
  anchors: new Map([
    ['index.html', new Set(['lessons'])],
    ['lessons/backprop/index.html', new Set(['f9-1', 'f9-2', 'the-chain-rule'])],
    ['lessons/loss/index.html', new Set<string>()],
    ['lab/index.html', new Set<string>()],
  ]),
};
const lesson = 'lessons/backprop/index.html';
const page = (html: string) => makePageRelative(index, lesson, html);

describe('a page', () => {
  test.each([
    ['<a href="/">', '<a href="../../index.html">'],
    ['<a href="/lessons/loss/">', '<a href="../loss/index.html">'],
    ['<a href="/lessons/loss">', '<a href="../loss/index.html">'],
    ['<a href="../loss/">', '<a href="../loss/index.html">'],
    ['<a href="/#lessons">', '<a href="../../index.html#lessons">'],
    ['<a href="/lab/?seed=1">', '<a href="../../lab/index.html?seed=1">'],
    ['<a href="#f9-1">', '<a href="#f9-1">'],
    ["<a href='/lab/'>", '<a href="../../lab/index.html">'],
    ['<script src="/_a/x.js"></script>', '<script src="../../_a/x.js"></script>'],
    ['<script data-carry="/_a/x.js"></script>', '<script data-carry="../../_a/x.js"></script>'],
    ['<link href="/_a/b%20c.css">', '<link href="../../_a/b%20c.css">'],
    ['<astro-island component-url="/_a/x.js" ssr>', '<astro-island component-url="../../_a/x.js" ssr>'],
    [
      '<astro-island props="{&quot;a&quot;:[0,&quot;/_a/x.js&quot;]}">',
      '<astro-island props="{&quot;a&quot;:[0,&quot;../../_a/x.js&quot;]}">',
    ],
    ['<img srcset="/_a/x.js 1x, /_a/f.woff2 2x">', '<img srcset="../../_a/x.js 1x, ../../_a/f.woff2 2x">'],
    ['<meta content="0; url=/lab/">', '<meta content="0; url=../../lab/index.html">'],
    ['<p title="a > b" data-x=1><a href=/lab/>', '<p title="a > b" data-x=1><a href="../../lab/index.html">'],
  ])('has %s rewritten', (before, after) => {
    expect(page(before)).toEqual({ text: after, broken: [] });
  });

  test.each([
    '<a href="https://example.org/x">',
    '<a href="mailto:a@example.org">',
    '<a href="//example.org/">',
    '<astro-island props="{&quot;says&quot;:[0,&quot;/_a/ is a folder&quot;]}">',
    '<img src="data:image/png;base64,AA">',
    '<!-- <a href="/lab/"> -->',
    '<script>const a = "<a href=\\"/lab/\\">";</script>',
    '<p>href="/lab/"</p>',
  ])('has %s left alone', (html) => {
    expect(page(html)).toEqual({ text: html, broken: [] });
  });

  test('keeps the bytes of scripts, whose hashes its policy names', () => {
    const html = '<script type="module">import "/_a/x.js"; if (a < b && c > d) f("&amp;");</script>';
    expect(page(html).text).toBe(html);
  });

  test('reports each link that leads nowhere', () => {
    expect(page('<a href="/lessons/los/">x</a> <a href="../nowhere-at-all/">y</a>').broken).toEqual([
      { url: '/lessons/los/', problem: '/lessons/los/ leads to nothing. Did you mean /lessons/loss/?' },
      { url: '../nowhere-at-all/', problem: expect.stringMatching(/^\.\.\/nowhere-at-all\/ leads to nothing\./) },
    ]);
  });
});

describe('a style sheet', () => {
  test('has its fonts rewritten', () => {
    const css = '@font-face{src:url(/_a/f.woff2) format("woff2")} a{background:url("data:x")}';
    expect(makeCssRelative(index, '_a/b c.css', css).text).toBe(css.replace('/_a/f.woff2', './f.woff2'));
  });

  test('reports a missing font', () => {
    expect(makeCssRelative(index, '_a/b c.css', 'a{src:url(/_a/g.woff2)}').broken).toHaveLength(1);
  });
});

describe('a link', () => {
  const problem = (url: string) => {
    const destination = follow(index, lesson, url, '/');
    return destination && 'problem' in destination ? destination.problem : undefined;
  };

  test.each(['#f9-1', '#top', '#f9-1=1,17,weight', '#f9-1=1,17,weight&f9-2=1,0,unit', '/#lessons'])(
    'to %s holds',
    (url) => {
      expect(problem(url)).toBeUndefined();
    },
  );

  test.each(['#f9-3=1,17,weight', '#f9-1=1,17,weight&f9-3=1,0,unit', '/#lesson'])('to %s is broken', (url) => {
    expect(problem(url)).toMatch(/leads to a place that .*index\.html does not have/);
  });

  test('to a missing heading gets the nearest one', () => {
    expect(problem('#the-chain-rul')).toMatch(/Did you mean the-chain-rule\?$/);
  });

  test('out of the site by too many .. is broken', () => {
    expect(problem('../../../x/')).toMatch(/leads to nothing/);
  });

  test('from one file to another is relative and encoded', () => {
    expect(relativeUrl('a/b/index.html', 'c d/e#f.html')).toBe('../../c%20d/e%23f.html');
    expect(relativeUrl('index.html', 'a.html')).toBe('./a.html');
  });
});

test('a URL at the root of the host is found in a script', () => {
  expect(leftoverAbsoluteUrls('fetch("/_a/data.bin")', ['_a'])).toEqual(['"/_a/']);
  expect(leftoverAbsoluteUrls('fetch("../_a/data.bin")', ['_a'])).toEqual([]);
});
