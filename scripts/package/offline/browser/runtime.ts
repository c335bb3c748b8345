/**
 * Runs in a page of the offline edition, before all that the page starts: loads modules as scripts, files as data, and workers
 * from what they were bundled to. Everything lies beside this script, and is known by its name alone.
 */

type Exports = Record<string, unknown>;
type Body = (
  require: (name: string) => Exports,
  module: { exports: Exports },
  exports: Exports,
  meta: { readonly url: string },
) => void;
interface Module {
  readonly needs: readonly string[];
  readonly body: Body;
  /** There once it has begun to run: modules that need each other see what is there so far. */
  running?: { exports: Exports };
}

declare const WORKER_RUNTIME: string;

const own = document.currentScript as HTMLScriptElement;
const folder = new URL('.', own.src).href;
const nameOf = (address: string) =>
  address
    .replace(/[?#].*/s, '')
    .split('/')
    .at(-1) as string;

const modules = new Map<string, Module>();
const files = new Map<string, string>();
const loading = new Map<string, Promise<void>>();

/** Loads a script beside this one. One that did not come is asked for again the next time. @throws TypeError as `import` does */
function script(name: string): Promise<void> {
  const begun = loading.get(name);
  if (begun) return begun;
  const loaded = new Promise<void>((resolve, reject) => {
    const element = document.createElement('script');
    element.src = folder + name;
    element.onload = () => resolve();
    element.onerror = () => {
      loading.delete(name);
      element.remove();
      reject(new TypeError(`${name} could not be loaded`));
    };
    document.head.append(element);
  });
  loading.set(name, loaded);
  return loaded;
}

/** Loads a module and all that it needs. */
async function load(name: string, asked = new Set<string>()): Promise<void> {
  if (asked.has(name)) return;
  asked.add(name);
  if (!modules.has(name)) await script(name);
  await Promise.all((modules.get(name)?.needs ?? []).map((need) => load(need, asked)));
}

/** Runs a module that is loaded, once; what it needs runs when it asks for it, which it does first. */
function run(name: string): Exports {
  const module = modules.get(name);
  if (!module) throw new TypeError(`${name} is no module`);
  if (!module.running) {
    module.running = { exports: {} };
    const { running } = module;
    module.body((need) => run(nameOf(need)), running, running.exports, { url: folder + name });
  }
  return module.running.exports;
}

async function importModule(address: string): Promise<Exports> {
  const name = nameOf(String(address));
  await load(name);
  return run(name);
}

/** The bytes of a file. @throws TypeError as `fetch` does */
async function bytesOf(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = nameOf(address);
  const source = name.endsWith('.js') ? name : `${name}.js`;
  if (!files.has(name)) {
    // What asks for it keeps it: it is not kept here, too, and loaded anew for whoever asks next, also at the same time.
    loading.delete(source);
    await script(source);
  }
  const text = files.get(name);
  if (text === undefined) throw new TypeError(`${name} is no file`);
  files.delete(name);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

const types: Readonly<Record<string, string>> = { wasm: 'application/wasm', json: 'application/json' };

async function fetchFile(input: RequestInfo | URL): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input);
  // Whether the page itself is still there: it has come from a file.
  if (nameOf(address).endsWith('.html') || nameOf(address) === '') return new Response(null);
  const type = types[nameOf(address).split('.').at(-1) as string] ?? 'application/octet-stream';
  return new Response(await bytesOf(address), { headers: { 'content-type': type } });
}

/** Where a worker finds what lies beside it. Not by file: TensorFlow.js would not fetch from there, and what it does instead fails. */
const asked = 'offline:///worker.js';

/** A worker whose code has first to be loaded; what is sent to it until then waits. It asks the page for files. */
class FileWorker extends EventTarget implements Pick<Worker, 'postMessage' | 'terminate'> {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  #worker: Worker | undefined;
  #waiting: (() => void)[] = [];
  #ended = false;

  constructor(address: string | URL, options: WorkerOptions = {}) {
    super();
    for (const kind of ['message', 'error', 'messageerror'] as const)
      this.addEventListener(kind, (event) => this[`on${kind}`]?.(event as ErrorEvent & MessageEvent));
    this.#start(String(address), options).catch((error: Error) =>
      this.dispatchEvent(new ErrorEvent('error', { message: error.message, error })),
    );
  }

  async #start(address: string, { name }: WorkerOptions): Promise<void> {
    const code = new TextDecoder().decode(await bytesOf(address));
    if (this.#ended) return;
    const source = `const meta={url:"${asked}"};${WORKER_RUNTIME}\n${code}`;
    const place = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new InnerWorker(place, name === undefined ? {} : { name });
    this.#worker = worker;
    worker.onmessage = ({ data, ports }) => {
      if (data?.perceptibleFile === undefined)
        this.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
      else void answer(worker, data.perceptibleFile);
    };
    worker.onerror = ({ message, filename, lineno, colno, error }) =>
      this.dispatchEvent(new ErrorEvent('error', { message, filename, lineno, colno, error }));
    worker.onmessageerror = () => this.dispatchEvent(new MessageEvent('messageerror'));
    for (const send of this.#waiting.splice(0)) send();
  }

  postMessage(message: unknown, transfer?: StructuredSerializeOptions | Transferable[]): void {
    const options = Array.isArray(transfer) ? { transfer } : transfer;
    if (this.#worker) this.#worker.postMessage(message, options);
    else this.#waiting.push(() => this.#worker?.postMessage(message, options));
  }

  terminate(): void {
    this.#ended = true;
    this.#worker?.terminate();
  }
}

/** Sends a worker the file that it has asked for, or that there is none. */
async function answer(worker: Worker, address: string): Promise<void> {
  try {
    const bytes = await bytesOf(address);
    worker.postMessage({ perceptibleFile: address, bytes }, [bytes.buffer]);
  } catch {
    worker.postMessage({ perceptibleFile: address });
  }
}

const InnerWorker = globalThis.Worker;
Object.assign(globalThis, {
  perceptible: {
    define: (name: string, needs: readonly string[], body: Body) => void modules.set(name, { needs, body }),
    data: (name: string, text: string) => void files.set(name, text),
    import: importModule,
  },
  fetch: fetchFile,
  Worker: FileWorker,
});

for (const name of own.dataset['start']?.split(' ').filter(Boolean) ?? [])
  importModule(name).catch((error) =>
    setTimeout(() => {
      throw error;
    }),
  );

export {};
