// @ts-check
/**
 * A small static web server for the built site, for Node 20. `npm start` serves with it, and the browser tests do, so that
 * what is tested is what is seen.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lookup } from 'mrmime';

/** What pays to be compressed; images, fonts and the lab's images are so already. */
const compressible = /^text\/|javascript|json|xml|wasm/;

/** As small as a host makes what it compresses for each answer anew; files shorter than a packet stay as they are. */
const quality = 5;
const short = 1400;

/**
 * The media type a file is served with.
 * @param {string} file
 */
export function contentType(file) {
  const type = lookup(file.toLowerCase()) ?? 'application/octet-stream';
  return /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
}

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Response
 */

/**
 * What a static host answers to a GET of `pathname`.
 *
 * @param {string} root folder that is served
 * @param {string} prefix path the folder is mounted at, decoded, with a slash at both ends: `/`, `/a/b c/`
 * @param {string} pathname path of the request as it stands in the request line, percent-encoded, without the query
 * @returns {Promise<Response>} the file; a redirect where the slash of a folder is missing; else 404 with 404.html
 */
export async function respond(root, prefix, pathname) {
  const decoded = decode(pathname);
  if (decoded === undefined || !decoded.startsWith(prefix)) return notFound(root);
  const file = path.join(root, decoded.slice(prefix.length));
  if (file !== root && !file.startsWith(path.join(root, path.sep))) return notFound(root);
  const kind = await kindOf(file);
  if (kind === 'file') return found(file);
  if (kind === 'folder' && !pathname.endsWith('/')) {
    return { status: 301, headers: { location: `${pathname}/` }, body: Buffer.alloc(0) };
  }
  const index = path.join(file, 'index.html');
  return kind === 'folder' && (await kindOf(index)) === 'file' ? found(index) : notFound(root);
}

/**
 * Starts a server whose every answer comes from `answer`, at `port` or, where that is taken, the next free one.
 *
 * @param {(pathname: string) => Promise<Response>} answer
 * @param {{ host?: string, port?: number, compress?: boolean }} [options] port 0 takes any free port; compress: for browsers
 *   that take Brotli or gzip, which all do
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serve(answer, { host = '127.0.0.1', port = 0, compress = false } = {}) {
  const server = createServer(async (request, response) => {
    const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
    try {
      const answered = await answer(pathname);
      const { status, headers, body } = compress
        ? await compressed(answered, String(request.headers['accept-encoding']))
        : answered;
      response.writeHead(status, { 'content-length': String(body.length), ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    }
  });
  const taken = await listen(server, host, port);
  return {
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * An answer as a host sends it that compresses.
 *
 * @param {Response} response
 * @param {string} accepted the request's accept-encoding
 * @returns {Promise<Response>}
 */
export async function compressed(response, accepted) {
  const { headers, body } = response;
  if (body.length < short || !compressible.test(headers['content-type'] ?? '')) return response;
  const vary = { ...headers, vary: 'accept-encoding' };
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    const bytes = await promisify(brotliCompress)(body, { params });
    return { ...response, headers: { ...vary, 'content-encoding': 'br' }, body: bytes };
  }
  if (!/\bgzip\b/.test(accepted)) return { ...response, headers: vary };
  const bytes = await promisify(gzip)(body, { level: quality });
  return { ...response, headers: { ...vary, 'content-encoding': 'gzip' }, body: bytes };
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && port < 65535) resolve(listen(server, host, port + 1));
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {string} pathname */
function decode(pathname) {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @returns {Promise<'file' | 'folder' | undefined>}
 */
async function kindOf(file) {
  const status = await stat(file).catch(() => undefined);
  if (status?.isFile()) return 'file';
  return status?.isDirectory() ? 'folder' : undefined;
}

/** @param {string} file */
async function found(file) {
  return { status: 200, headers: headersFor(file), body: await readFile(file) };
}

/** @param {string} root */
async function notFound(root) {
  const page = path.join(root, '404.html');
  const body = await readFile(page).catch(() => Buffer.from('Not found\n'));
  return { status: 404, headers: headersFor(page), body };
}

/** @param {string} file */
function headersFor(file) {
  return { 'content-type': contentType(file), 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
}
