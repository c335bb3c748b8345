/** `node scripts/lessons/docs.ts` writes docs/authors/figures.md and coverage.md. Tests compare the files with what this writes. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCourse } from './coverage/course.ts';
import { coveragePage } from './coverage/page.ts';
import { figuresPage } from './figures-page.ts';

const root = path.resolve(import.meta.dirname, '../..');
const write = (page: string, text: string) => writeFileSync(path.join(root, 'docs/authors', page), text);

write('figures.md', figuresPage());
write('coverage.md', coveragePage(readCourse(root)));
