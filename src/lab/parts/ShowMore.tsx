import { grouped } from '../protocol/words.ts';

export interface ShowMoreProps {
  /** How many are shown. */
  readonly shown: number;
  readonly total: number;
  /** How many are shown at first, and how many more with every press. */
  readonly atOnce: number;
  readonly onMore: (shown: number) => void;
}

/** The next part of a long list. When the list is at its end the button stays, with nothing to do, so that it keeps the focus. */
export function ShowMore({ shown, total, atOnce, onMore }: ShowMoreProps) {
  if (total <= atOnce) return null;
  const next = Math.min(atOnce, total - shown);
  return (
    <button type="button" class="button" aria-disabled={next <= 0} onClick={() => next > 0 && onMore(shown + next)}>
      {next > 0 ? `Show ${next} more of ${grouped(total)}` : `All ${grouped(total)} are shown`}
    </button>
  );
}
