/** What the page itself can meet, in plain words: it has to have them before anything goes wrong. */
import type { Explanation, PageFault } from './faults.ts';

export function pageFaultWords(fault: PageFault): Explanation {
  switch (fault.kind) {
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
