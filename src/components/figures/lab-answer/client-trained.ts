/**
 * `client:trained` wakes a part of the lab when a network has been trained on this page, or when somebody turns to it. Until
 * then there is nothing in it to see but how it opens, and a reader who only scrolls past loads nothing.
 */
import type { ClientDirective } from 'astro';
import { onTrained } from '../../kit/trained.ts';
import { wakeOnTurn } from '../../prose/answers/turning.ts';

const trainedDirective: ClientDirective = (load, _options, island) => {
  onTrained(wakeOnTurn(load, island));
};

export default trainedDirective;
