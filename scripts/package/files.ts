/** The files of a package: read from a built site, packed as a zip. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { listFiles } from '../integrations/dist-files.ts';

/** Contents by path, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** All files of a built site. */
export async function readSite(dist: string): Promise<Files> {
  const names = await listFiles(pathToFileURL(`${dist}${path.sep}`));
  return new Map(names.map((name) => [name, readFileSync(path.join(dist, name))]));
}

/** The same files give the same zip, byte by byte: every entry has this time. */
const packed = new Date(1980, 0, 1);

/** What a host needs: all but other packages and what the build keeps for itself. */
export const webFiles = (site: Files): Files =>
  new Map([...site].filter(([name]) => !/^(?:\.build-stamp|[^/]*\.zip)$/.test(name)));

/** @param folder into which the files unpack, so that a stick's other files do not lie among them; empty for none */
export function packZip(files: Files, folder: string): Uint8Array {
  const entries = [...files].map(([name, content]) => [folder === '' ? name : `${folder}/${name}`, content] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: packed });
}
