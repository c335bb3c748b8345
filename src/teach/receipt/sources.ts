/** What was given to the page that checks receipts, in one go: a pasted text, or files. */
import { type ClassLink, readClass } from '../class/class-link.ts';
import { findReceipts } from './find-receipts.ts';

export interface Source {
  /** Undefined where a file holds none. */
  readonly text: string | undefined;
  /** Its name; undefined for what was pasted. */
  readonly file?: string;
  readonly isPicture?: boolean;
}

/** Why a piece, or a whole file, cannot be used. */
export type Reason = 'strange' | 'link' | 'none' | 'empty' | 'noText' | 'picture';

export interface Given {
  /** Each once, with the file that it stood in. */
  readonly codes: ReadonlyMap<string, string | undefined>;
  /** The class link that stood beside them. */
  readonly link: ClassLink | undefined;
  readonly unused: readonly { readonly file: string | undefined; readonly text: string; readonly why: Reason }[];
  /** Whether pasted text was left out. What stands in a file around its receipt, such as the title, is not missed. */
  readonly others: boolean;
}

export function givenIn(sources: readonly Source[]): Given {
  const codes = new Map<string, string | undefined>();
  const unused: Given['unused'][number][] = [];
  let link: ClassLink | undefined;
  let others = false;
  for (const { text, file, isPicture } of sources) {
    const whole = (why: Reason) => unused.push({ file, text: '', why });
    const found = findReceipts(text ?? '');
    for (const code of found.codes) codes.set(code, codes.get(code) ?? file);
    const read = found.link === undefined ? undefined : readClass(found.link);
    if (read && 'problem' in read) unused.push({ file, text: found.link ?? '', why: 'link' });
    else link = read ?? link;
    const isUsed = found.codes.length > 0 || found.link !== undefined;
    if (file === undefined) {
      others ||= isUsed && found.others;
      unused.push(...found.strange.map((piece) => ({ file, text: piece, why: 'strange' as const })));
    } else if (text === undefined) whole(isPicture ? 'picture' : 'noText');
    else if (!isUsed) whole(text.trim() === '' ? 'empty' : 'none');
  }
  return { codes, link, unused, others };
}
