interface Props {
  /** False while it is on its way. */
  readonly failed: boolean;
  /** Undefined where it is still on its way after a while. */
  readonly again: (() => void) | undefined;
}

/** What stands where a part of the page has not come yet. That it has not come is said by site/loading.js, as of whole islands. */
export function NotLoaded({ failed, again }: Props) {
  if (!failed) return <p class="soft">Loading …</p>;
  const tell = (place: Element | null) =>
    place?.firstChild ??
    place?.dispatchEvent(new CustomEvent('perceptible:unloaded', { bubbles: true, detail: again }));
  return <div key={again ? 'failed' : 'late'} ref={(place) => void tell(place)} />;
}

/** Pressed, it opens the page anew, with what its address holds; site/loading.js listens. */
export const ReloadButton = () => (
  <button type="button" data-reload>
    Reload the page
  </button>
);
