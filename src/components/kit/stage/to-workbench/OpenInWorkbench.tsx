import { useEffect, useRef, useState } from 'preact/hooks';
import { NotLoaded } from '../../island/NotLoaded.tsx';
import { type Handed, handedPart } from './handed.ts';

interface Props {
  /** The figure's id. */
  readonly id: string;
  readonly handed: Handed | (() => Promise<Handed>);
}

/** Where the workbench is: the header of every page leads there, also from a sub-folder. */
const workbench = () => document.querySelector<HTMLAnchorElement>('[data-place="workbench"]')?.href ?? '';

/** A link to the workbench with what the figure stands on, and what does not go along. */
export default function OpenInWorkbench({ id, handed }: Props) {
  const [made, setMade] = useState<{ readonly address: string; readonly lacks: string | undefined }>();
  const [failed, setFailed] = useState(false);
  /** What was packed last, or is being packed. A figure is drawn more often than it changes: the same is not packed anew. */
  const packing = useRef('');
  useEffect(() => {
    if (failed) return;
    let isLatest = true;
    const make = async () => {
      const given = typeof handed === 'function' ? await handed() : handed;
      const state = JSON.stringify(given);
      if (!isLatest || state === packing.current) return;
      packing.current = state;
      const address = `${workbench()}#${await handedPart(id, given)}`;
      if (packing.current === state) setMade({ address, lacks: given.lacks });
    };
    // What a figure hands over may have to be loaded first.
    make().catch(() => isLatest && setFailed(true));
    return () => {
      isLatest = false;
    };
  });
  if (failed) return <NotLoaded {...{ failed }} again={() => setFailed(false)} />;
  return (
    <>
      <p>{made === undefined ? 'The link is made …' : <a href={made.address}>Open this network in the workbench</a>}</p>
      <p class="soft">
        Its weights, its examples, how it learns and this very step go along; every number is the same to its last
        digit. There you can give it other data, more units, or another rule. {made?.lacks}
      </p>
    </>
  );
}
