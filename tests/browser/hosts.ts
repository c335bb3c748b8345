/** The site as real web servers host it, in a folder with a space in its name, with the settings that the README gives. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, type Running, start } from '../../scripts/lib/browsers/program.ts';
import { findServer, type Server, serverPackages } from '../../scripts/lib/servers.mjs';
import { DIST } from './harness.ts';

export const folder = 'neural networks';
const readme = readFileSync('README.md', 'utf8');

/** A block of the README, by its language and the server that its first line names. @throws Error where there is none */
function block(language: string, name: string): string {
  const found = [...readme.matchAll(/^```(\w+)\n# (\w+):.*\n([\s\S]*?)^```$/gm)].find(
    ([, its, first]) => its === language && first === name,
  );
  if (found?.[3] === undefined) throw new Error(`The README has no block ${language} of ${name}.`);
  return found[3];
}

/** What the README says of the types of files: the end of a name, and the types that may come with it. */
export const typesOf: readonly (readonly [string, readonly string[]])[] = [
  ...readme.matchAll(/^\| `(\.\w+)` \| (`[^|]+) \|$/gm),
].map(([, ending = '', words = '']) => [
  ending,
  [...words.matchAll(/`(\w+\/[\w+-]+)`/g)].map(([, type]) => type as string),
]);

/** Whether with the README's settings, or with what a server does by itself. */
export type Settings = 'as the README says' | 'as it is';

export interface Host {
  /** The address of the site, with a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts a server that hosts a copy of the built site. @throws Error where it is not installed or does not answer */
export async function openHost(server: Server, settings: Settings): Promise<Host> {
  const found = findServer(server);
  if (found === undefined) throw new Error(`Missing: apt-get install -y ${serverPackages[server].join(' ')}`);
  const place = mkdtempSync(path.join(tmpdir(), 'host-'));
  // Servers that root starts look at files as somebody else.
  await chmod(place, 0o755);
  const root = path.join(place, 'dist');
  await mkdir(root);
  cpSync(DIST, path.join(root, folder), { recursive: true });
  const port = await freePort();
  const running = { apache: startApache, nginx: startNginx, python: startPython }[server]({
    ...found,
    place,
    root,
    port,
    settings,
  });
  const close = async () => {
    await running.end();
    rmSync(place, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/${encodeURIComponent(folder)}/`;
  for (let attempt = 0; ; attempt++) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return { address, close };
    if (attempt === 100 || running.child.exitCode !== null) {
      await close();
      throw new Error(`${server} does not answer.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Start {
  readonly program: string;
  readonly files: readonly string[];
  /** A folder for the server's own files; `root` in it is what is served. */
  readonly place: string;
  readonly root: string;
  readonly port: number;
  readonly settings: Settings;
}

/** A server that a distribution has set up: it compresses nothing but what the block asks for. */
function startApache({ program, files: [modules, types], place, root, port, settings }: Start): Running {
  const loaded = ['mpm_event', 'authz_core', 'mime', 'dir', 'filter', 'deflate'];
  const conf = `ServerRoot "${place}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${place}/pid"
ErrorLog "${place}/errors"
${loaded.map((name) => `LoadModule ${name}_module "${modules}/mod_${name}.so"`).join('\n')}
TypesConfig "${types}"
DirectoryIndex index.html
DocumentRoot "${root}"
<Directory "${root}">
  AllowOverride FileInfo
  Require all granted
</Directory>
`;
  writeFileSync(path.join(place, 'apache.conf'), conf);
  if (settings === 'as the README says') writeFileSync(path.join(root, folder, '.htaccess'), block('apache', 'Apache'));
  return start(program, ['-X', '-f', path.join(place, 'apache.conf')], 'ignore');
}

function startNginx({ program, files: [types], place, root, port, settings }: Start): Running {
  symlinkSync(types as string, path.join(place, 'mime.types'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path "${place}/${kind}";`,
  );
  const conf = `daemon off;
master_process off;
pid "${place}/pid";
error_log "${place}/errors";
events {}
http {
  include mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root "${root}";
    ${settings === 'as the README says' ? block('nginx', 'nginx') : ''}
  }
}
`;
  writeFileSync(path.join(place, 'nginx.conf'), conf);
  return start(program, ['-p', place, '-c', path.join(place, 'nginx.conf')], 'ignore');
}

function startPython({ program, place, port }: Start): Running {
  const args = block('sh', 'Python').trim().replace('8000', String(port)).split(' ').slice(1);
  return start('/bin/sh', ['-c', `cd "${place}" && exec "${program}" ${args.join(' ')}`], 'ignore');
}
