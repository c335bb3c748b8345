/** Receipts, and a class link, in whatever was pasted: links, bare receipts, a whole mail; also where a mail has broken one in lines. */
import { isWhole } from './code.ts';

export interface Found {
  /** Each once, in their order; damaged ones with them. */
  readonly codes: readonly string[];
  /** The code of a class link that stands by itself, the last of several: what receipts are held against. */
  readonly link: string | undefined;
  /** Long pieces that look like no receipt: perhaps the beginning of one is lost. */
  readonly strange: readonly string[];
  /** Whether there is other text, which is left out. */
  readonly others: boolean;
}

/** Shorter pieces are words. */
const longestWord = 40;
/** Into more pieces no mail breaks a receipt. */
const mostPieces = 400;

const begins = /(?:^|[^\w-])(R\d+\.[\w-]{4})/;

export function findReceipts(text: string): Found {
  const pieces = text
    .split(/[\s,;<>"'“”()[\]]+/)
    .map(bare)
    .filter((piece) => piece !== '');
  const codes = new Set<string>();
  const strange: string[] = [];
  let link: string | undefined;
  let others = false;
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k] as string;
    const code = codeIn(piece);
    if (code !== undefined) {
      const { whole, used } = joined(code, pieces.slice(k + 1, k + mostPieces));
      codes.add(whole);
      k += used;
    } else if (classIn(piece) !== undefined) link = classIn(piece);
    else if (piece.length > longestWord) strange.push(piece);
    else others = true;
  }
  return { codes: [...codes], link, strange, others };
}

/** Without the point that ends a sentence. */
const bare = (piece: string) => piece.replace(/[.:!?]+$/, '');

function codeIn(piece: string): string | undefined {
  const found = begins.exec(piece);
  return found === null ? undefined : piece.slice(found.index + found[0].length - (found[1] as string).length);
}

const classIn = (piece: string) => /(?:^|[?&]class=)(C\d{1,3}\.[\w.-]+)/.exec(piece)?.[1];

/** A receipt with as many of the next pieces as make it whole; alone where none do. */
function joined(code: string, next: readonly string[]): { readonly whole: string; readonly used: number } {
  let whole = code;
  for (let used = 0; ; used++) {
    if (isWhole(whole)) return { whole, used };
    const more = next[used];
    if (more === undefined || !/^[\w.-]+$/.test(more) || codeIn(more) !== undefined) return { whole: code, used: 0 };
    whole += more;
  }
}
