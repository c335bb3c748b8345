import { cellName } from '../../../engine/trace/cell-name.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import type { Label } from '../../../notation/notation.ts';
import { SymbolText } from '../formula/SymbolText.tsx';
import { fitNumber, textWidth } from '../picture/fit.ts';
import { letter } from './layout.ts';
import type { Reading } from './network-frame.ts';

interface Props {
  readonly x: number;
  /** The line that it stands on. */
  readonly y: number;
  readonly reading: Reading;
  /** How wide it may be, with all that stands before the number. */
  readonly room: number;
  /** Significant digits, where there is room for them. */
  readonly most?: number;
  readonly class?: string;
  /** A sign or a word before it, and its symbol. */
  readonly words?: string;
  readonly label?: Label;
  readonly edit?: string | undefined;
  /** What it is called and how many digits it has where a reader asks for all of them. */
  readonly full?: { readonly name: string; readonly digits: Digits };
}

/** A number of the run in a picture, as short as its room demands; `?` before it is computed. */
export function NumberText({ x, y, reading, room, most = 4, class: its, words, label, edit, full }: Props) {
  const { cell, value } = reading;
  const before =
    (words ? textWidth(`${words} `, letter) : 0) + (label ? symbolWidth(label) + textWidth(' ', letter) : 0);
  const { text, length } = value === undefined ? { text: '?' } : fitNumber(value, room - before, letter, most);
  return (
    <>
      {full === undefined || value === undefined ? null : <Full {...full} {...{ value }} shown={text} />}
      <text
        class={its}
        {...{ x, y }}
        data-cell={cellName(cell)}
        data-edit={edit}
        {...squeezed(length === undefined ? undefined : room)}
      >
        {words ? `${words} ` : null}
        {label ? (
          <SymbolText label={label} size={letter}>
            {text}
          </SymbolText>
        ) : (
          text
        )}
      </text>
      {edit === undefined || !label ? null : (
        <PullMark {...{ x, y, text, before }} length={length === undefined ? undefined : room} />
      )}
    </>
  );
}

interface PullMarkProps {
  /** The middle of the whole text, and the line that it stands on. */
  readonly x: number;
  readonly y: number;
  /** The number, and how wide what stands before it is. */
  readonly text: string;
  readonly before: number;
  /** What the whole is squeezed into; undefined where it is as wide as it is. */
  readonly length?: number | undefined;
}

/** The dotted line below a number that can be pulled, without its name: Firefox underlines no part of a text in a picture. */
export function PullMark({ x, y, text, before, length }: PullMarkProps) {
  const number = textWidth(text, letter);
  const wide = length ?? before + number;
  const end = x + wide / 2;
  const start = end - (number * wide) / (before + number);
  const round = (value: number) => Math.round(value * 10) / 10;
  return <line class="pull" x1={round(start)} x2={round(end)} y1={y + 3.5} y2={y + 3.5} />;
}

/** How wide a symbol is; an index is smaller than its letter. */
export const symbolWidth = ({ base, sub = '' }: Pick<Label, 'base' | 'sub'>) =>
  textWidth(base, letter) + textWidth(sub, letter * 0.75);

/** A text that is too long is set narrower, as a whole. */
export const squeezed = (length: number | undefined) =>
  length === undefined ? {} : { textLength: length, lengthAdjust: 'spacingAndGlyphs' as const };

/** A number with all its digits, where the picture has fewer of them. The first thing in the group that it is the title of. */
export function Full({ name, value, shown, digits }: { name: string; value: number; shown: string; digits: Digits }) {
  const full = formatNumber(value, digits);
  return full === shown ? null : <title>{`${name} = ${full}`}</title>;
}
