import { download } from '../../components/kit/stage/picture/download.ts';
import { pngOf } from '../../components/kit/stage/picture/png.ts';
import { snapshot } from '../../components/kit/stage/picture/snapshot.ts';
import { picturesIn } from './pictures-in.ts';

interface Props {
  readonly id: string;
  tell(what: string): void;
}

/** The network, the field and the curve as they are seen now, in one picture. */
export function SavePictures({ id, tell }: Props) {
  const save = async (kind: 'svg' | 'png') => {
    const box = picturesIn(id);
    if (box === null) return;
    try {
      const file = kind === 'png' ? await pngOf(box) : new Blob([snapshot(box)], { type: 'image/svg+xml' });
      download(file, `workbench.${kind}`);
      tell(`workbench.${kind} is saved.`);
    } catch {
      tell('This browser cannot make this file. Try the other kind.');
    }
  };
  return (
    <p class="row">
      <button type="button" onClick={() => save('svg')}>
        SVG, for printing and editing
      </button>{' '}
      <button type="button" onClick={() => save('png')}>
        PNG, for slides
      </button>
    </p>
  );
}
