// @ts-check
/**
 * `npm start`: installs what is missing, builds the site if its sources have changed, serves it and prints the address.
 * PORT and HOST are honoured; where the port is taken, the next free one is used. Runs on plain Node 20.
 */
import path from 'node:path';
import process from 'node:process';
import { isUpToDate } from './lib/build-stamp.mjs';
import { installMissing, root } from './lib/install.mjs';
import { runTool } from './lib/tools.mjs';

const dist = path.join(root, 'dist');

/** @param {string | undefined} text */
function portFrom(text = '4321') {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Error(`PORT is ${text}: expected a whole number from 0 to 65535.`);
}

async function main() {
  const port = portFrom(process.env['PORT']);
  const host = process.env['HOST'] ?? '127.0.0.1';
  await installMissing();
  if (!isUpToDate(root, dist) && (await runTool('astro', ['build'])) !== 0) {
    throw new Error('The site could not be built: see the message above.');
  }
  // It needs a package, which may only just have come.
  const { respond, serve } = await import('./lib/static-server.mjs');
  const server = await serve((pathname) => respond(dist, '/', pathname), { host, port, compress: true });
  const name = host === '127.0.0.1' ? 'localhost' : host;
  console.log(`\nPerceptible is at http://${name}:${server.port}/   (Ctrl+C stops it)`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
