/** The code that shows a part of the site in a page of somebody else. Pure. */
import { type EmbedSettings, usual, writeEmbed } from './parameters.ts';

/** A part that can stand alone in a frame, by its name in the address: `f9-1`, `x9-5`, `workbench`. */
export interface Part {
  /** The address of the site, with a slash at its end. */
  readonly root: string;
  readonly name: string;
  /** The state it opens in, with its #; empty for how it opens anyway. */
  readonly hash?: string;
  readonly settings?: EmbedSettings;
}

/** The whole address of a part. */
export const embedAddress = ({ root, name, hash = '', settings = usual }: Part): string =>
  `${root}embed/${name}/${writeEmbed(settings)}${hash}`;

/** A height in which most figures are seen, where no script sets it. In CSS pixels. */
const usualHeight = 640;

/**
 * A frame with the part, and the script that gives it its height; of several on a page one needs the script.
 * @param title what the frame is called: screen readers say it
 */
export function frameCode(part: Part, title: string): string {
  const src = quoted(embedAddress(part));
  return [
    `<iframe src="${src}" title="${quoted(title)}" width="100%" height="${usualHeight}" loading="lazy" allow="clipboard-write" style="border: 0"></iframe>`,
    `<script src="${quoted(part.root)}embed.js" async></script>`,
  ].join('\n');
}

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
