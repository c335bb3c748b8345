import { useEffect, useRef, useState } from 'preact/hooks';
import { withUse } from '../data/column-choice.ts';
import type { Dialect } from '../data/file/dialect.ts';
import { type FileRead, readFile } from '../data/file/read-file.ts';
import type { ColumnUseName, DataSource, Preparation, TableSource } from '../data/kinds.ts';
import { dataLimits } from '../data/limits.ts';
import { prepare } from '../data/prepare.ts';
import { problemWords } from './words.ts';

/** What was opened or pasted, and how it was read at last. */
interface Opened {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly asked: Partial<Dialect>;
  readonly read: FileRead;
}

interface Props {
  readonly source: DataSource;
  readonly preparation: Preparation;
  /** A file that was dropped on the panel. */
  readonly dropped: File | undefined;
  setSource(source: DataSource): void;
}

/**
 * A table that is read and put right, and becomes the page's data as soon as it can be trained on. Until then they stay what they
 * were, and it is said what is missing.
 */
export function useTableFile({ source, preparation, dropped, setSource }: Props) {
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  /** A table that cannot be used yet. */
  const [draft, setDraft] = useState<TableSource | undefined>(undefined);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  /** Of two files that are opened quickly, the second counts. */
  const turn = useRef(0);
  const table = draft ?? (source.kind === 'table' ? source : undefined);

  const use = (next: TableSource) => {
    const result = prepare(next, preparation);
    const isUsable = !('problems' in result);
    setProblems(isUsable ? [] : result.problems.map(problemWords));
    setDraft(isUsable ? undefined : next);
    if (isUsable) setSource(next);
  };
  const read = (bytes: Uint8Array, name: string, asked: Partial<Dialect>) => {
    const result = readFile(bytes, name, asked);
    setRefused('refused' in result ? result.refused : undefined);
    if ('refused' in result) return;
    setOpened({ bytes, name, asked, read: result });
    use(result.table);
  };
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const mine = ++turn.current;
    try {
      // One byte more than is taken: then it is too long, and a gigabyte need not be read to say so.
      const size = Math.min(file.size, dataLimits.table.bytes + 1);
      const bytes = new Uint8Array(await file.slice(0, size).arrayBuffer());
      if (mine === turn.current) read(bytes, file.name, {});
    } catch {
      if (mine === turn.current) setRefused('The browser could not read this file. What was here before stays.');
    }
  };
  useEffect(() => {
    void open(dropped);
  }, [dropped]);
  // The page has another table than the one that was opened here: it went back, or opened a link.
  const isOpened = opened !== undefined && table !== undefined && table.rows === opened.read.table.rows;

  return {
    table,
    /** How it was read, as long as it is the file's own table. */
    opened: isOpened ? opened : undefined,
    problems,
    refused,
    open,
    paste: (text: string) => {
      turn.current++;
      read(new TextEncoder().encode(text), 'pasted rows', {});
    },
    correct: (to: Partial<Dialect>) => {
      if (opened !== undefined) read(opened.bytes, opened.name, { ...opened.asked, ...to });
    },
    setUse: (index: number, to: ColumnUseName) => {
      if (table !== undefined) use({ ...table, columns: withUse(table.columns, index, to) });
    },
  };
}
