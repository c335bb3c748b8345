/** Which data, how they are made, what of them goes into the network, and how they are parted. */
import './data-panel.css';
import { useState } from 'preact/hooks';
import { SelectField } from '../../components/kit/controls/SelectField.tsx';
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import type { DataSource, Preparation, Prepared } from '../data/kinds.ts';
import { MadeSettings } from './MadeSettings.tsx';
import { FeatureFields, SplitFields } from './PreparationFields.tsx';
import { sourceOf } from './sources.ts';
import { useDroppedFile } from './useDroppedFile.ts';
import { sourceKinds, sourceWords } from './words.ts';

export type DataPart = 'data' | 'features' | 'split';

export interface DataPanelProps {
  /** Begins every id in the panel. */
  readonly id: string;
  /** False until the page's script has taken over. */
  readonly awake: boolean;
  readonly source: DataSource;
  readonly preparation: Preparation;
  /** The examples, where the source can be used. */
  readonly prepared: Prepared | undefined;
  setSource(to: DataSource | ((before: DataSource) => DataSource)): void;
  setPreparation(to: Partial<Preparation>): void;
  /** Whether a challenge lets a part be seen, and whether it keeps it as it is. */
  shows(part: DataPart): boolean;
  locked(part: DataPart): boolean;
  /** A file was dropped on the window, wherever: it is opened here. */
  onDropped?(): void;
}

export function DataPanel(props: DataPanelProps) {
  const { id, awake, source, preparation, prepared, setSource, setPreparation, shows, locked } = props;
  /** The table is chosen, and none is there yet that could be trained on. */
  const [opening, setOpening] = useState(false);
  const [dropped, setDropped] = useState<File | undefined>(undefined);
  const kind = opening ? 'table' : source.kind;
  const own = useLoaded(() => import('./OwnPoints.tsx'), kind === 'own');
  const table = useLoaded(() => import('./TablePanel.tsx'), kind === 'table');
  const fixed = !awake || locked('data');
  const over = useDroppedFile(awake && shows('data') && !locked('data'), (file) => {
    setOpening(source.kind !== 'table');
    setDropped(file);
    props.onDropped?.();
  });

  const choose = (chosen: DataSource['kind']) => {
    setDropped(undefined);
    setOpening(chosen === 'table' && source.kind !== 'table');
    if (chosen !== 'table' && chosen !== source.kind) setSource(sourceOf(chosen, source, prepared));
  };
  const use = (next: DataSource) => {
    setOpening(false);
    setSource(next);
  };
  return (
    <div class={`panel data-panel${over ? ' is-over' : ''}`}>
      {shows('data') ? (
        <fieldset class="bare" disabled={locked('data')}>
          <legend class="visually-hidden">Data</legend>
          <SelectField
            label="Data"
            value={kind}
            names={sourceKinds}
            written={sourceWords}
            disabled={fixed}
            choose={choose}
          />
          {kind === source.kind ? <MadeSettings {...{ id, source, setSource }} disabled={fixed} /> : null}
          {source.kind === 'own' && kind === 'own' ? (
            own.loaded ? (
              <own.loaded.default {...{ id, source, setSource }} disabled={fixed} />
            ) : (
              <NotLoaded failed={own.failed} again={own.again} />
            )
          ) : null}
          {kind === 'table' ? (
            table.loaded ? (
              <table.loaded.default
                {...{ id, source, preparation, prepared, dropped }}
                disabled={fixed}
                setSource={use}
              />
            ) : (
              <NotLoaded failed={table.failed} again={table.again} />
            )
          ) : null}
        </fieldset>
      ) : null}
      {shows('features') ? (
        <div class="part">
          <FeatureFields {...{ preparation, prepared, setPreparation }} disabled={!awake || locked('features')} />
        </div>
      ) : null}
      {shows('split') ? (
        <fieldset class="bare" disabled={locked('split')}>
          <legend class="visually-hidden">Training, validation and test</legend>
          <SplitFields {...{ id, preparation, prepared, setPreparation }} />
        </fieldset>
      ) : null}
    </div>
  );
}
