/**
 * What oEmbed (https://oembed.com) answers about a part that stands alone, as a file beside its page. A consumer that finds the link to it
 * in the page asks for that file; the other way, an endpoint that is asked with `?url=`, needs a program on the server.
 */
import { frameCode } from '../../src/components/kit/stage/embed/frame-code.ts';
import { type EmbedPart, nameOf } from './embed-page.ts';
import { decodeEntities, encodeEntities } from './html.ts';

/** A rich answer has a size in pixels, whether the frame has one or not. */
const [width, height] = [800, 640];

/** The file of a part, below the site. */
export const oembedFile = ({ name }: Pick<EmbedPart, 'name'>): string => `embed/${name}/oembed.json`;

/** @param root the whole address of the site, with a slash at its end: what is in the answer is read elsewhere */
export function oembedOf(part: EmbedPart, root: string): Readonly<Record<string, string | number>> {
  const title = decodeEntities(nameOf(part));
  const [frame = ''] = frameCode({ root, name: part.name }, title).split('\n');
  return {
    ...{ version: '1.0', type: 'rich', provider_name: 'Perceptible', provider_url: root, title },
    ...{ html: frame, width, height },
  };
}

/** The page of a part with the link by which consumers find the answer. */
export function withOembed(page: string, part: EmbedPart, root: string): string {
  const link = `<link rel="alternate" type="application/json+oembed" href="${root}${oembedFile(part)}" title="${encodeEntities(decodeEntities(nameOf(part)))}">`;
  return page.replace('</head>', () => `${link}</head>`);
}
