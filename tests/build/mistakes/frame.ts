/** The frontmatter. */
import { type Mistake, to } from './mistake.ts';

export const frameMistakes: readonly Mistake[] = [
  {
    name: 'a # in a title',
    edit: to(/^title: .*$/m, 'title: Loss #1 of many'),
    at: 'title: Loss',
    says: /“#1 of many” is a comment to YAML, and would be lost: expected 'Loss #1 of many' in quotation marks/,
  },
  {
    name: 'a tag in a title',
    edit: to(/^title: .*$/m, 'title: !important loss'),
    at: 'title: !important',
    says: /is not read as it is written: expected the text in 'quotation marks'/,
  },
  {
    name: 'a formula in a title',
    edit: to(/^title: .*$/m, 'title: The weight $w_1$'),
    at: 'title: The weight',
    says: /title: expected plain text/,
  },
  {
    name: 'a colon in a title',
    edit: to(/^title: .*$/m, 'title: Loss: a number'),
    at: 'title: Loss',
    says: /The frontmatter is not YAML/,
  },
  {
    name: 'a field that is none',
    edit: to('question:', 'qestion:'),
    at: 'qestion:',
    says: /Unknown field qestion: expected one of .*Did you mean question\?/,
  },
  {
    name: 'a misconception that is none',
    edit: to('id: M01', 'id: M99'),
    at: 'misconceptions:',
    says: /“M99” is not in docs\/authors\/misconceptions\.md; expected one of M01/,
  },
  {
    name: 'no frontmatter',
    edit: (text) => text.replace(/^---[\s\S]*?\n---\n/, ''),
    says: /The frontmatter is missing: expected ---/,
  },
  {
    name: 'a lesson before it that comes later',
    edit: to(/prerequisites:\n {2}- forward-pass/, 'prerequisites:\n  - training-loop'),
    at: '- training-loop',
    says: /“training-loop” is not an earlier lesson; expected one of .*forward-pass/,
  },
  {
    name: 'a term that the glossary has not',
    edit: to('terms:\n', 'terms:\n  - los\n'),
    at: '- los',
    says: /“los” is not in content\/glossary; expected one of .*Did you mean loss\?/,
  },
];
