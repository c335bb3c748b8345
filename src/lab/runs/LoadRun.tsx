import { useState } from 'preact/hooks';
import { LabError } from '../protocol/faults.ts';
import { FileError, type FileProblem } from '../session/file-error.ts';
import { readFiles } from '../session/run-files.ts';
import type { LabSession, TrainedRun } from '../session/session.ts';
import { checkScores } from '../session/true-scores.ts';
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
  const [notice, setNotice] = useState('');
  async function load(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    // The same files can be chosen once more.
    input.value = '';
    if (files.length === 0 || !session) return;
    setNotice('');
    try {
      const { json, weights } = await chooseFiles(files);
      const run = readFiles(json, weights);
      setNotice(`${run.name} reads the test images, to see whether its scores are those that the file says …`);
      const unchecked = await checkScores(session, run, json.name).then(
        () => '',
        (error) => {
          if (error instanceof LabError)
            return `Whether the scores of ${run.name} are right could not be measured now.`;
          throw error;
        },
      );
      session.add(run);
      session.choose(run.id);
      setProblem(undefined);
      setNotice(unchecked);
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
