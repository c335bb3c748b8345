import { plainText } from '../../../../notation/rich.ts';
import type { ItemFace } from '../../../../questions/question.ts';
import { Rich } from '../Rich.tsx';
import type { InputProps } from './Input.tsx';
import * as words from './input-words.ts';

type Props = Pick<InputProps, 'draft' | 'change'> & { readonly items: readonly ItemFace[] };

/** Lines to move up and down. */
export function Order({ items, draft, change }: Props) {
  const order = draft.length === items.length ? draft : items.map(({ value }) => value);
  const swap = (from: number, to: number) => {
    change(order.with(from, order[to] as string).with(to, order[from] as string));
  };
  return (
    <ol class="order">
      {order.map((value, place) => {
        const text = items.find((item) => item.value === value)?.text ?? '';
        const name = plainText(text);
        return (
          <li key={value} data-value={value}>
            <span>
              <Rich text={text} />
            </span>
            <button
              type="button"
              disabled={place === 0}
              aria-label={words.moveUp(name)}
              onClick={() => swap(place, place - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              disabled={place === order.length - 1}
              aria-label={words.moveDown(name)}
              onClick={() => swap(place, place + 1)}
            >
              ↓
            </button>
          </li>
        );
      })}
    </ol>
  );
}
