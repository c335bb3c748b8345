import { formatNumber } from '../../../notation/format.ts';
import { asWritten } from './as-written.ts';
import * as words from './stage-words.ts';
import type { RunStage } from './useStage.ts';

/** Says which numbers are not those of the lesson, and takes the changes back. */
export function Changes<Spec, Values>({ stage }: { readonly stage: RunStage<Spec, Values> }) {
  const { changes, digits, original, subject } = stage;
  if (changes.length === 0) return null;
  const { edits } = subject;
  const list = changes.map(({ target, value }) => {
    const before = edits.read(original, target);
    const now = `${edits.name(target, original)} = ${formatNumber(value, digits)}`;
    return words.changedFrom(now, before === undefined ? undefined : formatNumber(before, digits));
  });
  return (
    <p class="changes">
      <span {...asWritten}>{words.changed(list.slice(0, 4), list.length - 4)}</span>{' '}
      <button
        type="button"
        onClick={({ currentTarget }) => {
          // This button goes with the last change: the focus stays in the figure.
          currentTarget.closest('.network-figure')?.querySelector<HTMLElement>('button.primary')?.focus();
          stage.undo();
        }}
      >
        {words.undo}
      </button>
    </p>
  );
}
