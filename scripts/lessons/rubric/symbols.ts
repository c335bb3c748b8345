/** R2: every letter of a formula is one of the site's symbols, and is named in words where it stands first. */
import { type SiteSymbol, symbols } from '../../../src/notation/symbols.ts';
import type { Problem } from '../problem.ts';
import type { Block, Part } from './blocks.ts';

const table: readonly SiteSymbol[] = Object.values(symbols);

export function undefinedSymbols(parts: readonly Part[]): Omit<Problem, 'file'>[] {
  const blocks = parts.filter((part): part is Block => part.kind !== 'doing');
  const met = new Set<string>();
  return blocks.flatMap(({ line, formulas }, k) =>
    [...new Set(formulas.flatMap(lettersOf))].flatMap((letter) => {
      if (met.has(letter)) return [];
      met.add(letter);
      const symbol = table.find(({ letter: own, tex = own }) => tex === letter);
      if (symbol === undefined)
        return [{ line, message: `R2: ${letter} is no symbol of the site; expected one of src/notation/symbols.ts.` }];
      const beside = nearby(blocks, k).toLowerCase();
      if (symbol.named.some((word) => beside.includes(word))) return [];
      const words = symbol.named.join(' or ');
      const message = `R2: ${letter} stands here first, but nothing beside it says that it is ${symbol.meaning} (expected the word ${words}).`;
      return [{ line, message }];
    }),
  );
}

/** The words of a block and of its neighbours: a formula is explained by the sentence before or after it. */
const nearby = (blocks: readonly Block[], k: number) =>
  blocks
    .slice(Math.max(0, k - 1), k + 2)
    .map(({ text }) => text)
    .join(' ');

const greek =
  /^\\(alpha|beta|gamma|delta|Delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega)$/;

/** The letters of a formula that stand for something: indices, words and the names of functions left out. */
export function lettersOf(tex: string): string[] {
  const bare = tex
    .replaceAll(/\\htmlData\{[^}]*\}/g, ' ')
    .replaceAll(/\\(mathrm|text|operatorname|mathit|begin|end)\{[^}]*\}/g, ' ')
    .replaceAll(/_(\{[^{}]*\}|\\?[A-Za-z]+|.)/g, ' ');
  const tokens = bare.match(/\\[A-Za-z]+|[A-Za-z]/g) ?? [];
  return tokens.filter((token) => !token.startsWith('\\') || greek.test(token));
}
