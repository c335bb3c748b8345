import type { Experiment } from '../../../engine/experiment.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import type { Names } from '../../../notation/names.ts';
import { targetName } from '../../../notation/target-name.ts';
import { readTarget } from '../../../player/edit.ts';
import type { Player } from './usePlayer.ts';

interface Props {
  readonly player: Player;
  readonly original: Experiment;
  readonly names: Names;
  readonly digits: Digits;
}

/** Says which numbers are not those of the lesson, and takes the changes back. */
export function Changes({ player, original, names, digits }: Props) {
  if (player.edits.length === 0) return null;
  const list = player.edits.map(({ target, value }) => {
    const before = readTarget(original, target) as number;
    return `${targetName(target, original, names)} = ${formatNumber(value, digits)} (was ${formatNumber(before, digits)})`;
  });
  return (
    <p class="changes">
      <span>
        Changed: {list.slice(0, 4).join(', ')}
        {list.length > 4 ? ` and ${list.length - 4} more` : ''}.
      </span>{' '}
      <button
        type="button"
        onClick={({ currentTarget }) => {
          // This button goes with the last change: the focus stays in the figure.
          currentTarget.closest('.network-figure')?.querySelector<HTMLElement>('button.primary')?.focus();
          player.act({ type: 'edit', experiment: original });
        }}
      >
        Undo
      </button>
    </p>
  );
}
