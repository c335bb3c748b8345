/** All faults in plain words, and the worker's messages with them. */
import { dataSets } from '../protocol/data-sets.ts';
import type { Explanation, LabFault } from '../protocol/faults.ts';
import type { FromWorker } from '../protocol/messages.ts';
import { pageFaultWords } from '../protocol/page-fault-words.ts';

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
    default:
      return pageFaultWords(fault);
  }
}

/** A message, whose fault is said in words where it has one. */
export function withWords(message: FromWorker): FromWorker {
  if (!('fault' in message) || !message.fault) return message;
  return { ...message, fault: { ...message.fault, said: explain(message.fault) } };
}

function bytes(count: number): string {
  return `${count.toLocaleString('en')} bytes`;
}
