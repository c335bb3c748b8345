import { useRef, useState } from 'preact/hooks';
import { asWritten } from '../as-written.ts';
import { download } from './download.ts';
import { pngOf } from './png.ts';
import { drawnIn, snapshot } from './snapshot.ts';

interface Props {
  /** The figure's id: the name of the file. */
  readonly id: string;
}

/** The picture of a stage as it stands now, as a file: for slides, worksheets and notes. */
export default function SavePicture({ id }: Props) {
  const box = useRef<HTMLParagraphElement>(null);
  const [said, say] = useState('');
  const save = async (kind: 'svg' | 'png') => {
    const picture = box.current?.closest('.network-figure')?.querySelector<HTMLElement>('.picture');
    if (!picture) return;
    if (drawnIn(picture).drawn.length === 0) {
      say('There is no room for the picture while so much is open. Close another part, then save.');
      return;
    }
    try {
      const file = kind === 'png' ? await pngOf(picture) : new Blob([snapshot(picture)], { type: 'image/svg+xml' });
      download(file, `${id}.${kind}`);
      say(`${id}.${kind} is saved.`);
    } catch {
      say('This browser cannot make this file. Try the other kind.');
    }
  };
  return (
    <p ref={box} class="save-picture">
      <button type="button" onClick={() => save('svg')}>
        SVG, for printing and editing
      </button>{' '}
      <button type="button" onClick={() => save('png')}>
        PNG, for slides
      </button>{' '}
      <output {...asWritten}>{said}</output>
    </p>
  );
}
