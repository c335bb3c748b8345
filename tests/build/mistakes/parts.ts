/** Components, their props, what they name, and the links of a lesson. */
import { adding, type Mistake, to } from './mistake.ts';

export const partMistakes: readonly Mistake[] = [
  adding(
    'a component that is none',
    '<OneWieght />',
    /Unknown component <OneWieght>: expected one of .*Did you mean OneWeight\?/,
  ),
  adding('a prop that is none', '<Prompt ID="p6-1" />', /Unknown prop ID of <Prompt>: expected one of id/),
  adding(
    'an experiment that is none',
    '<Value experiment="mazr" cell="loss" />',
    /expected the name of a file in content\/experiments.*Did you mean mazur\?/,
  ),
  adding(
    'a number that is none',
    '<Value experiment="mazur" cell="a[0][9][0]" />',
    /there is no number a\[0\]\[9\]\[0\]/,
  ),
  adding(
    'a term that is none',
    '<Term of="wieght">w</Term>',
    /expected the name of a file in content\/glossary.*Did you mean weight\?/,
  ),
  adding('a question that is none', '<Task of="x6-7" />', /expected the name of a prompt or an exercise.*x6-1/),
  adding('a question by its number', 'As in Exercise 6.1.', /is wrong when a question moves: write <Task of/),
  adding(
    'a link to a lesson that is none',
    '[Look](/lessons/los/).',
    /The link \/lessons\/los\/ leads nowhere: expected one of .*Did you mean \/lessons\/loss\/\?/,
  ),
  adding(
    'a link to a term that is none',
    '[Look](/glossary/#wieght).',
    /the glossary has no wieght\. Did you mean weight\?/,
  ),
  adding(
    'a link that is not from the root',
    '[Look](../loss/).',
    /is not written from the root: expected \/lessons\/…\//,
  ),
  adding('a link to nothing', '[Look]().', /This link leads nowhere: expected \[words\]/),
  adding(
    'an anchor that is none',
    '[Look](#one-idae).',
    /nothing on this page has that name\. Did you mean one-idea\?/,
  ),
  {
    name: 'a link in the notes to a figure that is none',
    edit: to("link: '#f6-1'", "link: '#f6-3'"),
    at: "link: '#f6-3'",
    says: /There is no figure f6-3 on this page/,
  },
];
