/** Python source text: numbers, lists and lines. */

/** A line for each; a list inside belongs together; nothing where there is nothing to say. */
export type Lines = readonly (string | undefined | false | Lines)[];

/** Flattens lines and leaves out those that are not there. An empty string is an empty line. */
export const flatLines = (lines: Lines): string[] =>
  lines.flatMap((line) => (typeof line === 'string' ? [line] : line ? flatLines(line) : []));

/** Moves lines one level to the right. */
export const indented = (lines: Lines): string[] =>
  flatLines(lines).map((line) => (line === '' ? '' : `    ${line.replaceAll('\n', '\n    ')}`));

/** A number as Python reads it back, to the last bit, and as a float: 1 is `1.0`. */
export const float = (value: number): string => {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
};

export type Numbers = number | readonly Numbers[];

const lineWidth = 100;

/**
 * A statement with a list of numbers in it, `before` the list and `after` it: in one line where it fits, else a line for each
 * row, else as many numbers a line as fit.
 */
export function withList(before: string, list: Numbers, after = '', write = float): string {
  return before + literal(list, lineWidth - before.length - after.length, '', write) + after;
}

function literal(list: Numbers, room: number, indent: string, write: (value: number) => string): string {
  if (typeof list === 'number') return write(list);
  const inner = `${indent}    `;
  if (list.every((entry) => typeof entry === 'number')) {
    const words = list.map(write);
    const line = `[${words.join(', ')}]`;
    return line.length <= room ? line : `[\n${filled(words, inner)}\n${indent}]`;
  }
  const rows = list.map((entry) => literal(entry, lineWidth - inner.length - 1, inner, write));
  const line = `[${rows.join(', ')}]`;
  if (line.length <= room && !line.includes('\n')) return line;
  return `[\n${rows.map((row) => `${inner}${row},\n`).join('')}${indent}]`;
}

function filled(words: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of words) {
    if (line.length + word.length + 1 > lineWidth && line !== indent) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word}, `;
  }
  return [...lines, line.trimEnd()].join('\n');
}
