/** The data panel of the workbench by itself, with what it has made of its data as JSON below it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type DataSource, type Preparation, prepare } from '../../src/workbench/data/source.ts';
import { DataPanel } from '../../src/workbench/data-panel/DataPanel.tsx';
import { opened } from '../../src/workbench/state/state.ts';

export function Data() {
  const [awake, wake] = useState(false);
  useEffect(() => wake(true), []);
  const [source, setSource] = useState<DataSource>(opened.source);
  const [preparation, setPreparation] = useState<Preparation>(opened.preparation);
  const result = useMemo(() => prepare(source, preparation), [source, preparation]);
  const prepared = 'problems' in result ? undefined : result;
  const made = {
    source,
    preparation,
    examples: prepared?.inputs.length,
    names: prepared?.names,
    classes: prepared?.classes,
  };
  return (
    <div class="workbench" data-awake={awake}>
      <DataPanel
        id="panel"
        {...{ awake, source, preparation, prepared, setSource }}
        setPreparation={(to) => setPreparation((before) => ({ ...before, ...to }))}
        shows={() => true}
        locked={() => false}
      />
      <output hidden>{JSON.stringify(made)}</output>
    </div>
  );
}
