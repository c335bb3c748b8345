import { useEffect, useRef, useState } from 'preact/hooks';
import { isTraining } from '../session/status-words.ts';
import { useOfSession } from '../session/useSession.ts';

/** Quiet time before something is read out, in ms: of many quick changes only the last is. */
const settleTime = 600;

export interface SpokenProps {
  readonly text: string;
  /** What stands here first is not read out: nobody has asked for it. */
  readonly quietAtFirst: boolean;
  /**
   * What the reader has done to hear it. While a run is under way its network says something else after each epoch: that is
   * read out once when the run waits or has ended, and before that only where this has changed.
   */
  readonly about?: unknown;
}

/** Read out, not shown. */
export function Spoken({ text, quietAtFirst, about }: SpokenProps) {
  const [said, say] = useState('');
  const [first] = useState(text);
  const heard = useRef(about);
  const training = useOfSession(({ view }) => isTraining(view)) ?? false;
  const isQuiet = training && about !== undefined && about === heard.current;
  useEffect(() => {
    if (isQuiet || (quietAtFirst && text === first && said === '')) return;
    const timer = setTimeout(() => {
      heard.current = about;
      say(text);
    }, settleTime);
    return () => clearTimeout(timer);
  }, [text, isQuiet]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
