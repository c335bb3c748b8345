/** The file of a lesson's questions. */
import { type Mistake, to } from './mistake.ts';

const key = "'p6-1': prompt({";
const exercise = "'x6-1': exercise({";

export const questionMistakes: readonly Required<Mistake>[] = [
  {
    name: 'a stop that its figure has not',
    edit: to("stop: 'weightGradient[2][0][0]'", "stop: 'weightGradient[7][0][0]'"),
    at: key,
    says: /p6-1: watch: Figure 6\.1 does not come to “weightGradient\[7\]\[0\]\[0\]”: expected start, forward, loss, backward, update/,
  },
  {
    name: 'a figure to watch that is not on the page',
    edit: to("figure: 'f6-1'", "figure: 'f6-2'"),
    at: key,
    says: /p6-1: watch: There is no figure f6-2 on this page: expected one of f6-1/,
  },
  {
    name: 'a state that its figure has not',
    edit: to(/watch: \{.*\}/, "watch: { figure: 'f6-1', state: '1,2,wieght' }"),
    at: key,
    says: /p6-1: watch: The link #f6-1=1,2,wieght cannot be read: The link names no step size/,
  },
  {
    name: 'a cell that the experiment has not',
    edit: to("key: (its) => read(its, 'z[0][1][0]')", "key: (its) => read(its, 'z[0][8][0]')"),
    at: exercise,
    says: /x6-1: there is no number z\[0\]\[8\]\[0\]/,
  },
  {
    name: 'an edit that cannot be made',
    edit: to("'w.2.0.0': 0.41", "'w.9.0.0': 0.41"),
    at: key,
    says: /p6-1: .*w\.9\.0\.0/,
  },
  {
    name: 'a key that is no number',
    edit: to("key: (its) => read(its, 'z[0][1][0]')", 'key: () => Number.NaN'),
    at: exercise,
    says: /x6-1: its key is NaN: expected a number/,
  },
  {
    name: 'an id of another lesson',
    edit: to("'p6-1'", "'p9-1'"),
    at: "'p9-1'",
    says: /p9-1: this is no id of a prompt of lesson 6: expected one as in p6-1/,
  },
  {
    name: 'an id twice',
    edit: (text) =>
      text.replace(/ {2}'x6-1': exercise\(\{[\s\S]*?\n {2}\}\),\n/, (all) => all + all.replace("'x6-1'", '"x6-1"')),
    at: '"x6-1": exercise',
    says: /x6-1 stands already in src\/exercises\/loss\/index\.ts, line \d+, and only one would count/,
  },
  {
    name: 'a command of TeX',
    edit: to('Weight $w_5$', 'Weight $\\\\omega_5$'),
    at: key,
    says: /p6-1: .*would be shown with \\omega as it is: expected the letter itself/,
  },
  {
    name: 'a command of TeX with one backslash',
    edit: to('Weight $w_5$', 'Weight $\\beta_5$'),
    at: key,
    says: /p6-1: .*holds a sign that nobody can see/,
  },
  {
    name: 'a dollar that closes nothing',
    edit: to('Weight $w_5$', 'Weight $w_5'),
    at: key,
    says: /p6-1: .*has a \$ that neither opens nor closes a formula/,
  },
  {
    name: 'a number that is not there',
    edit: to(/`The products are .*? and/, '`The products are undefined and'),
    at: exercise,
    says: /x6-1: .*says something that is not there/,
  },
  {
    name: 'a name that is not exported',
    edit: to('drawNumber,', 'drawNumbers,'),
    at: exercise,
    says: /x6-1: drawNumber is not defined/,
  },
  {
    name: 'a bracket that is not closed',
    edit: to("kind: 'direction',", "kind: 'direction'("),
    at: 'ask: ',
    says: /This cannot be loaded: /,
  },
  {
    name: 'no prompts',
    edit: to('export const prompts', 'const prompts'),
    at: '/** Lesson 6',
    says: /There are no prompts: expected export const prompts = \{/,
  },
];
