/** Runs first in a worker of the offline edition: what the worker fetches is asked of its page, which can load files as scripts. */

const waiting = new Map<string, ((bytes: Uint8Array<ArrayBuffer> | undefined) => void)[]>();

// Before the worker hears of any message: it is told nothing of these.
addEventListener('message', (event: MessageEvent) => {
  const { perceptibleFile, bytes } = event.data ?? {};
  if (perceptibleFile === undefined) return;
  event.stopImmediatePropagation();
  for (const take of waiting.get(perceptibleFile) ?? []) take(bytes);
  waiting.delete(perceptibleFile);
});

Object.assign(globalThis, {
  async fetch(input: RequestInfo | URL): Promise<Response> {
    const address = input instanceof Request ? input.url : String(input);
    const bytes = await new Promise<Uint8Array<ArrayBuffer> | undefined>((resolve) => {
      const others = waiting.get(address);
      if (others) others.push(resolve);
      else {
        waiting.set(address, [resolve]);
        (postMessage as (message: unknown) => void)({ perceptibleFile: address });
      }
    });
    if (!bytes) throw new TypeError(`${address} could not be loaded`);
    const type = address.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
    return new Response(bytes, { headers: { 'content-type': type } });
  },
});

export {};
