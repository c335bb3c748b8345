/** A table from a file or the clipboard: how it was read, what its columns are for, which rows are left out. */
import { grouped } from '../../language.ts';
import './table-panel.css';
import { useState } from 'preact/hooks';
import { fieldText } from '../../components/kit/controls/field-numbers.ts';
import type { DataSource, Preparation, Prepared } from '../data/kinds.ts';
import { dataLimits } from '../data/limits.ts';
import { ColumnList } from './ColumnList.tsx';
import { DialectFields } from './DialectFields.tsx';
import { LeftOutRows } from './LeftOutRows.tsx';
import { useTableFile } from './useTableFile.ts';

interface Props {
  readonly id: string;
  readonly disabled: boolean;
  readonly source: DataSource;
  readonly preparation: Preparation;
  readonly prepared: Prepared | undefined;
  /** A file that was dropped on the panel. */
  readonly dropped: File | undefined;
  setSource(source: DataSource): void;
}

const { bytes, rows, columns } = dataLimits.table;

export default function TablePanel({ id, disabled, source, preparation, prepared, dropped, setSource }: Props) {
  const file = useTableFile({ source, preparation, dropped, setSource });
  const [text, setText] = useState('');
  const { table, opened, problems, refused } = file;
  const isUsed = table !== undefined && table === source;
  return (
    <div class="table-panel">
      <label class="file-field" for={`${id}-file`}>
        <span>Open a file, or drop it into the window</span>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.tab,.txt,.data,.dat,text/csv,text/tab-separated-values,text/plain"
          {...{ disabled }}
          onChange={({ currentTarget }) => {
            void file.open(currentTarget.files?.[0]);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <details class="fold">
        <summary>Or paste rows</summary>
        <label class="paste-field" for={`${id}-paste`}>
          <span>Rows, with the names of the columns above them</span>
          <textarea
            id={`${id}-paste`}
            rows={5}
            spellcheck={false}
            autocomplete="off"
            {...{ disabled }}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          {...{ disabled }}
          aria-disabled={text.trim() === ''}
          onClick={() => (text.trim() === '' ? undefined : file.paste(text))}
        >
          Read these rows
        </button>
      </details>
      <p class="soft">
        Text with a row on each line, such as CSV: up to {bytes / 1e6} megabytes, {grouped(rows)} rows and {columns}{' '}
        columns. It stays in this browser, unless you share a link or a file of the workbench: they hold the table.
      </p>
      {refused === undefined ? null : (
        <p class="notice" role="alert">
          {refused}
        </p>
      )}
      {table === undefined ? null : (
        <section class="table-read" aria-label={`The table ${table.name}`} translate={false}>
          <p role="status">
            <strong>{table.name}</strong>: {grouped(table.rows.length)} rows, {table.columns.length} columns.
            {isUsed ? null : ' It is not trained on yet; the data stay what they were.'}
          </p>
          {problems.map((words) => (
            <p key={words} class="notice" role="alert">
              {words}
            </p>
          ))}
          {opened?.read.notices.map((words) => (
            <p key={words} class="notice">
              {words}
            </p>
          ))}
          {opened === undefined ? null : (
            <DialectFields dialect={opened.read.dialect} {...{ disabled }} correct={file.correct} />
          )}
          <ColumnList {...{ id, table, disabled }} guessed={opened?.read.columns} setUse={file.setUse} />
          {isUsed && prepared !== undefined ? (
            <LeftOutRows leftOut={prepared.leftOut} rows={table.rows.length} />
          ) : null}
          {isUsed && prepared?.task === 'values' ? <TargetUnits {...{ prepared }} /> : null}
        </section>
      )}
    </div>
  );
}

/** What a target of 0 and of 1 stands for, where the values are standardised. */
function TargetUnits({ prepared: { targetScale, targetNames } }: { readonly prepared: Prepared }) {
  const { mean, scale } = targetScale;
  if (mean === 0 && scale === 1) return null;
  const rounded = (value: number) => fieldText(Number(value.toPrecision(4)));
  return (
    <p class="soft">
      The network learns {targetNames[0]} with mean 0 and spread 1 among the training rows: 0 stands for {rounded(mean)}
      , and 1 is {rounded(scale)} more.
    </p>
  );
}
