/** The targets of a subject under their headings, as its editor shows them. */
import type { EditRules } from '../../../../player/edit-rules.ts';
import type { TargetGroup } from '../subject.ts';

/** @param legends heading → the kinds of target below it: what stands before the first point of their names */
export function groupsBy<Spec>(
  edits: Pick<EditRules<Spec>, 'targets'>,
  legends: Readonly<Record<string, readonly string[]>>,
) {
  return ({ experiment }: { readonly experiment: Spec }): TargetGroup[] => {
    const targets = edits.targets(experiment);
    const kindOf = (target: string) => target.split('.')[0] as string;
    const named = new Set(Object.values(legends).flat());
    const others = targets.filter((target) => !named.has(kindOf(target)));
    return [
      ...Object.entries(legends).map(([legend, kinds]) => ({
        legend,
        targets: targets.filter((target) => kinds.includes(kindOf(target))),
      })),
      { legend: 'How it learns', targets: others },
    ].filter((group) => group.targets.length > 0);
  };
}
