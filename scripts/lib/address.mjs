// @ts-check
/** Where `npm start` may serve: PORT and HOST from the environment, tried before anything that takes long. Plain Node 20. */
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';

/** @param {string | undefined} text */
export function portFrom(text = '4321') {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65536) return port;
  throw new Error(`PORT is ${text}: expected a whole number from 0 to 65535.`);
}

/** Addresses of this machine that a server can listen on. */
const ownAddresses = () =>
  Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address }) => address).filter((one) => !one.startsWith('fe80')),
  );

/**
 * Tries to listen. A port that is taken is no obstacle: the next free one is used.
 *
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 * @throws with HOST or PORT, what is wrong and what was expected
 */
export async function tryAddress(host, port) {
  const code = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (code === undefined || code === 'EADDRINUSE') return;
  if (code === 'EACCES')
    throw new Error(`PORT is ${port}: this system keeps it for administrators; expected one from 1024 on.`);
  throw new Error(
    `HOST is ${host}: this machine cannot be reached under that name (${code}); expected 0.0.0.0 for every network, or one of ${ownAddresses().join(', ')}.`,
  );
}

/**
 * The sentence with the address, and that a port was taken.
 *
 * @param {{ host: string, asked: number, given: number }} at
 */
export function addressLines({ host, asked, given }) {
  const name =
    host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const taken = asked === 0 || asked === given ? '' : `Port ${asked} is taken: this is another one.\n`;
  return `\n${taken}Perceptible is at http://${name}:${given}/   (Ctrl+C stops it)`;
}
