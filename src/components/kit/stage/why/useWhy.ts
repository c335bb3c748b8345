import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Cell } from '../../../../engine/trace/layout.ts';

/** What every panel takes: the number that is asked about, and how to close. */
export interface Asked {
  readonly cell: Cell;
  close(): void;
}

interface Question<Panel> {
  readonly cell: Cell;
  /** Counts the questions, so that the same one can be asked again. */
  readonly question: number;
  readonly Panel: ComponentType<Panel>;
}

/** The panel that answers "why this number?": loaded when somebody asks; closing it gives the focus back to who asked. */
export function useWhy<Panel extends Asked>(load: () => Promise<{ readonly default: ComponentType<Panel> }>) {
  const [why, setWhy] = useState<Question<Panel> | 'not loaded' | undefined>(undefined);
  const asker = useRef<Element | null>(null);
  const questions = useRef(0);
  const ask = async (cell: Cell) => {
    asker.current = document.activeElement;
    questions.current++;
    try {
      const { default: Panel } = await load();
      setWhy({ cell, question: questions.current, Panel });
    } catch {
      setWhy('not loaded');
    }
  };
  const close = () => {
    setWhy(undefined);
    if (asker.current instanceof HTMLElement && asker.current.isConnected) asker.current.focus();
  };
  return { why, ask, close };
}
