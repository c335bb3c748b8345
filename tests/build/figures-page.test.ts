/** docs/authors/figures.md says what the figures do, and what they declare is what they do. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lessonComponents } from '../../scripts/lessons/components.ts';
import { figuresPage } from '../../scripts/lessons/figures-page.ts';

test('the page is what scripts/lessons/docs.ts writes', () => {
  expect(readFileSync('docs/authors/figures.md', 'utf8')).toBe(figuresPage());
});

const figures = [...lessonComponents].filter(([, { shows }]) => shows !== undefined);

/** The code of a figure: its own, or that of another which its .astro file shows. */
function codeOf(file: string): string {
  const folder = path.dirname(file);
  const shown = /from '([^']*Figure\.tsx)'/.exec(readFileSync(file, 'utf8'))?.[1];
  return shown === undefined ? '' : readFileSync(path.join(folder, shown), 'utf8');
}

describe.each(figures)('%s', (_, { file, shows }) => {
  const declared = readFileSync(path.join(path.dirname(file), 'props.ts'), 'utf8');

  test('declares the run that its stage lays out, and the sizes of its steps', () => {
    const names = [...declared.matchAll(/\bcreate\w+Run\b|\b\w+Steps\b(?=,|\))/g)].map(([name]) => name);
    if (shows?.kind === 'run') expect(names.length).toBeGreaterThan(0);
    const code = codeOf(file);
    expect(names.filter((name) => name !== 'eachStep' && !code.includes(name))).toEqual([]);
  });

  test('declares experiments that it brings along', () => {
    const own = shows?.kind === 'run' ? (shows.experiments ?? []) : [];
    const text = readFileSync(file, 'utf8');
    expect(own.filter((name) => !text.includes(`'${name}'`))).toEqual([]);
    expect(own.filter((name) => !existsSync(`content/experiments/${name}.json`))).toEqual([]);
  });
});

test('documents for authors are linked with each other, and no link of theirs leads nowhere', () => {
  for (const file of ['CONTRIBUTING.md', 'README.md', ...globSync('docs/**/*.md')]) {
    const links = [
      ...readFileSync(file, 'utf8')
        .replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '')
        .matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g),
    ].map(([, link]) => link as string);
    const lost = links.filter(
      (link) => !/^(https?:|mailto:)/.test(link) && !existsSync(path.join(path.dirname(file), link)),
    );
    expect(lost, file).toEqual([]);
  }
});
