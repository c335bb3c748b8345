import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Lets questions say `client:answer`: they wake when somebody turns to them (src/components/prose/answers/client-answer.ts). */
export function answerDirective(): AstroIntegration {
  const entrypoint = fileURLToPath(new URL('../../src/components/prose/answers/client-answer.ts', import.meta.url));
  return {
    name: 'answer-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => addClientDirective({ name: 'answer', entrypoint }),
    },
  };
}
