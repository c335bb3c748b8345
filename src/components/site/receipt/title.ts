import type { Receipt } from '../../../teach/receipt/receipt.ts';
import { nameless } from './check-words.ts';

/** What a receipt is called on the page: by its name, or by its number where it has none. */
export const titleOf = ({ name }: Pick<Receipt, 'name'>, number: number) =>
  name.trim() === '' ? nameless(number) : name;
