import type { ComponentChildren } from 'preact';

interface Props {
  /** How many updates each button goes on. */
  readonly of: readonly number[];
  readonly cursor: number;
  readonly last: number;
  readonly awake: boolean;
  jump(to: number): void;
  readonly children?: ComponentChildren;
}

/** Buttons that go on by many updates at once, and no farther than the last. */
export function Strides({ of, cursor, last, awake, jump, children }: Props) {
  return (
    <div class="player strides">
      {of.map((stride) => (
        <button
          key={stride}
          type="button"
          aria-label={`+ ${stride} updates`}
          disabled={!awake}
          aria-disabled={cursor === last}
          onClick={() => jump(Math.min(last, cursor + stride))}
        >
          + {stride}
        </button>
      ))}
      {children}
    </div>
  );
}
