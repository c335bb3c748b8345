/** Experiments that must be refused: what is wrong with each, where that has to be reported, what was expected instead. */
import { data, network } from './malformed/network.ts';
import { type Malformed, spoilt } from './malformed/spoilt.ts';
import { rule, training } from './malformed/training.ts';

const envelope = [
  { what: 'nothing', json: null, path: '', expected: /an object/ },
  { what: 'a list', json: [], path: '', expected: /an object/ },
  { what: 'text', json: 'network', path: '', expected: /an object/ },
  spoilt('a misspelt field', 'sead', /did you mean "seed"/, (e) => {
    e.sead = 1;
  }),
  spoilt('a seed below 0', 'seed', /from 0/, (e) => {
    e.seed = -1;
  }),
  spoilt('a seed of a half', 'seed', /whole number/, (e) => {
    e.seed = 0.5;
  }),
];

export const malformed: readonly Malformed[] = [...network, ...data, ...training, ...rule, ...envelope];
