import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

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
  const [copied, setCopied] = useState('');
  const copy = async () => {
    const address = link();
    try {
      await navigator.clipboard.writeText(address);
      setCopied('The link is copied.');
    } catch {
      // No clipboard here (an insecure address, or the reader said no): show the link instead.
      setCopied(address);
    }
  };
  return (
    <div class="lab-share">
      <button type="button" class="button" aria-disabled={!enabled} onClick={() => enabled && void copy()}>
        Copy link to this state
      </button>
      <p class="lab-note soft">{children}</p>
      <output>{copied}</output>
    </div>
  );
}
