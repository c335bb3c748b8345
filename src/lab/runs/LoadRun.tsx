import { useState } from 'preact/hooks';
import { FileError, type FileProblem } from '../session/file-error.ts';
import { readFiles } from '../session/run-files.ts';
import type { LabSession, TrainedRun } from '../session/session.ts';
import { chooseFiles } from './choose-files.ts';

export interface LoadRunProps {
  readonly id: string;
  /** Undefined in the page as it is served. */
  readonly session: LabSession | undefined;
  /** Says what has been loaded. */
  readonly onLoaded?: (run: TrainedRun) => void;
}

/** Brings a downloaded run back. What cannot be read changes nothing on the page. */
export function LoadRun({ id, session, onLoaded }: LoadRunProps) {
  const [problem, setProblem] = useState<FileProblem>();
  async function load(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    // The same files can be chosen once more.
    input.value = '';
    if (files.length === 0 || !session) return;
    try {
      const { json, weights } = await chooseFiles(files);
      const run = readFiles(json, weights);
      session.add(run);
      session.choose(run.id);
      setProblem(undefined);
      onLoaded?.(run);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      setProblem(error.problem);
    }
  }
  return (
    <div class="run-load">
      <label for={`${id}-files`}>Load a downloaded run: its .json and its .weights.bin together</label>
      <input
        id={`${id}-files`}
        type="file"
        multiple
        accept=".json,.bin"
        disabled={!session}
        onChange={({ currentTarget }) => void load(currentTarget)}
      />
      {problem && (
        <div class="lab-fault runs-problem" role="alert">
          <p>{problem.what} Nothing was changed.</p>
          <p>In: {problem.where}</p>
          <p>Expected: {problem.expected}</p>
        </div>
      )}
    </div>
  );
}
