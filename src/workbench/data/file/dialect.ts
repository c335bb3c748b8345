/** How a text file writes a table. Everything is recognised, shown, and may be corrected. */

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type EncodingName = (typeof encodings)[number];

/** A space stands for any number of them, as in tables that are lined up. */
export const separators = [',', ';', '\t', '|', ' '] as const;
export type Separator = (typeof separators)[number];

export interface Dialect {
  readonly encoding: EncodingName;
  readonly separator: Separator;
  readonly decimal: '.' | ',';
  /** Whether the first line names the columns. */
  readonly header: boolean;
  /** Whether quotation marks hold cells together. */
  readonly quotes: boolean;
}

export const separatorWords: Readonly<Record<Separator, string>> = {
  ',': 'comma ,',
  ';': 'semicolon ;',
  '\t': 'tab',
  '|': 'bar |',
  ' ': 'spaces',
};

/** A file that cannot be read at all, and why, in sentences. */
export interface Refused {
  readonly refused: string;
}
