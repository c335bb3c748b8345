import { describe, expect, test } from 'vitest';
import { importingFromPage, inlineCodeIn, moveInlineCode, withoutHashes } from '../../scripts/site/inline-code.ts';

const moved = (html: string) => moveInlineCode(html, ({ kind, body }) => [`/${kind}-${body.length}`]);

describe('code in a page', () => {
  test('becomes a file that waits for the page', () =>
    expect(moved('<p>a</p><script>(()=>{f("$&")})()</script>')).toBe(
      '<p>a</p><script src="/script-17" defer></script>',
    ));
  test('of a style becomes a style sheet', () =>
    expect(moved('<style>a{b:c}</style>')).toBe('<link rel="stylesheet" href="/style-6">'));
  test('that is fetched stays', () => {
    const html = '<script type="module" src="/a.js"></script><script src="/b.js"></script>';
    expect(moved(html)).toBe(html);
  });
  test('that is data stays', () => {
    const html = '<script type="application/ld+json">{"a":1}</script>';
    expect(inlineCodeIn(html)).toEqual([]);
  });
  test('of several scripts becomes one file, where the first of them stood, each in it once', () =>
    expect(moved('<script>f()</script><p>a</p><script>g()</script><script>f()</script>')).toBe(
      '<script src="/script-7" defer></script><p>a</p>',
    ));
});

test('a script in a file imports from where its page is', () =>
  expect(importingFromPage('try{await import(e)}catch{import(this.retry(e))}')).toBe(
    'try{await import(new URL(e,document.baseURI).href)}catch{import(this.retry(e))}',
  ));

test('the policy of a page names no hash that it does not need', () =>
  expect(
    withoutHashes(`<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-a/b=='; x 'none'">`),
  ).toBe(`<meta http-equiv="content-security-policy" content="script-src 'self'; x 'none'">`));
