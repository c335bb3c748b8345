/** What of a page can be found: all that is in the open, and nothing that is folded or asked. */
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { searchData } from '../../scripts/search/data.ts';
import { scriptOf } from '../../scripts/search/script.ts';
import { packed, type SearchData, unpacked } from '../../src/search/entry.ts';

const lesson = `<html><head><meta name="description" content="Sums it up."></head><body><main>
<header><p class="place">Lesson 3 · Unit</p><h1>The line</h1></header>
<details class="opening"><summary>15 min</summary><dl><dt>Question</dt><dd>Why not?</dd></dl></details>
<nav>Contents</nav>
<section><div><p>Before <em>any</em> heading.</p>
<details class="prose-fold"><summary>Hidden levers</summary><p>hidden fold</p></details>
<figure id="f3-1"><figcaption><a>Figure 3.1</a><span class="idea">One line is too few.</span></figcaption><svg><text>hidden picture</text></svg><p>hidden outcome</p></figure>
<h2 id="tables">Which tables?</h2><p>A <a href="#x">table</a>, and <span class="katex"><span class="katex-mathml"><math><mi>w</mi></math></span><span class="katex-html">hidden</span></span>.</p>
<section class="task prompt" id="p3-1" aria-label="Prediction 3.1"><div class="ask"><fieldset><legend>What comes out?</legend><label>hidden option</label></fieldset></div>
<div class="answer without-scripts"><details><p>hidden answer</p></details></div></section>
<details class="reveal"><summary>hidden</summary><section class="task exercise" id="x3-2" aria-label="Exercise 3.1"><legend>hidden task</legend></section><p>hidden outcome</p></details>
<section class="misconception" id="m04"><dl><dt>You may think</dt><dd>“It needs time.”</dd></dl><details><dd>hidden because</dd></details></section>
</div></section>
<h2 id="key-points">Key points</h2><details open><ul><li>hidden key point</li></ul></details>
</main></body></html>`;
const glossary = `<html><body><main><h1>Glossary</h1><dl class="spread"><div id="bias"><dt>bias <span class="symbol">b</span></dt><dd><p>An added constant.</p>
<p class="facts"><span>Also called offset, shift. </span><a href="../lessons/line/index.html">Lesson 3</a></p></dd></div></dl></main></body></html>`;

const data = searchData([
  { path: 'glossary/', html: glossary },
  { path: 'lessons/line/', html: lesson },
  { path: 'lessons/line/notes/', html: '<main><h1>Notes</h1><p>hidden advice</p></main>' },
  { path: 'specimens/', html: '<main><h1>hidden specimen</h1></main>' },
  { path: '404.html', html: '<main><h1>hidden</h1></main>' },
  { path: 'search/', html: '<main><h1>hidden</h1></main>' },
]);
const at = (anchor: string, page = 'lessons/line/') =>
  data.entries.filter((entry) => entry.anchor === anchor && data.pages[entry.page]?.path === page);

test('nothing that is folded, asked, drawn, or made for teachers and tests is taken up', () => {
  expect(JSON.stringify(data)).not.toMatch(/hidden|levers|Contents/);
});

test('text, captions, what questions ask, beliefs and terms are', () => {
  expect(at('')).toMatchObject([
    { kind: 'page', title: 'The line', text: 'Sums it up.', also: 'Lesson 3 · Why not? · bias' },
    { kind: 'section', text: 'Before any heading.' },
  ]);
  expect(at('tables')).toMatchObject([{ kind: 'section', title: 'Which tables?', text: 'A table, and w.' }]);
  expect(at('f3-1')).toMatchObject([{ kind: 'figure', title: 'Figure 3.1', text: 'One line is too few.' }]);
  expect(at('p3-1')).toMatchObject([{ kind: 'prediction', title: 'Prediction 3.1', text: 'What comes out?' }]);
  expect(at('m04')).toMatchObject([{ kind: 'belief', title: '“It needs time.”' }]);
  expect(at('bias', 'glossary/')).toMatchObject([
    { kind: 'term', title: 'bias', text: 'An added constant.', also: 'offset, shift' },
  ]);
});

test('of a question in a fold only its name is told', () => {
  expect(at('x3-2')).toMatchObject([{ kind: 'exercise', title: 'Exercise 3.1', text: '' }]);
});

test('the data comes out of its script as it went in', () => {
  const signs = `it’s 'q' "d" \\ \n \u2028 </script> $& \u{1F600}`;
  const hostile: SearchData = { pages: data.pages, entries: data.entries.map((entry) => ({ ...entry, also: signs })) };
  const page: { perceptibleSearch?: string } = {};
  runInNewContext(scriptOf(packed(hostile)), page);
  expect(unpacked(page.perceptibleSearch ?? '')).toEqual(hostile);
  expect(unpacked(packed(data))).toEqual(data);
});
