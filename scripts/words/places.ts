/**
 * Where words stand. A file of words has nothing else in it; an exercise and a notation keep their sentences beside the logic that
 * they belong to. Words anywhere else are counted, and may only become fewer.
 */
const wordsFile = /\/(words|english|[\w-]+-(words|sentences|titles))\.(tsx?|astro)$/;

/** Files that are of one language as a whole: each is its own place. A page of text is one: _about.de.astro takes the place of about.astro. */
const whole = [
  /^src\/exercises\/(?!.*\/(numbers|measured)\.ts$)/,
  /^src\/notation\//,
  /^src\/curriculum\.ts$/,
  /^src\/pages\/(about|accessibility|work|workbench|lab\/data|embed\/index|teach\/\w+)\.astro$/,
];

/** Whether a file has words and nothing else: then a single small word is one, too. */
export const isFileOfWords = (file: string) => wordsFile.test(file);

/** @param file from the root of the project, with forward slashes */
export const isPlaceOfWords = (file: string) => wordsFile.test(file) || whole.some((place) => place.test(file));

/** The room of a file, as the table counts them. @param file as in src/components/kit/stage/Stage.tsx */
export function roomOf(file: string): string {
  const parts = file.split('/').slice(1, -1);
  if (parts[0] !== 'components') return parts[0] ?? 'src';
  return parts.slice(0, 2).join('/');
}
