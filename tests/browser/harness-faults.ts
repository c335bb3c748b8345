/** The ways in which a web server, or what stands before it, spoils an answer. */
export type Fault =
  /** 404. */
  | 'missing'
  /** The first half of the bytes, with a length that fits the half: what a full disk leaves behind. */
  | 'truncated'
  /** The right length with one bit wrong, in the middle. */
  | 'corrupt'
  /** A page of HTML with status 200: what login walls and single-page hosts send. */
  | 'html'
  /** Never answers. */
  | 'stalled'
  /** The right bytes under other headers, such as a wrong content type. */
  | { headers: Record<string, string> }
  /** A script with something in front of it that the test needs there. */
  | { prepend: string };

interface Response {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** The answer as it arrives when `fault` befalls it; the original is left alone. */
export async function withFault(fault: Fault, response: Response): Promise<Response> {
  switch (fault) {
    case 'missing':
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('Not found\n') };
    case 'truncated':
      return { ...response, body: response.body.subarray(0, response.body.length >> 1) };
    case 'corrupt':
      return { ...response, body: flipOneBit(response.body) };
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: Buffer.from('<!doctype html><title>Sign in</title><p>Please sign in to the network.</p>'),
      };
    case 'stalled':
      return new Promise(() => {});
    default:
      if ('prepend' in fault) {
        return { ...response, body: Buffer.concat([Buffer.from(`${fault.prepend}\n`), response.body]) };
      }
      return { ...response, headers: { ...response.headers, ...fault.headers } };
  }
}

function flipOneBit(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}
