import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Questions wake when somebody turns to them, later figures when a reader stays with them, parts of the lab after a run. */
const file = '../../src/components/prose/answers/client-answer.ts';

/** Lets islands say `client:answer`. */
export function answerDirective(): AstroIntegration {
  return {
    name: 'answer-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'answer', entrypoint: fileURLToPath(new URL(file, import.meta.url)) });
      },
    },
  };
}
