import { runOfTarget } from '../../../../player/edit-rules.ts';
import type { Subject } from '../subject.ts';
import type { Editing } from './editing.ts';

/** The numbers of several runs under one clock, the leading one first. */
export function editingOf<Spec>(
  { edits }: Subject<Spec>,
  experiments: readonly Spec[],
  replace: (to: (now: Spec) => Spec, run: number) => void,
): Editing {
  const find = (target: string): { run: number; spec: Spec; own: string } => {
    const { run, own } = runOfTarget(target);
    return { run, spec: experiments[run] as Spec, own };
  };
  return {
    read(target) {
      const { spec, own } = find(target);
      return edits.read(spec, own);
    },
    name(target) {
      const { spec, own } = find(target);
      return edits.name(own, spec);
    },
    change(target, value) {
      const { run, spec, own } = find(target);
      const result = edits.apply(spec, { target: own, value });
      if (!result.ok) return result.expected;
      // What else was changed in this turn stays: it is not drawn yet.
      replace((now) => {
        const onTop = edits.apply(now, { target: own, value });
        return onTop.ok ? onTop.experiment : now;
      }, run);
      return undefined;
    },
  };
}
