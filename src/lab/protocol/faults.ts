/** Everything that can go wrong in the lab, and how it is said. */
import { type DataName, dataSets } from './data-sets.ts';

/** A shard that cannot be used. `file` is its name, sizes are in bytes. */
export type ShardFault = { readonly file: string } & (
  | { readonly kind: 'missing'; readonly status: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'truncated'; readonly received: number; readonly expected: number }
  | { readonly kind: 'too-long'; readonly expected: number }
  | { readonly kind: 'corrupt' }
  | { readonly kind: 'stalled'; readonly seconds: number; readonly received: number; readonly expected: number }
  | { readonly kind: 'interrupted'; readonly received: number; readonly expected: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'offline' }
);

export type LabFault =
  | ShardFault
  /** This copy of the site holds the first images of a data set only. */
  | { readonly kind: 'not-held'; readonly data: DataName }
  /** TensorFlow.js itself could not be loaded, or none of its backends. */
  | { readonly kind: 'library'; readonly reason: string }
  | { readonly kind: 'no-backend'; readonly tried: string }
  /** The loss was no longer a finite number. */
  | { readonly kind: 'diverged'; readonly step: number; readonly epoch: number; readonly cause?: string }
  /** WebGL or WebGPU has lost its graphics processor. */
  | { readonly kind: 'context-lost' }
  | { readonly kind: 'memory'; readonly reason: string }
  /** The worker's script could not be loaded, the worker threw, or it said nothing for too long. */
  | { readonly kind: 'worker-missing' }
  | { readonly kind: 'worker-error'; readonly reason: string }
  | { readonly kind: 'worker-silent'; readonly seconds: number };

/** A fault in plain words: what happened, and what the reader can do about it. */
export interface Explanation {
  readonly what: string;
  readonly remedy: string;
}

const noneUsed = 'None of its images is used.';

export function explain(fault: LabFault): Explanation {
  switch (fault.kind) {
    case 'missing':
      return {
        what: `The server answered "${fault.status}" instead of sending the image file ${fault.file}. ${noneUsed}`,
        remedy:
          'If the site was updated while this page was open, load the page again. Otherwise the file is missing there.',
      };
    case 'html':
      return {
        what: `A web page came instead of the image file ${fault.file}. ${noneUsed}`,
        remedy: 'Networks do this when they want you to sign in. Open another page, sign in, then try again.',
      };
    case 'truncated':
      return {
        what: `The image file ${fault.file} is too short: ${bytes(fault.received)} of ${bytes(fault.expected)}. ${noneUsed}`,
        remedy: 'Try again. If it stays too short, the copy on the server is incomplete.',
      };
    case 'too-long':
      return {
        what: `The image file ${fault.file} is longer than the ${bytes(fault.expected)} it should have. ${noneUsed}`,
        remedy: 'Try again. If it stays so, the copy on the server is not the one this page was built with.',
      };
    case 'corrupt':
      return {
        what: `The image file ${fault.file} has the right length, but its checksum is wrong: it was damaged. ${noneUsed}`,
        remedy: 'Try again. If it stays so, the copy on the server is damaged.',
      };
    case 'stalled':
      return {
        what: `Almost nothing arrived for ${fault.seconds} seconds (${fault.file}: ${bytes(fault.received)} of ${bytes(fault.expected)}).`,
        remedy: 'Check the connection, then try again.',
      };
    case 'interrupted':
      return {
        what: `The connection broke (${fault.file}: ${bytes(fault.received)} of ${bytes(fault.expected)}). ${noneUsed}`,
        remedy: 'Check the connection, then try again.',
      };
    case 'unreachable':
      return {
        what: `The server could not be reached for the image file ${fault.file}.`,
        remedy: 'Check the connection, then try again.',
      };
    case 'offline':
      return {
        what: `This device is offline, and the image file ${fault.file} has not been downloaded yet.`,
        remedy: 'Connect, then try again.',
      };
    case 'not-held':
      return {
        what: `This needs more images of ${dataSets[fault.data].title} than this copy of the site holds.`,
        remedy: 'Choose fewer images.',
      };
    case 'library':
      return {
        what: `TensorFlow.js, the library that trains, could not be loaded (${fault.reason}).`,
        remedy: 'Check the connection, then try again.',
      };
    case 'no-backend':
      return {
        what: `TensorFlow.js found no way to compute on this device (${fault.tried}).`,
        remedy: 'A current browser with WebAssembly can train.',
      };
    case 'diverged':
      return {
        what: `The loss is no longer a finite number at step ${fault.step} of epoch ${fault.epoch}: training was stopped.`,
        remedy: fault.cause ?? 'This happens when the learning rate is too large.',
      };
    case 'context-lost':
      return {
        what: 'The browser has taken the graphics processor away from this page: what was computed since is not used.',
        remedy: 'The run can go on without it, with WebAssembly or JavaScript.',
      };
    case 'memory':
      return {
        what: `There was not enough memory: ${fault.reason.replace(/\.$/, '')}.`,
        remedy: 'Close other pages, or choose fewer images, smaller batches or a smaller network.',
      };
    case 'worker-missing':
      return {
        what: 'The part of the page that trains in the background could not be loaded.',
        remedy: 'Check the connection, then try again. If the site was updated meanwhile, load the page again.',
      };
    case 'worker-error':
      return {
        what: `The part of the page that computes stopped with an error: ${fault.reason}.`,
        remedy: 'It can be started anew.',
      };
    case 'worker-silent':
      return {
        what: `The part of the page that computes gave no sign of life for ${fault.seconds} seconds and was ended.`,
        remedy: 'It can be started anew. With fewer images it needs less memory.',
      };
  }
}

/** What the worker throws and reports. */
export class LabError extends Error {
  readonly fault: LabFault;

  constructor(fault: LabFault) {
    super(explain(fault).what);
    this.fault = fault;
  }
}

/** A fault of a download, which the worker can try again by itself; after all others a run starts anew. */
export function isShardFault(fault: LabFault): fault is ShardFault {
  return 'file' in fault;
}

function bytes(count: number): string {
  return `${count.toLocaleString('en')} bytes`;
}
