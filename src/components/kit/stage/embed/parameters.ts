/** What the address of an embedded part says besides which part it is: `?theme=dark&size=125&lock=steps,editing&hide=more`. */

export const themes = ['light', 'dark'] as const;
/** What readers are kept from: to step a figure, to change its numbers and settings, hints and solutions, solutions alone. */
export const locks = ['steps', 'editing', 'hints', 'solutions'] as const;
/** What is not shown: the caption, the buttons that step with the settings, all that is folded below. */
export const hideable = ['caption', 'controls', 'more'] as const;

type Theme = (typeof themes)[number];
export type Lock = (typeof locks)[number];
export type Hideable = (typeof hideable)[number];

/** How an embedded part is shown. */
export interface EmbedSettings {
  /** The reader's own where none is given. */
  readonly theme: Theme | undefined;
  /** The size of the letters, in percent of the usual one. */
  readonly size: number;
  readonly lock: readonly Lock[];
  readonly hide: readonly Hideable[];
  /** The origin of the page around it, where that is to hear of answers. */
  readonly answers: string | undefined;
}

export const usual: EmbedSettings = { theme: undefined, size: 100, lock: [], hide: [], answers: undefined };

/** The smallest and the largest size of letters. */
export const sizes = [75, 200] as const;

/** More of what is wrong is not repeated, nor more of a word. */
const [mostRefused, longestRefused] = [4, 40];

/**
 * Reads the query of an address. What cannot be read is left out.
 * @returns with what was left out, as it was written
 */
export function readEmbed(search: string): { readonly settings: EmbedSettings; readonly refused: readonly string[] } {
  const query = new URLSearchParams(search);
  const refused: string[] = [];
  const refuse = (name: string, value: string) => {
    if (refused.length < mostRefused) refused.push(`${name}=${value}`.slice(0, longestRefused));
  };
  const one = <Value>(name: string, read: (text: string) => Value | undefined): Value | undefined => {
    const text = query.get(name);
    if (text === null) return undefined;
    const value = read(text);
    if (value === undefined) refuse(name, text);
    return value;
  };
  const some = <Word extends string>(name: string, words: readonly Word[]): readonly Word[] => {
    const asked = new Set(query.getAll(name).flatMap((text) => text.split(',').filter((word) => word !== '')));
    for (const word of asked) if (!words.includes(word as Word)) refuse(name, word);
    return words.filter((word) => asked.has(word));
  };
  const settings = {
    theme: one('theme', (text) => themes.find((theme) => theme === text)),
    size: one('size', readSize) ?? usual.size,
    lock: some('lock', locks),
    hide: some('hide', hideable),
    answers: one('answers', readOrigin),
  };
  return { settings, refused };
}

/** The query that says this; empty where all is as usual. */
export function writeEmbed({ theme, size, lock, hide, answers }: EmbedSettings): string {
  const said: Readonly<Record<string, string | undefined>> = {
    theme,
    size: size === usual.size ? undefined : String(size),
    lock: lock.join(','),
    hide: hide.join(','),
    answers,
  };
  const parts = Object.entries(said).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function readSize(text: string): number | undefined {
  const size = /^\d{2,3}$/.test(text) ? Number(text) : 0;
  return size >= sizes[0] && size <= sizes[1] ? size : undefined;
}

/** An origin as browsers write it, of a page from a web server: one from a file has none to be told by. */
function readOrigin(text: string): string | undefined {
  if (!/^https?:\/\/[^\s/?#@\\]+$/.test(text)) return undefined;
  try {
    const { origin } = new URL(text);
    return origin === text ? origin : undefined;
  } catch {
    return undefined;
  }
}
