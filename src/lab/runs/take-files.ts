/** What becomes of files that somebody has chosen. Loaded when somebody has. */
import { LabError } from '../protocol/faults.ts';
import { readFiles } from '../session/read-files.ts';
import type { LabSession, TrainedRun } from '../session/session.ts';
import { checkScores } from '../session/true-scores.ts';
import { type ChosenFile, chooseFiles } from './choose-files.ts';

/**
 * The run of two files, with what is to be said of it.
 * @param say is told what is being done, as it takes a while
 * @throws FileError where they are none, or its scores are not those of its weights
 */
export async function takeFiles(
  files: readonly ChosenFile[],
  session: LabSession,
  say: (notice: string) => void,
): Promise<{ readonly run: TrainedRun; readonly notice: string }> {
  const { json, weights } = await chooseFiles(files);
  const run = readFiles(json, weights);
  say(`${run.name} reads the test images, to see whether its scores are those that the file says …`);
  const notice = await checkScores(session, run, json.name).then(
    () => '',
    (error) => {
      if (error instanceof LabError) return `Whether the scores of ${run.name} are right could not be measured now.`;
      throw error;
    },
  );
  return { run, notice };
}
