import { useState } from 'preact/hooks';
import { useCopied } from '../../controls/useCopied.ts';
import { isOnThisComputer, onlyHere } from '../../here-words.ts';
import { asWritten } from '../as-written.ts';
import { frameCode } from './frame-code.ts';
import { type Lock, themes, usual } from './parameters.ts';

interface Props {
  /** What it is called in addresses: `f9-1`. */
  readonly name: string;
  /** What is embedded, where it is no figure: then nothing of it can be locked. */
  readonly what?: string;
  /** What the frame is called. */
  readonly title: string;
  /** The address of this page with the state in it. */
  link(): string;
}

/** The header of every page leads there, also from a sub-folder: the site is what stands before it. */
const rootOfSite = () =>
  (document.querySelector<HTMLAnchorElement>('[data-place="workbench"]')?.href ?? '').replace(
    /workbench\/(?:index\.html)?$/,
    '',
  );

const lockWords: readonly (readonly [Lock, string])[] = [
  ['steps', 'It stays at this step'],
  ['editing', 'Its numbers and settings stay'],
];

/** The code that shows a figure, as it stands now, in a page of the reader's own. */
export function EmbedCode({ name, what, title, link }: Props) {
  const [settings, set] = useState(usual);
  const { said, copy, clear } = useCopied();
  const change = (to: Partial<typeof settings>) => {
    clear();
    set({ ...settings, ...to });
  };
  const hash = /#.*$/.exec(link())?.[0] ?? '';
  const code = frameCode({ root: rootOfSite(), name, hash, settings }, title);
  return (
    <div class="embed-code">
      <p>{what ?? 'This figure'} as it stands now, for a page of your own:</p>
      <div class="setting-row">
        <label class="field">
          <span>Colours</span>
          <select
            value={settings.theme ?? ''}
            onChange={({ currentTarget }) => change({ theme: themes.find((theme) => theme === currentTarget.value) })}
          >
            <option value="">the reader’s</option>
            {themes.map((theme) => (
              <option key={theme} value={theme}>
                {theme}
              </option>
            ))}
          </select>
        </label>
        {(what === undefined ? lockWords : []).map(([lock, words]) => (
          <label key={lock} class="field">
            <input
              type="checkbox"
              checked={settings.lock.includes(lock)}
              onChange={({ currentTarget }) =>
                change({
                  lock: lockWords
                    .map(([each]) => each)
                    .filter((each) => (each === lock ? currentTarget.checked : settings.lock.includes(each))),
                })
              }
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {isOnThisComputer(rootOfSite()) ? <p>{onlyHere}</p> : null}
      <label class="field">
        <span class="visually-hidden">Code</span>
        <textarea readOnly rows={4} value={code} {...asWritten} />
      </label>
      <p>
        <button
          type="button"
          onClick={() => copy(code, 'The code is copied.', 'It could not be copied: select it, and copy it by hand.')}
        >
          Copy the code
        </button>{' '}
        <output {...asWritten}>{said}</output>
      </p>
    </div>
  );
}
