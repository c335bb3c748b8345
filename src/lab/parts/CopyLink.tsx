import type { ComponentChildren } from 'preact';
import { useCopied } from '../../components/kit/controls/useCopied.ts';

export interface CopyLinkProps {
  /** There is a state that a link can carry. */
  readonly enabled: boolean;
  /** The address of this page with the state in it. */
  readonly link: () => string;
  /** What the link carries, and what it does not. */
  readonly children: ComponentChildren;
}

/** A link to what is set here. */
export function CopyLink({ enabled, link, children }: CopyLinkProps) {
  const { said, copy } = useCopied();
  const onClick = () => {
    if (!enabled) return;
    const address = link();
    // Where nothing can be copied, the link itself is shown.
    void copy(address, 'The link is copied.', address);
  };
  return (
    <div class="lab-share">
      <button type="button" class="button" aria-disabled={!enabled} {...{ onClick }}>
        Copy link to this state
      </button>
      <p class="lab-note soft">{children}</p>
      <output>{said}</output>
    </div>
  );
}
