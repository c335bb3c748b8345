/** A fault in words on the page. */
import type { Explanation, LabFault, PageFault } from '../protocol/faults.ts';
import { pageFaultWords } from '../protocol/page-fault-words.ts';

/** What the worker has met it has said; the rest is what the page meets. */
export function explain(fault: LabFault): Explanation {
  return fault.said ?? pageFaultWords(fault as PageFault);
}
