import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What an island may say besides `client:visible`, and where that is written down. */
const directives = {
  /** Questions wake when somebody turns to them, and later figures when a reader stays with them. */
  answer: '../../src/components/prose/answers/client-answer.ts',
  /** Parts of the lab wake when a network has been trained as well. */
  trained: '../../src/components/prose/answers/client-trained.ts',
};

/** Lets islands say `client:answer` and `client:trained`. */
export function answerDirective(): AstroIntegration {
  return {
    name: 'answer-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        for (const [name, file] of Object.entries(directives))
          addClientDirective({ name, entrypoint: fileURLToPath(new URL(file, import.meta.url)) });
      },
    },
  };
}
