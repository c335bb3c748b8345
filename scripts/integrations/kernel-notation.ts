import type { AstroIntegration } from 'astro';
import { postfix } from '../../src/engine/kernel/notation.ts';

const files = /\/src\/engine\/kernel\/\w+\.ts$/;
/** A formula, and a part of it. */
const [formula, part] = [/\bmath`((?:[^`$]|\$\{[^{}]*\})*)`/g, /\$\{[^{}]*\}/g];

/** Formulas as the kernel reads them, in the place of those that people read: the template's parts stay what they are. */
export function withPostfix(code: string): string {
  const turned = code.replace(formula, (_, text: string) => {
    const parts = text.match(part) ?? [];
    let k = 0;
    const its = postfix(text.replace(part, () => `$${k++}`));
    return `\`${its.replace(/\$(\d+)/g, (__, number) => parts[number] as string)}\``;
  });
  if (turned.includes('math`')) throw new Error('A part of a formula has a template or braces in it: give it a name.');
  return turned;
}

/** The part of the bundler in it. */
export const kernelNotationPlugin = {
  name: 'kernel-notation',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    files.test(id) && !id.endsWith('/notation.ts') ? withPostfix(code) : undefined,
};

/** Turns the kernel's formulas as the site is built, so that no page has what turns them (src/engine/kernel/notation.ts). */
export function kernelNotation(): AstroIntegration {
  return {
    name: 'kernel-notation',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [kernelNotationPlugin] } });
      },
    },
  };
}
