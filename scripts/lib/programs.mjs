// @ts-check
/** Which programs are on this machine: plain Node 20, no dependencies. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Where servers are on Linux, though only root has it on the PATH. */
const serverFolders = ['/usr/sbin', '/usr/local/sbin'];

/** @param {readonly string[]} names where programs of these names would be */
export function placesOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
}

/** @param {string[]} names @returns the first of these programs that is there, each name in turn */
export function onPath(...names) {
  const places = names.flatMap((name) => [
    ...placesOnPath([name]),
    ...serverFolders.map((folder) => path.join(folder, name)),
  ]);
  return places.find(canRun);
}

/** @param {string} file */
export function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
