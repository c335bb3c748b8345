/** Pages of the offline edition: the same pages, whose modules are started by the runtime. */
import { nameOf } from './modules.ts';

/** Where the runtime lies, beside the scripts that it loads. */
export const runtimeFile = '_a/offline.js';

/** What a page says of its edition, at its foot. */
export interface Edition {
  readonly version: string;
  /** Of all files, as in 29.6 MB. */
  readonly size: string;
}

/**
 * @param html a page of the built site
 * @param up the way from the page to the root, as `../../`; empty at the root
 */
export function offlinePage(html: string, up: string, { version, size }: Edition): string {
  const starts: string[] = [];
  const plain = html
    .replace(/<script type="module" src="([^"]+)"><\/script>/g, (_, address: string) => {
      starts.push(nameOf(address));
      return '';
    })
    // A page from a file may load a font for its style sheet, but not ahead of it.
    .replace(/<link rel="(?:modulepreload|preload)"[^>]*>/g, '')
    .replace(/<section data-hosted[^>]*>.*?<\/section>/gs, '');
  // Those that are deferred run in their order, and what imports stands after it.
  const runtime = `<script src="${up}${runtimeFile}" defer data-start="${starts.join(' ')}"></script>`;
  return plain
    .replace('<script', `${runtime}<script`)
    .replace("worker-src 'self'", "worker-src 'self' blob:")
    .replace(/<\/div>\s*<\/footer>/, `<p>Offline edition, version ${version}, ${size}</p></div></footer>`);
}
