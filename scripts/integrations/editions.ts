import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import type { MdastPluginDefinition } from 'satteri';
import { pseudoAstro } from '../words/astro-words.ts';
import { isPlaceOfWords } from '../words/places.ts';
import { accent, pseudo, pseudoSource } from '../words/pseudo.ts';
import { katexPlugin } from './katex.ts';

const root = path.join(import.meta.dirname, '../..');

/** Where such an edition is built: the site in dist stays what it is. */
const folderOf = (words: string) => new URL(`../../.cache/words/${words}/`, import.meta.url);

/**
 * An edition in other words: `WORDS=pseudo node scripts/astro.mjs build` has accents wherever a text is in its place;
 * `WORDS=de …` takes `words.de.ts` in place of `words.ts`, wherever there is one. Without WORDS it does nothing.
 */
export function editions(words = process.env['WORDS']): AstroIntegration {
  return {
    name: 'editions',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        if (words === undefined || words === '') return;
        if (!/^[a-z]{2,8}(-[A-Za-z\d]{2,8})*$/.test(words))
          throw new Error(`WORDS is “${words}”; expected pseudo, or a language as in de or pt-BR`);
        const folder = folderOf(words);
        const isPseudo = words === 'pseudo';
        updateConfig({
          outDir: new URL('dist/', folder),
          cacheDir: new URL('cache/', folder),
          vite: { plugins: [isPseudo ? pseudoWords() : ownWords(words)] },
          ...(isPseudo ? { markdown: { processor: pseudoText() } } : {}),
        });
      },
    },
  };
}

const fromRoot = (id: string) => path.relative(root, id.replace(/\?.*$/, '')).split(path.sep).join('/');

/**
 * Takes `words.de.ts` for `words.ts`. The one may import the other, and say only what it says differently. A page has its own one under
 * a name that makes no page of its own: `_about.de.astro` for `about.astro`.
 */
export function ownWords(language: string, project = root) {
  return {
    name: 'own-words',
    enforce: 'pre' as const,
    resolveId(source: string, importer: string | undefined) {
      if (importer === undefined || !/^(\.|\/src\/pages\/).*\.(tsx?|astro)$/.test(source)) return undefined;
      const [, folder = '', page = ''] = /^\/(src\/pages\/.*?)([^/]+)\.astro$/.exec(source) ?? [];
      const ofPage = path.join(project, folder, `_${page}.${language}.astro`);
      if (page !== '') return existsSync(ofPage) ? ofPage : undefined;
      const own = path.resolve(path.dirname(importer), source.replace(/(\.\w+)$/, `.${language}$1`));
      return own !== importer && existsSync(own) ? own : undefined;
    },
  };
}

/** Gives everything that is in its place accents, as its source is read. */
function pseudoWords() {
  return {
    name: 'pseudo-words',
    enforce: 'pre' as const,
    // Before Astro makes a script of it.
    load(id: string) {
      return id.endsWith('.astro') && isPlaceOfWords(fromRoot(id)) ? pseudoAstro(readFileSync(id, 'utf8')) : undefined;
    },
    transform(code: string, id: string) {
      const file = fromRoot(id);
      if (file === 'src/language.ts') return pseudoLanguage(code);
      // What the frontmatter of lessons and terms says reaches pages by the collections.
      if (file === 'src/content.config.ts')
        return `${code}\nimport { pseudoLoader } from '../scripts/words/pseudo-loader.ts';\nfor (const each of Object.values(collections)) each.loader = pseudoLoader(each.loader);\n`;
      if (/^content\/.*\.mdx$/.test(file))
        return code.replaceAll(
          /\b(caption|summary|thought|title|label)="([^"]*)"/g,
          (_, name: string, text: string) => `${name}="${pseudo(text)}"`,
        );
      return /\.tsx?$/.test(file) && isPlaceOfWords(file) ? pseudoSource(file, code) : undefined;
    },
  };
}

const pseudoLanguage = (code: string) =>
  code
    .replace("languageTag = 'en'", "languageTag = 'en-XA'")
    .replace("groupSign = ','", "groupSign = '.'")
    .replace("decimalSign = '.'", "decimalSign = ','");

const pseudoText = () => {
  const text: MdastPluginDefinition = {
    name: 'pseudo-text',
    text: (node) => ({ type: 'text', value: accent(node.value) }),
  };
  return satteri({ features: { math: true }, mdastPlugins: [text], hastPlugins: [katexPlugin()] });
};
