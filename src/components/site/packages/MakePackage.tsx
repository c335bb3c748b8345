import { zipSync } from 'fflate';
import { useState } from 'preact/hooks';
import { formatNumber } from '../../../notation/format.ts';
import { assemble, type LessonList, packageName } from '../../../teach/scorm/package.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { download } from '../../kit/stage/picture/download.ts';
import * as words from './package-words.ts';

interface Props {
  readonly lessons: readonly { readonly slug: string; readonly name: string }[];
  /** The way to the root of the site, from the page. */
  readonly root: string;
}

/** Gets a file of the site. @throws Error that says which did not come */
async function get(address: string): Promise<Response> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new Error(words.missing(address.replace(/^(?:\.\.\/)+/, ''), response?.status));
  return response;
}

/** Packs a lesson for a learning platform, in this browser. */
export default function MakePackage({ lessons, root }: Props) {
  const [slug, setSlug] = useState(lessons[0]?.slug ?? '');
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);

  const make = async () => {
    setBusy(true);
    try {
      const list: LessonList = await (await get(`${root}teach/packages/${slug}.json`)).json();
      const read = async (file: string) => new Uint8Array(await (await get(root + file)).arrayBuffer());
      const files = await assemble(list, read, (done) => say(words.progress(done, list.files.length)));
      const zip = zipSync(Object.fromEntries(files), { level: 9 });
      download(new Blob([zip], { type: 'application/zip' }), `${packageName(list)}.zip`);
      say(words.made(`${packageName(list)}.zip`, formatNumber(zip.length / 1e6, { decimals: 1 })));
    } catch (error) {
      say(words.failed((error as Error).message));
    }
    setBusy(false);
  };

  return (
    <div class="make-package">
      <label class="field">
        <span>{words.lesson}</span>
        <select
          value={slug}
          onChange={({ currentTarget }) => {
            setSlug(currentTarget.value);
            say('');
          }}
        >
          {lessons.map((lesson) => (
            <option key={lesson.slug} value={lesson.slug}>
              {lesson.name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button primary" aria-disabled={isBusy} onClick={() => !isBusy && make()}>
        {words.make}
      </button>
      <output {...asWritten}>{said}</output>
    </div>
  );
}
