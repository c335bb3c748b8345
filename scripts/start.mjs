// @ts-check
/**
 * `npm start`: installs what is missing, builds the site if its sources have changed, serves it and prints the address.
 * PORT and HOST are honoured; where the port is taken, the next free one is used. Runs on plain Node 20.
 */
import path from 'node:path';
import process from 'node:process';
import { addressLines, portFrom, tryAddress } from './lib/address.mjs';
import { isUpToDate } from './lib/build-stamp.mjs';
import { installMissing, root } from './lib/install.mjs';
import { runTool } from './lib/tools.mjs';

const dist = path.join(root, 'dist');

const help = `Installs what is missing, builds the site if its sources have changed, serves it and prints the address.

  npm start

  PORT=8080 npm start      another port than 4321; where it is taken, the next free one is used
  HOST=0.0.0.0 npm start   for other machines of the network too; 127.0.0.1 unless given

npm run dev shows changes as you make them.`;

async function main() {
  if (process.argv.includes('--help')) return console.log(help);
  const port = portFrom(process.env['PORT']);
  const host = process.env['HOST'] || '127.0.0.1';
  // Before all that takes minutes.
  await tryAddress(host, port);
  await installMissing();
  if (!isUpToDate(root, dist)) {
    console.log('Building the site: about half a minute …');
    if ((await runTool('astro', ['build'])) !== 0)
      throw new Error('The site could not be built: see the message above.');
  }
  // It needs a package, which may only just have come.
  const { respond, serve } = await import('./lib/static-server.mjs');
  const server = await serve((pathname) => respond(dist, '/', pathname), { host, port, compress: true });
  console.log(addressLines({ host, asked: port, given: server.port }));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
