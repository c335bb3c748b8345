import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import manifest from './package.json' with { type: 'json' };
import { answerDirective } from './scripts/integrations/answer-directive.ts';
import { contentSecurityPolicy } from './scripts/integrations/content-security-policy.ts';
import { editions } from './scripts/integrations/editions.ts';
import { embedPages } from './scripts/integrations/embed-pages.ts';
import { finish } from './scripts/integrations/finish.ts';
import { images } from './scripts/integrations/images.ts';
import { inlineCode } from './scripts/integrations/inline-code.ts';
import { inlineStyles } from './scripts/integrations/inline-styles.ts';
import { katexPlugin } from './scripts/integrations/katex.ts';
import { kernelNotation } from './scripts/integrations/kernel-notation.ts';
import { lessonCheck } from './scripts/integrations/lesson-check.ts';
import { lessonImports } from './scripts/integrations/lesson-imports.ts';
import { licences } from './scripts/integrations/licences.ts';
import { offline } from './scripts/integrations/offline.ts';
import { pageChunks } from './scripts/integrations/page-chunks.ts';
import { pageSheet } from './scripts/integrations/page-sheet.ts';
import { plainImports } from './scripts/integrations/plain-imports.ts';
import { preactIslands } from './scripts/integrations/preact-islands.ts';
import { relativeBase } from './scripts/integrations/relative-base.ts';
import { scorm } from './scripts/integrations/scorm.ts';
import { searchIndex } from './scripts/integrations/search-index.ts';
import { specimens } from './scripts/integrations/specimens.ts';
import { styleLayers } from './scripts/integrations/style-layers.ts';
import { tableBoxes } from './scripts/integrations/table-boxes.ts';
import { usedMath } from './scripts/integrations/used-math.ts';
import { oldestBrowsers } from './src/layouts/oldest-browsers.ts';

/** What reaches readers: all dependencies but the tools that make the pages. */
const shipped = Object.keys(manifest.dependencies).filter((name) => !/^astro$|^@astrojs\/|^satteri$|^yaml$/.test(name));

/** Syntax that these do not read is written in an older way, `light-dark()` among it. */
const oldest = Object.entries(oldestBrowsers).map(([browser, version]) => `${browser}${version}`);

/** What a page asks for ahead of all its modules; see src/components/site/with-class.js. */
const plainScripts = ['first', 'carry-class'];

export default defineConfig({
  // The build works under any address; only canonical links need to know one.
  ...(process.env['SITE'] ? { site: process.env['SITE'] } : {}),
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_a', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: { csp: contentSecurityPolicy },
  markdown: {
    processor: satteri({ features: { math: true }, hastPlugins: [katexPlugin(), tableBoxes()] }),
    syntaxHighlight: 'prism',
  },
  vite: {
    // An inlined script would resolve its worker and its data against the page instead of against itself.
    build: {
      assetsInlineLimit: 0,
      target: oldest,
      cssTarget: oldest,
      rolldownOptions: {
        // Astro marks every lesson with a directive of its own, and Rolldown warns of each.
        checks: { moduleLevelDirective: false },
        // What d3-array makes as it is loaded, and reads of it, whether anybody uses it or not.
        treeshake: { manualPureFunctions: ['Blur2', 'bisector', 'shuffler'], propertyReadSideEffects: false },
      },
    },
    worker: {
      format: 'es',
      // Scripts of a page that are no modules share one scope: each keeps its names to itself.
      rolldownOptions: {
        output: {
          banner: ({ name }) => (plainScripts.includes(name) ? '(() => {' : ''),
          footer: ({ name }) => (plainScripts.includes(name) ? '})();' : ''),
        },
      },
    },
  },
  integrations: [
    editions(),
    lessonImports(),
    mdx(),
    preactIslands(),
    answerDirective(),
    lessonCheck(),
    kernelNotation(),
    pageChunks(),
    plainImports(),
    images(),
    licences(shipped),
    specimens(),
    styleLayers(),
    usedMath(),
    inlineStyles(),
    inlineCode(),
    embedPages(),
    pageSheet(),
    searchIndex(),
    relativeBase(),
    scorm(),
    offline(),
    finish(),
  ],
});
