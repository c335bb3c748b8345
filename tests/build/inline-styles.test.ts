import { describe, expect, test } from 'vitest';
import { moveInlineStyles, styleSheet } from '../../scripts/site/inline-styles.ts';

function move(html: string) {
  const classes = new Map<string, string>();
  const moved = moveInlineStyles(html, classes);
  return { moved, classes, name: [...classes.keys()][0] };
}

describe('a style attribute', () => {
  test('becomes a class with its declarations', () => {
    const { moved, classes, name } = move('<span style="height:1em;color:red;">x</span>');
    expect(moved).toBe(`<span class="${name}">x</span>`);
    expect([...classes.values()]).toEqual(['height:1em;color:red']);
  });

  test('joins the classes that are there', () => {
    const { moved, name } = move('<span class="strut" style="height:1em">x</span>');
    expect(moved).toBe(`<span class="${name} strut">x</span>`);
  });

  test('of a self-closing element keeps the slash', () => {
    const { moved, name } = move('<path style="fill:none" d="M0 0" />');
    expect(moved).toBe(`<path d="M0 0" class="${name}" />`);
  });

  test('with quotes inside is decoded', () => {
    expect([...move('<p style="font-family:&quot;A B&quot;">').classes.values()]).toEqual(['font-family:"A B"']);
  });

  test('that is empty vanishes', () => {
    expect(move('<p style="">').moved).toBe('<p>');
  });

  test('in a comment, a script or the text stays', () => {
    const html = '<!-- <p style="a:b"> --><script>"<p style=\'a:b\'>"</script> style="a:b"';
    expect(move(html).moved).toBe(html);
  });
});

test('equal styles share one class, different styles do not', () => {
  const { classes } = move('<i style="top:0"></i><b style="top:0;"></b><u style="top:1px"></u>');
  expect(classes.size).toBe(2);
});

test('the style sheet is as specific as four classes and in a fixed order', () => {
  const classes = new Map([
    ['b', 'top:1px'],
    ['a', 'top:0'],
  ]);
  expect(styleSheet(classes)).toBe('.a.a.a.a{top:0}\n.b.b.b.b{top:1px}\n');
});
