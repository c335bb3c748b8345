import type { Explanation } from '../protocol/faults.ts';

/** A question that found no answer, and the way to ask it again. */
export function FaultNotice({ fault: { what, remedy }, onAgain }: { fault: Explanation; onAgain: () => void }) {
  return (
    <div class="lab-fault" role="alert">
      <p>
        {what} {remedy}
      </p>
      <button type="button" class="button" onClick={onAgain}>
        Try again
      </button>
    </div>
  );
}
