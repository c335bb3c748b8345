/** What a reader has chosen to load: one JSON and one file of weights, both of a size that can be right. */
import { maxParameters } from '../protocol/limits.ts';
import { FileError } from '../session/file-error.ts';
import type { NamedFile } from '../session/read-files.ts';

/** A JSON with the record of the longest run is smaller. */
const largestJson = 5_000_000;
const largestWeights = 4 * maxParameters;

/** As much of a File as is used. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/**
 * Reads the two files of a run.
 * @throws FileError when it is not one of each, when one is too large, or cannot be read
 */
export async function chooseFiles(files: readonly ChosenFile[]): Promise<{ json: NamedFile; weights: NamedFile }> {
  const json = files.filter(({ name }) => /\.json$/i.test(name));
  const weights = files.filter(({ name }) => /\.bin$/i.test(name));
  if (json.length !== 1 || weights.length !== 1 || files.length !== 2) {
    throw new FileError({
      what: `${files.length === 1 ? 'One file was' : `${files.length} files were`} chosen.`,
      where: files.map(({ name }) => name).join(', ') || 'the choice',
      expected: 'two files of one run, chosen together: its .json and its .weights.bin',
    });
  }
  return { json: await read(json[0]!, largestJson), weights: await read(weights[0]!, largestWeights) };
}

async function read(file: ChosenFile, largest: number): Promise<NamedFile> {
  if (file.size > largest) {
    throw new FileError({
      what: `The file has ${file.size} bytes.`,
      where: file.name,
      expected: `at most ${largest} bytes, more than any run of this lab has`,
    });
  }
  try {
    return { name: file.name, bytes: await file.arrayBuffer() };
  } catch {
    throw new FileError({
      what: 'The file could not be read.',
      where: file.name,
      expected: 'a file this browser may read',
    });
  }
}
