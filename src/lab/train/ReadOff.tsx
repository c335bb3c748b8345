import type { CurvePoint, EpochRow } from '../protocol/messages.ts';
import { readOff } from './read-off.ts';

export { EpochTable } from './EpochTable.tsx';

interface Props {
  readonly id: string;
  readonly points: readonly CurvePoint[];
  readonly epochs: readonly EpochRow[];
  /** The last epoch that the axis reaches. */
  readonly last: number;
  /** Where it is read off; at the end unless told. */
  readonly at: number | undefined;
  readonly onRead: (at: number) => void;
}

/** The values of the curves at one place: a slider, and the values in words. */
export function ReadOff({ id, points, epochs, last, at = last, onRead }: Props) {
  if (points.length === 0) return null;
  const words = readOff(points, epochs, at);
  return (
    <>
      <label for={`${id}-read-off`}>Read off at epoch</label>
      <input
        id={`${id}-read-off`}
        type="range"
        min="0"
        max={last}
        step={last / 100}
        value={at}
        aria-valuetext={words}
        onInput={({ currentTarget }) => onRead(currentTarget.valueAsNumber)}
      />
      <p>{words}</p>
    </>
  );
}
