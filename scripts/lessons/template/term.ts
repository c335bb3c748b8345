import { stringify } from 'yaml';

/** The entry of a term in the glossary, without its meaning. */
export function termTemplate(term: string, lesson: string): string {
  const definition = 'What this means is said here in one sentence.';
  return `---\n${stringify({ term: term.replaceAll('-', ' '), definition, lesson })}---\n`;
}
