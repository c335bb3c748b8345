import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Where an author has written a link.
 *
 * @param root the project's folder
 * @param page the built page that has the link, which is the answer when no lesson or page contains it
 */
export async function findLink(root: URL, page: string, url: string): Promise<{ file: string; line: number }> {
  const cwd = fileURLToPath(root);
  // The frontmatter of a lesson has the links of the page below it, which lead up again.
  const written = [url, url.replace(/^\.\.\/#/, '#')].flatMap((link) => [`(${link})`, `"${link}"`, `'${link}'`]);
  const places: { file: string; line: number }[] = [];
  for await (const file of glob(['content/**/*.{md,mdx}', 'src/**/*.{astro,tsx}'], { cwd })) {
    const lines = (await readFile(new URL(file, root), 'utf8')).split('\n');
    const line = lines.findIndex((text) => written.some((link) => text.includes(link)));
    if (line >= 0) places.push({ file: file.replaceAll('\\', '/'), line: line + 1 });
  }
  const slug = /^lessons\/([^/]+)\//.exec(page)?.[1] ?? page.split('/').at(-2) ?? '';
  return places.find(({ file }) => slug !== '' && file.includes(slug)) ?? places[0] ?? { file: page, line: 1 };
}
