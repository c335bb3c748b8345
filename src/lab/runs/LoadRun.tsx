import { useState } from 'preact/hooks';
import { loadFailed } from '../../components/kit/island/useLoaded.ts';
import { FileError, type FileProblem } from '../session/file-error.ts';
import type { LabSession, TrainedRun } from '../session/session.ts';

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
  const [notice, setNotice] = useState('');
  async function load(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    // The same files can be chosen once more.
    input.value = '';
    if (files.length === 0 || !session) return;
    setNotice('');
    const taking = await import('./take-files.ts').catch(() => undefined);
    if (taking === undefined) return setNotice(loadFailed);
    try {
      const { run, notice } = await taking.takeFiles(files, session, setNotice);
      session.add(run);
      session.choose(run.id);
      setProblem(undefined);
      setNotice(notice);
      onLoaded?.(run);
    } catch (error) {
      setNotice('');
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
      <p class="soft" role="status">
        {notice}
      </p>
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
