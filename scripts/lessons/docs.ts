/** `node scripts/lessons/docs.ts` writes docs/authors/figures.md. A test compares the file with what this writes. */
import { writeFileSync } from 'node:fs';
import { figuresPage } from './figures-page.ts';

writeFileSync(new URL('../../docs/authors/figures.md', import.meta.url), figuresPage());
