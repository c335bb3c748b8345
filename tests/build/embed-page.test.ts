/** Parts of lessons, cut out to stand alone. */
import { describe, expect, test } from 'vitest';
import { elementAt, embedPage, partsOf, wholeOf } from '../../scripts/site/embed-page.ts';
import { oembedOf, withOembed } from '../../scripts/site/oembed.ts';

const figure = (id: string, inside: string, more = '') =>
  `<figure class="spread wide figure" id="${id}" aria-labelledby="${id}-caption"${more}><figcaption id="${id}-caption"><a class="label" href="#${id}">Figure 9.1</a><span class="idea">An idea.</span><button type="button" class="back-to-text" hidden>Back to the text</button><span class="forms"><button type="button" data-form="full">Open</button></span></figcaption><div class="stage">${inside}</div></figure>`;
const question = (id: string, label: string, opts: string) =>
  `<section class="hanging task exercise" id="${id}" aria-label="${label}"><astro-island opts="{${opts}}">x</astro-island></section>`;
const island = (value: string) => `&quot;name&quot;:&quot;Figure&quot;,&quot;value&quot;:&quot;${value}&quot;`;
const lesson = [
  '<head><link rel="stylesheet" href="/_a/page.1.css"></head><p class="place">Lesson 9 · Learning</p><h1>Whose <em>fault</em>?</h1>',
  figure(
    'f9-1',
    '<script src="/_a/inline.2.js" defer></script><figure>inner</figure> <p data-props="</figure>">1 &lt; 2</p>',
  ),
  '<p>$&amp;</p>',
  figure('f9-2', 'B', ' data-tab="Draw" data-aside'),
  question('x9-5', 'Exercise 9.1', island('')),
  question('again-x4-1', 'Lesson 4', island('')),
  question('x9-6', 'Exercise 9.2', island('trained')),
].join('');

describe('the parts of a lesson', () => {
  const parts = partsOf(lesson, 'lessons/backprop/');
  const [first, second] = parts;

  test('are its figures and questions, but those that wait for something beside them, and those of other lessons', () => {
    expect(parts.map(({ name, label }) => [name, label])).toEqual([
      ['f9-1', 'Figure 9.1'],
      ['f9-2', 'Figure 9.2'],
      ['x9-5', 'Exercise 9.1'],
    ]);
  });

  test('know where they are from, and bring the style sheet and the script of their page', () => {
    expect(first?.source).toEqual({ href: '/lessons/backprop/#f9-1', name: 'Lesson 9: Whose fault?' });
    expect(first?.head).toBe(
      '<link rel="stylesheet" href="/_a/page.1.css"><script src="/_a/inline.2.js" defer></script>',
    );
    expect(first?.html).not.toContain('inline.2.js');
  });

  test('have nothing of their place on the page', () => {
    expect(first?.html).toContain('<span class="label">Figure 9.1</span>');
    expect(second?.html).toMatch(/^<figure class="spread wide figure" id="f9-2" aria-labelledby="f9-2-caption">/);
    for (const { html } of parts) expect(html).not.toMatch(/back-to-text|data-form|data-tab|data-aside|href="#/);
  });

  test('go into the frame whole, whatever stands in them', () => {
    const shell = '<head><title>Embedded</title><meta name="description" content="d"></head><main>old</main>';
    const page = embedPage(shell, { ...first!, html: 'costs $& and $1' });
    expect(page).toContain('costs $& and $1');
    expect(page).toContain('<title>Figure 9.1 · Lesson 9: Whose fault? · Perceptible</title>');
    expect(page).not.toContain('old');
  });
});

test('an element ends where as many of its kind are closed as were opened, whatever attributes and scripts hold', () => {
  const whole = '<div a="</div>"><div>1</div><script>"</div>"</script><!-- </div> --><b title=\'<div>\'>2</b></div>';
  expect(elementAt(`x${whole}</div>`, 1)).toBe(whole);
  expect(() => elementAt('<div><div></div>', 0)).toThrow('has no end');
});

describe('what oEmbed says of a part', () => {
  const root = 'https://host.example/a/';
  const part = partsOf(lesson.replace('Whose <em>fault</em>?', 'Is &quot;it&quot; &lt; 1?'), 'lessons/backprop/')[0]!;
  const answer = oembedOf(part, root);

  test('is a rich answer with a frame of its address, and no script', () => {
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      provider_name: 'Perceptible',
      provider_url: root,
      title: 'Figure 9.1 · Lesson 9: Is "it" < 1?',
      html: expect.stringMatching(
        /^<iframe src="https:\/\/host\.example\/a\/embed\/f9-1\/" title="[^"<>]*"[^>]*><\/iframe>$/,
      ),
      width: 800,
      height: 640,
    });
  });

  test('is found from its page', () => {
    expect(withOembed('<head></head>', part, root)).toBe(
      '<head><link rel="alternate" type="application/json+oembed" href="https://host.example/a/embed/f9-1/oembed.json" title="Figure 9.1 · Lesson 9: Is &quot;it&quot; &lt; 1?"></head>',
    );
  });
});

test('a page that is for one thing brings the modules that it has', () => {
  const module = '<script type="module" src="/_a/deck.js"></script>';
  const html = `${module}<div class="wide panels"><div>x</div></div>`;
  const whole = wholeOf(html, /<div class="wide panels"/, {
    name: 'lab',
    source: { href: '/lab/', name: 'MNIST lab' },
  });
  expect(whole.html).toBe('<div class="wide panels"><div>x</div></div>');
  expect(whole.head).toBe(module);
  expect(() => wholeOf('', /<div/, { name: 'lab', source: whole.source })).toThrow('There is no lab');
});
