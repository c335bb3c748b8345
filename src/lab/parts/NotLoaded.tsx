import { loadFailed } from '../../components/kit/stage/LazyFold.tsx';

/** What stands where a part of the page has not arrived yet. */
export function NotLoaded({ failed, onAgain }: { failed: boolean; onAgain: () => void }) {
  if (!failed) return <p class="soft">Loading …</p>;
  return (
    <div class="lab-fault" role="alert">
      <p>{loadFailed}</p>
      <button type="button" class="button" onClick={onAgain}>
        Try again
      </button>
    </div>
  );
}
