import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../lib/read-text.ts';

/** An import or export with a relative path, at the beginning of a line: what is named, and the path. */
const statement = /^\s*(?:import|export)(?!\s+type\b)([^'";=]*?\bfrom\s*|\s*)'(\.[^']+)'/gm;
const onlyTypes = /^\s*\{(?:\s*type\s[^,}]*,?)*\s*\}/;

/** The modules that a text imports without being asked, of this site; not what brings types, styles or data alone. */
function importedIn(text: string, file: string): string[] {
  return [...text.matchAll(statement)]
    .filter(([, names = '']) => !onlyTypes.test(names))
    .map(([, , to = '']) => path.posix.join(path.posix.dirname(file), to))
    .filter((to) => /\.(?:js|tsx?)$/.test(to) && existsSync(to));
}

/** These modules and all that they import without being asked, however deep. */
export function withImported(files: Iterable<string>): Set<string> {
  const found = new Set(files);
  for (const file of found) for (const to of importedIn(readText(file), file)) found.add(to);
  return found;
}

/**
 * What each script imports that stands in an .astro file.
 * @param root the project's folder, with forward slashes
 */
export function pageScripts(root: string): string[][] {
  return globSync('src/**/*.astro', { cwd: root }).flatMap((found) => {
    const file = path.posix.join(root, found.split(path.sep).join('/'));
    const scripts = [...readText(file).matchAll(/<script>([\s\S]*?)<\/script>/g)];
    return scripts.map(([, text = '']) => importedIn(text, file));
  });
}
