// @ts-check
/** Which web servers are on this machine, to try on them what the README says of hosting: plain Node 20, no dependencies. */
import { existsSync } from 'node:fs';
import { onPath } from './programs.mjs';

/** @typedef {'apache' | 'nginx' | 'python'} Server */

/** @type {readonly Server[]} */
export const serverNames = ['apache', 'nginx', 'python'];

/** Debian's packages, for whoever has to install them. */
export const serverPackages = {
  apache: ['apache2-bin', 'media-types'],
  nginx: ['nginx'],
  python: ['python3'],
};

const programs = { apache: ['apache2', 'httpd'], nginx: ['nginx'], python: ['python3'] };

/** Where the files stand that a server's own settings name: Apache's modules, and the types of files that each knows. */
const usualFiles = {
  apache: [
    ['/usr/lib/apache2/modules', '/etc/mime.types'],
    ['/usr/lib64/httpd/modules', '/etc/mime.types'],
    ['/usr/libexec/apache2', '/etc/apache2/mime.types'],
  ],
  nginx: [['/etc/nginx/mime.types'], ['/usr/local/etc/nginx/mime.types'], ['/opt/homebrew/etc/nginx/mime.types']],
  python: [[]],
};

/**
 * The program of a server with the files it needs, or undefined where one of them is missing.
 *
 * @param {Server} server
 * @returns {{ program: string, files: readonly string[] } | undefined}
 */
export function findServer(server) {
  const program = onPath(...programs[server]);
  const files = usualFiles[server].find((group) => group.every((file) => existsSync(file)));
  return program === undefined || files === undefined ? undefined : { program, files };
}
