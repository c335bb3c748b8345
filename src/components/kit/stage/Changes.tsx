import { formatNumber } from '../../../notation/format.ts';
import { asWritten } from './as-written.ts';
import type { RunStage } from './useStage.ts';

/** Says which numbers are not those of the lesson, and takes the changes back. */
export function Changes<Spec, Values>({ stage }: { readonly stage: RunStage<Spec, Values> }) {
  const { changes, digits, original, subject } = stage;
  if (changes.length === 0) return null;
  const { edits } = subject;
  const list = changes.map(({ target, value }) => {
    const before = edits.read(original, target);
    const was = before === undefined ? '' : ` (was ${formatNumber(before, digits)})`;
    return `${edits.name(target, original)} = ${formatNumber(value, digits)}${was}`;
  });
  return (
    <p class="changes">
      <span {...asWritten}>
        Changed: {list.slice(0, 4).join(', ')}
        {list.length > 4 ? ` and ${list.length - 4} more` : null}.
      </span>{' '}
      <button
        type="button"
        onClick={({ currentTarget }) => {
          // This button goes with the last change: the focus stays in the figure.
          currentTarget.closest('.network-figure')?.querySelector<HTMLElement>('button.primary')?.focus();
          stage.undo();
        }}
      >
        Undo
      </button>
    </p>
  );
}
