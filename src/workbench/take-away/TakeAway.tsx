import { useRef, useState } from 'preact/hooks';
import { useCopied } from '../../components/kit/controls/useCopied.ts';
import AsCode from '../../components/kit/stage/as-code/AsCode.tsx';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import { EmbedCode } from '../../components/kit/stage/embed/EmbedCode.tsx';
import { download } from '../../components/kit/stage/picture/download.ts';
import { type ExportTarget, exportTargets } from '../../engine/export/export.ts';
import { grouped } from '../../notation/format.ts';
import type { Bench } from '../desk/useBench.ts';
import { type Link, longestAddress } from '../desk/useLink.ts';
import { longestFile, readFile, writeFile } from '../state/file.ts';
import { Animation } from './Animation.tsx';
import { csvOf } from './csv.ts';
import { libraryNames, mostUpdates, notebookOf } from './notebook.ts';
import { QrPicture } from './QrPicture.tsx';
import { SavePictures } from './SavePictures.tsx';

export interface TakeAwayProps {
  /** Prefix for ids, and the id of the workbench's element. */
  readonly id: string;
  readonly bench: Bench;
  readonly link: Link;
}

/** All that leaves the page: link, file, program, notebook, curve, picture, film. Nothing of it goes through a server. */
export default function TakeAway({ id, bench, link }: TakeAwayProps) {
  const { session, place } = bench;
  const { said, copy } = useCopied();
  const [address, setAddress] = useState<string | undefined>(undefined);
  const [told, tell] = useState('');
  const [library, setLibrary] = useState<ExportTarget>('numpy');
  const file = useRef<HTMLInputElement>(null);
  const updates = Math.max(1, Math.min(place.update, mostUpdates));

  const saveNotebook = async () => {
    const made = notebookOf(session.experiment, library, updates, await link.address());
    if (!made.ok) {
      tell(`There is no such notebook: ${made.reason}.`);
      return;
    }
    download(new Blob([made.text], { type: 'application/x-ipynb+json' }), 'workbench.ipynb');
    tell(
      place.update > mostUpdates
        ? `workbench.ipynb is saved, with the first ${grouped(mostUpdates)} updates.`
        : 'workbench.ipynb is saved.',
    );
  };
  const saveCurve = () => {
    const { updates: at, loss, accuracy } = session.history;
    const columns = [
      { name: 'updates', values: at },
      ...Object.entries(loss).map(([set, values]) => ({ name: `${set} loss`, values })),
      ...Object.entries(accuracy).map(([set, values]) => ({ name: `${set} accuracy`, values })),
    ];
    download(new Blob([csvOf(columns)], { type: 'text/csv' }), 'curve.csv');
    tell('curve.csv is saved.');
  };
  const open = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    // One sign more than is taken: then it is too long, and a gigabyte need not be read to say so.
    const read = await readFile(await chosen.slice(0, 4 * longestFile + 1).text());
    if ('problems' in read) {
      const [first] = read.problems;
      tell(
        `This file cannot be used. ${first?.path ?? ''}: ${first?.problem}; expected ${first?.expected}. Nothing has changed.`,
      );
      return;
    }
    bench.open(read);
    tell(`${chosen.name} is open.`);
  };

  return (
    <div class="take-away">
      <section>
        <h3>Link</h3>
        <p>The whole state stands in the address; no server keeps anything.</p>
        <p class="row">
          <button
            type="button"
            onClick={async () => {
              const made = await link.address();
              setAddress(made);
              void copy(made, 'The link is copied.', made);
            }}
          >
            Copy the link
          </button>{' '}
          <button type="button" onClick={async () => setAddress(await link.address())}>
            Show it as QR code
          </button>{' '}
          <output {...asWritten}>{said}</output>
        </p>
        {address === undefined ? null : <QrPicture text={address} />}
        {address === undefined || document.body.matches('.embedded') ? null : (
          <EmbedCode name="workbench" what="The workbench" title="Workbench" link={() => address} />
        )}
        {address === undefined || address.length <= longestAddress ? null : (
          <p>This link has {grouped(address.length)} letters: some programs would cut it. A file is safer.</p>
        )}
      </section>
      <section>
        <h3>File</h3>
        <p class="row">
          <button
            type="button"
            onClick={() => {
              download(new Blob([writeFile(bench.whole)], { type: 'application/json' }), 'workbench.json');
              tell('workbench.json is saved.');
            }}
          >
            Save as JSON
          </button>{' '}
          <label>
            Open one:{' '}
            <input
              ref={file}
              type="file"
              accept=".json,application/json"
              onChange={(event) => void open(event.currentTarget.files?.[0])}
            />
          </label>
        </p>
      </section>
      <section>
        <h3>Notebook</h3>
        <p>
          A Jupyter notebook that starts from the same weights, makes{' '}
          {updates === 1 ? 'one update' : `${grouped(updates)} updates`} and holds its losses against those of this
          page.
        </p>
        <p class="row">
          <label class="field">
            <span>Library</span>
            <select value={library} onChange={(event) => setLibrary(event.currentTarget.value as ExportTarget)}>
              {exportTargets.map((name) => (
                <option key={name} value={name}>
                  {libraryNames[name]}
                </option>
              ))}
            </select>
          </label>{' '}
          <button type="button" onClick={saveNotebook}>
            Save the notebook
          </button>
        </p>
      </section>
      <section>
        <h3>Pictures and curve</h3>
        <SavePictures {...{ id, tell }} />
        <p class="row">
          <button type="button" onClick={saveCurve}>
            Save the curve as CSV
          </button>
        </p>
        <Animation {...{ id, bench, tell }} />
      </section>
      <section>
        <h3>Program</h3>
        <AsCode id={`${id}-program`} experiment={session.experiment} {...{ updates }} />
      </section>
      <p role="status" {...asWritten}>
        {told}
      </p>
    </div>
  );
}
