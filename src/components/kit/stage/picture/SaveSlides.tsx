import { useRef, useState } from 'preact/hooks';
import { asWritten } from '../as-written.ts';
import { download } from './download.ts';
import { mostSlides, slideFiles } from './slides.ts';

/** Every step of a figure as an SVG, all in one zip: for slides. */
export function SaveSlides({ id }: { readonly id: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    const figure = box.current?.closest('.network-figure');
    if (!figure || isBusy) return;
    setBusy(true);
    try {
      const [{ walk }, { strToU8, zipSync }] = await Promise.all([import('./walk.ts'), import('fflate')]);
      const slides = await walk(figure, (taken) => say(`${taken} …`));
      const files = [...slideFiles(id, slides)].map(([name, text]) => [name, strToU8(text)] as const);
      download(new Blob([zipSync(Object.fromEntries(files))], { type: 'application/zip' }), `${id}-steps.zip`);
      const all = slides.length < mostSlides ? '' : ' More are not taken: choose larger steps.';
      say(`${id}-steps.zip is saved: ${slides.length} pictures.${all}`);
    } catch {
      say('There is no room for the picture while so much is open. Close another part, then save.');
    }
    setBusy(false);
  };
  return (
    <p ref={box} class="save-picture">
      <button type="button" aria-disabled={isBusy} onClick={save}>
        All steps, as slides (SVG in a zip)
      </button>{' '}
      <output {...asWritten}>{said}</output>
    </p>
  );
}
