import { useMemo } from 'preact/hooks';
import { endOf } from '../session/ended.ts';
import { runOf } from '../session/run-of.ts';
import type { Session } from '../session/session.ts';

/** Where and why a run has ended, and what is left: loaded when one has. */
export default function Ended({ session }: { readonly session: Session }) {
  const words = useMemo(() => endOf(runOf(session), session.update).words, [session]);
  return <>{words} What came before is still there: go back, or begin again.</>;
}
