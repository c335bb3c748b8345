/** What Markdown would drop, or print otherwise than it was meant. */
import { adding, type Mistake } from './mistake.ts';

export const textMistakes: readonly Mistake[] = [
  adding('a set in braces', 'The inputs {1, 2} are given.', /\{1, 2\} is read as a computation.*expected \\\{1, 2\\\}/),
  adding('a name in braces', 'Dear {name}, read on.', /\{name\} is read as a computation.*<Value …\/> or <Number …\/>/),
  adding('a question’s id in braces', 'See {x6-1}.', /expected <Task of="x6-1" \/>/),
  adding(
    'a line break in a formula',
    '$$\na \\\\ b\n$$',
    /\\\\ begins no new line here; expected it inside of \\begin\{aligned\}/,
    '$$',
  ),
  adding('a line break in a line of text', 'So $a \\\\ b$.', /\\\\ begins no new line here/),
  adding('two prices', 'It costs $5 and $10 now.', /\$5 and \$ is read as a formula: expected \\\$/),
  adding('a price', 'It costs $5.', /A \$ stands here that neither opens nor closes a formula: expected \\\$/),
  adding('words in a formula', 'So $loss = 3$.', /expected \\text\{loss\}/),
  adding('TeX’s round brackets', 'So \\( x \\) it is.', /would be printed as text: expected \$…\$/),
  adding('TeX’s square brackets', 'So \\[ x \\] it is.', /would be printed as text: expected \$…\$/),
  adding(
    'a command outside of a formula',
    'The slope \\delta of it.',
    /would be printed as it is: expected it between \$…\$/,
  ),
  adding(
    'a bar in a formula in a table',
    '| a | b |\n|---|---|\n| $|x|$ | c |',
    /has 4 cells: expected 2.*\\lvert x \\rvert/,
    '| $|x|$ | c |',
  ),
  adding(
    'a formula on one line of dollars',
    '$$ a + b $$',
    /expected one \$ on each side, or a \$\$ alone in the line/,
  ),
  adding(
    'a formula that is not closed',
    '$$\na + b',
    /This is not closed, and takes all that follows: expected a line with \$\$/,
    '$$',
  ),
  adding('a formula beside its dollars', '$$ a +\nb\n$$', /stands beside the \$\$, and would be lost/, '$$ a +'),
  adding(
    'a formula that cannot be read',
    'So $\\frac{1}{2$ it is.',
    /The formula \\frac\{1\}\{2 cannot be read: .*expected/i,
  ),
  adding(
    'an element of no part',
    '<note>Mind this.</note>',
    /<note> is no part of a lesson: expected .*Did you mean Note\?/,
  ),
  adding(
    'a picture of another site',
    '<img src="https://example.org/a.png" />',
    /expected !\[what it shows\]\(\.\/picture\.png\)/,
  ),
  adding(
    'a picture of another site in Markdown',
    '![A curve](https://example.org/a.png)',
    /pages ask no other site for anything: expected a file/,
  ),
  adding(
    'a picture that is not there',
    '![A curve](./curve.png)',
    /There is no picture \.\/curve\.png: expected a file beside the lesson/,
  ),
  adding('a picture without words', '![](./curve.png)', /has no words: expected !\[what it shows\]/),
  adding(
    'a style of one’s own',
    'A <span style="color: red">red</span> word.',
    /Unknown attribute style of <span>: expected one of lang, title/,
  ),
  adding('a comment of HTML', '<!-- later -->', /to create a comment in MDX, use `\{\/\* text \*\/\}`/),
  adding(
    'a reference that is not there',
    'See [the book][goodfellow].',
    /This link has no address.*expected \[words\]/,
  ),
  adding(
    'text in what holds none',
    '<Prompt id="p6-1">Think!</Prompt>',
    /<Prompt> holds nothing, and this would be lost/,
  ),
  adding(
    'a slot that is none',
    '<Misconception id="M01" thought="x">\n  <Fragment slot="tri">a</Fragment>\n  <Fragment slot="try">a</Fragment>\n  <Fragment slot="happened">b</Fragment>\n  <Fragment slot="because">c</Fragment>\n</Misconception>',
    /<Misconception> has no slot “tri”, and this would be lost: .*Did you mean try\?/,
    'slot="tri"',
  ),
  adding('a second title', '# Another lesson', /“Another lesson” would be a second title: expected ## here/),
  adding(
    'a second title that is underlined',
    'Another lesson\n===',
    /“Another lesson” would be a second title: expected ##/,
  ),
  adding('a level that is left out', '#### Aside', /“Aside” leaves out a level.*expected ### or fewer/),
  adding('a heading of nothing but a comment', '## {/* later */}', /This heading is empty/),
  adding(
    'a heading twice',
    '## How far?\n\nSo far.\n\n## How *far*?',
    /“How far\?” is a heading in line \d+ already, where links to #how-far lead: expected other words/,
    '## How *far*?',
  ),
  adding('a list of tasks', '- [ ] Step once', /a box that nobody can tick: expected a list without \[ \]/),
  adding(
    'a footnote without its text',
    'It is so.[^why]',
    /This footnote has no text.*expected a line of its own with/,
  ),
  adding(
    'a footnote that nothing leads to',
    '[^why]: Because it is.',
    /Nothing leads to the footnote why, and it would be lost: expected \[\^why\]/,
  ),
  adding(
    'an empty footnote',
    'So it is.[^why]\n\n[^why]:',
    /The footnote why is empty: expected text behind/,
    '[^why]:',
  ),
];
