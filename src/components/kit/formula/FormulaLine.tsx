import { type Digits, defaultDigits, formatNumber, isRounded, notYet } from '../../../notation/format.ts';
import { type Formula, type FormulaPart, isQuantity, type Quantity, quantitiesOf } from '../../../notation/formula.ts';
import type { Highlight } from '../stage/useHighlight.ts';

interface Props {
  readonly formula: Formula;
  readonly highlight: Highlight;
  readonly digits?: Digits;
  /** False where the step lies ahead: its numbers are not shown. */
  readonly known?: boolean;
}

/** A formula in symbols, and below it the same row with its numbers. */
export function FormulaLine({ formula, highlight, digits = defaultDigits, known = true }: Props) {
  const { result, parts, because } = formula;
  const rounded = [...quantitiesOf(parts), result].some(({ value }) => isRounded(value, digits));
  const isCopy = parts.length === 1 && parts.every(isQuantity);
  const write = (quantity: Quantity) => formatNumber(quantity.value, digits);
  return (
    <div class="equation">
      <p class="symbols" aria-hidden="true">
        <Linked quantity={result} {...{ highlight }} text={result.symbol} /> ={' '}
        <Row {...{ parts, highlight }} text={({ symbol }) => symbol} />
      </p>
      {known ? (
        <p class="numbers">
          <Row {...{ parts, highlight }} text={write} bracketed /> {rounded && !isCopy ? '≈' : '='}{' '}
          <strong>
            <Linked quantity={result} {...{ highlight }} text={write(result)} />
          </strong>
          {because === undefined ? null : <span class="soft"> ({because})</span>}
        </p>
      ) : (
        <p class="numbers soft">{notYet}</p>
      )}
    </div>
  );
}

interface RowProps extends Pick<Props, 'highlight'> {
  readonly parts: readonly FormulaPart[];
  text(quantity: Quantity): string;
  /** Puts negative numbers into brackets, unless they come first. */
  readonly bracketed?: boolean;
}

function Row({ parts, text, highlight, bracketed = false }: RowProps) {
  return (
    <>
      {parts.map((part, k) => {
        if (typeof part === 'string') return part;
        if (!isQuantity(part)) {
          return (
            <sup key={k}>
              <Row parts={part.raised} {...{ text, highlight, bracketed }} />
            </sup>
          );
        }
        const linked = <Linked key={k} quantity={part} {...{ highlight }} text={text(part)} />;
        return bracketed && part.value < 0 && k > 0 ? <span key={k}>({linked})</span> : linked;
      })}
    </>
  );
}

/** A symbol or number in its colour, joined with its mark in the picture. */
function Linked({ quantity, text, highlight }: { quantity: Quantity; text: string } & Pick<Props, 'highlight'>) {
  const { colour, mark } = quantity;
  const { lit, light } = highlight;
  return (
    <span
      class={`term sym-${colour}${mark !== undefined && mark === lit ? ' lit' : ''}`}
      onPointerEnter={() => light(mark)}
      onPointerLeave={() => light(undefined)}
    >
      {text}
    </span>
  );
}
