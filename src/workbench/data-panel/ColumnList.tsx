import type { GuessedColumn } from '../data/file/columns.ts';
import { type ColumnUseName, columnUses, type TableSource } from '../data/kinds.ts';
import { columnWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly table: TableSource;
  readonly disabled: boolean;
  /** Why each was guessed, where the table was just read. */
  readonly guessed: readonly GuessedColumn[] | undefined;
  setUse(index: number, use: ColumnUseName): void;
}

/** How many cells of a column are shown, and how much of each. */
const [shown, longest] = [3, 18];
const short = (cell: string) =>
  cell.length > longest ? `${cell.slice(0, longest - 1)}…` : cell === '' ? '(empty)' : cell;

/** Every column with its first cells and what it is for. */
export function ColumnList({ id, table, disabled, guessed, setUse }: Props) {
  return (
    <fieldset class="columns">
      <legend>Columns</legend>
      <ol>
        {table.columns.map(({ name, use }, index) => {
          const guess = guessed?.[index];
          const cells = table.rows.slice(0, shown).map((row) => short(row[index] ?? ''));
          return (
            <li key={`${index} ${name}`} class={`use-${use}`}>
              <label for={`${id}-column-${index}`}>{name}</label>
              <select
                id={`${id}-column-${index}`}
                value={use}
                {...{ disabled }}
                aria-describedby={`${id}-cells-${index}`}
                onChange={(event) => setUse(index, event.currentTarget.value as ColumnUseName)}
              >
                {columnUses.map((each) => (
                  <option key={each} value={each}>
                    {columnWords[each]}
                  </option>
                ))}
              </select>
              <span class="soft" id={`${id}-cells-${index}`}>
                {cells.join(' · ')}
                {guess !== undefined && guess.use === use ? ` — guessed: ${guess.why}` : null}
              </span>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
