/** The file of an experiment. */
import { type Mistake, to } from './mistake.ts';

export const dataMistakes: readonly Required<Mistake>[] = [
  {
    name: 'a comma that is missing',
    edit: (text) => text.replace(/"inputs": 2,/, '"inputs": 2'),
    at: '"inputs": 2',
    says: /This is not JSON: a comma is missing/,
  },
  {
    name: 'a comma too many',
    edit: to('"batchSize": 1,', '"batchSize": 1, "seed": [1,],'),
    at: '"seed"',
    says: /This is not JSON: a value is missing here/,
  },
  {
    name: 'a name twice',
    edit: (text) => text.replace(/("inputs": 2,)/, '$1 $1'),
    at: '"inputs": 2,',
    says: /the name "inputs" stands twice, and only one would count/,
  },
  {
    name: 'a comment',
    edit: (text) => text.replace('"network"', '// the net\n  "network"'),
    at: '// the net',
    says: /This is not JSON: there are no comments in JSON/,
  },
  {
    name: 'a value that is none',
    edit: (text) => text.replace('"inputs": 2', '"inputs": two'),
    at: '"inputs": two',
    says: /neither a number nor a text in "quotation marks"/,
  },
  {
    name: 'a number that is too small',
    edit: (text) => text.replace('"inputs": 2', '"inputs": 0'),
    at: '"inputs": 0',
    says: /network\.inputs: .*expected a whole number/,
  },
  {
    name: 'a name of no function',
    edit: (text) => text.replace('"sigmoid"', '"sigmod"'),
    at: '"sigmod"',
    says: /"sigmod" is not an activation.*did you mean "sigmoid"\?/,
  },
];
