/**
 * The data as a script without imports or exports: a folder of files opened by double click lets a page load that, and nothing else
 * that holds data. The page reads the text itself, when its code is there.
 */
export function scriptOf(text: string): string {
  const quoted = text.replace(/[\\'\u2028\u2029]/g, (sign) =>
    sign === "'" || sign === '\\' ? `\\${sign}` : escaped(sign),
  );
  return `globalThis.perceptibleSearch='${quoted}'\n`;
}

const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16)}`;
