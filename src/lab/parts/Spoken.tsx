import { useEffect, useState } from 'preact/hooks';

/** Quiet time before something is read out, in ms: of many quick changes only the last is. */
const settleTime = 600;

export interface SpokenProps {
  readonly text: string;
  /** What stands here first is not read out: nobody has asked for it. */
  readonly quietAtFirst: boolean;
}

/** Read out, not shown. */
export function Spoken({ text, quietAtFirst }: SpokenProps) {
  const [said, say] = useState('');
  const [first] = useState(text);
  useEffect(() => {
    if (quietAtFirst && text === first && said === '') return;
    const timer = setTimeout(() => say(text), settleTime);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
