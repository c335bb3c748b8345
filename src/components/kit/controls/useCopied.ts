import { useState } from 'preact/hooks';

/** What a "Copy" button does, and what is said after it. */
export interface Copied {
  /** Empty before the first press. */
  readonly said: string;
  /** Copies a text, and says the one sentence or the other. */
  copy(text: string, done: string, refused: string): Promise<void>;
  /** Takes back what was said: it was of another text. */
  clear(): void;
}

/** Copying to the clipboard, where the browser lets the page: not at an insecure address, and not if the reader said no. */
export function useCopied(): Copied {
  const [said, say] = useState('');
  const copy = async (text: string, done: string, refused: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      say(refused);
    }
  };
  return { said, copy, clear: () => say('') };
}
