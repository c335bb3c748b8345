/** Figures and questions, and what is said of them. */
import { adding, type Mistake, to } from './mistake.ts';

const figure = '<OneWeight id="f6-2" caption="Another." experiment="mazur" />';

export const figureMistakes: readonly Mistake[] = [
  adding(
    'a figure twice',
    figure.replace('f6-2', 'f6-1'),
    /There is a Figure 6\.1 already, in line \d+: expected an id of its own, as in f6-2/,
    'caption="Another."',
  ),
  adding(
    'a figure of another lesson',
    figure.replace('f6-2', 'f9-1'),
    /would be a figure of lesson 9: expected an id of lesson 6, as in f6-2/,
  ),
  adding(
    'a figure with an id of no figure',
    figure.replace('f6-2', 'weights'),
    /id of <OneWeight> is “weights”: expected f, the lesson and a number, as in f6-2/,
  ),
  adding(
    'an experiment that its figure cannot show',
    figure.replace('mazur', 'warp-relu').replace('OneWeight', 'Perceptron'),
    /<Perceptron> cannot show this experiment: .*expected/,
  ),
  adding(
    'a start to which its figure does not come',
    figure.replace('OneWeight', 'ForwardPass').replace(' />', ' from="loss" />'),
    /from of <ForwardPass> is “loss”, to which it does not come: expected start, forward/,
  ),
  adding(
    'a moment that its figure has not',
    `<See figure="f6-1" experiment="mazur" at="z[0][5][0]">Look</See>`,
    /no moment of update 0; expected start, forward/,
  ),
  adding(
    'a moment of another experiment',
    `<See figure="f6-1" experiment="han-kamber" at="loss">Look</See>`,
    /Figure 6\.1 shows another experiment: expected mazur/,
  ),
  adding(
    'a moment of a figure that is not there',
    `<See figure="f6-4" experiment="mazur" at="loss">Look</See>`,
    /There is no figure f6-4 on this page: expected one of f6-1/,
  ),
  adding(
    'a link to a step that is none',
    '[Look](#f6-1=1,2,wieght).',
    /cannot be read: The link names no step size.*expected #f6-1=1, a step, one of operation, weight/i,
  ),
  adding(
    'a term of a cell that is none',
    'So $\\htmlData{cell=weights[7][0][0]}{w}$ is a weight.',
    /names a cell that Figure 6\.1 has not: expected one of its network/,
  ),
  adding(
    'a term of no cell at all',
    'So $\\htmlData{cell=w5}{w}$ is a weight.',
    /cell=w5\} names no cell: expected one of docs\/engine\/cells\.md/,
  ),
  adding(
    'a term tied to nothing',
    'So $\\htmlData{cel=loss}{L}$ is the loss.',
    /ties the term to nothing: expected cell=… or mark=… \. Did you mean cell\?/,
  ),
  {
    name: 'a figure spoken of outside of its scene',
    edit: to('<YourAnswers />', 'In Figure 6.1 it moves.\n\n<YourAnswers />'),
    at: 'In Figure 6.1',
    says: /speaks of Figure 6\.1, which is not in view here: expected it in the <Scene>/,
  },
  {
    name: 'no scene at all',
    edit: (text) => text.replace('<Scene>\n\n', '').replace('</Scene>\n\n', ''),
    at: '<See figure',
    says: /expected it in one <Scene> together with that figure/,
  },
  {
    name: 'a prompt twice',
    edit: to('<YourAnswers />', '<Prompt id="p6-1"/>\n\n<YourAnswers />'),
    at: '<Prompt id="p6-1"/>',
    says: /p6-1 is asked already in line \d+: expected each question once/,
  },
  {
    name: 'no place for the answers',
    edit: to('<YourAnswers />\n', ''),
    at: '<Exercise id="x6-1" />',
    says: /expected <YourAnswers \/> behind the last one/,
  },
];
