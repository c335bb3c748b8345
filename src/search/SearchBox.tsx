import { useEffect, useRef, useState } from 'preact/hooks';
import { unpacked } from './entry.ts';
import { excerpt, marked, type Piece } from './excerpt.ts';
import { type Finder, type Group, type Hit, makeFinder } from './find.ts';
import { count, labels, none } from './search-words.ts';

/** Kept in the address: what is typed, up to so many characters. */
const longest = 200;
/** Told, and written to the address, when nothing has been typed for so many ms. */
const pause = 400;

interface Props {
  /** The address of the site's root, as seen from this page. */
  root: string;
}

/**
 * The field of the page for searching, and what it has found. A plain list of links: the browser's own ways to open, copy and go back
 * to them work. What is typed stands in the address, so that going back from a result leads to the results.
 */
export default function SearchBox({ root }: Props) {
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const [find, setFind] = useState<Finder | 'missing' | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // What was typed before the script came counts.
    const asked = field.current?.value || (new URLSearchParams(location.search).get('q') ?? '');
    setTyped(asked.slice(0, longest));
    if (asked === '') field.current?.focus();
    void ready().then((found) => setFind(() => found));
  }, []);

  const query = typed.trim();
  const groups = typeof find === 'function' && query !== '' ? find(query) : [];
  const telling = tell(query, find, groups);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-searching', query !== '');
    const timer = setTimeout(() => {
      setSaid(telling);
      keepInAddress(query);
    }, pause);
    return () => clearTimeout(timer);
  }, [query, telling]);

  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const all = links();
    const at = all.indexOf(event.target as HTMLAnchorElement);
    const isField = event.target === field.current;
    if (event.key === 'ArrowDown' && (isField || at >= 0)) (all[at + 1] ?? all[at])?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (all[at - 1] ?? field.current)?.focus();
    else if (event.key === 'Escape' && isField) setTyped('');
    else if (event.key === 'Escape' && at >= 0) field.current?.focus();
    else if (event.key === 'Enter' && isField) all[0]?.click();
    else return;
    event.preventDefault();
  };

  return (
    <search class="search" onKeyDown={onKeyDown}>
      <label for="search-field">{labels.field}</label>
      <input
        id="search-field"
        ref={field}
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="off"
        aria-describedby="search-keys"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p id="search-keys" class="soft">
        {labels.keys}
      </p>
      <p role="status" class="visually-hidden">
        {said}
      </p>
      {find === 'missing' && <p class="missing">{labels.missing}</p>}
      {query !== '' && (
        <div ref={list} class="results" translate={false}>
          <h2 class="visually-hidden">{labels.results}</h2>
          {groups.length > 0 && (
            <ol>
              {groups.map((group) => (
                <Found key={keyOf(group)} group={group} root={root} />
              ))}
            </ol>
          )}
          {groups.length === 0 && typeof find === 'function' && (
            <p>
              {none(short(query))}{' '}
              {labels.tryOthers
                .split(/[[\]]/)
                .map((piece, k) => (k === 1 ? <a href={`${root}glossary/index.html`}>{piece}</a> : piece))}
            </p>
          )}
          {find === undefined && <p>{labels.getting}</p>}
        </div>
      )}
    </search>
  );
}

function Found({ group: { page, hits }, root }: { group: Group; root: string }) {
  const [best] = hits as [Hit, ...Hit[]];
  const address = (anchor: string) => `${root}${page.path}index.html${anchor === '' ? '' : `#${anchor}`}`;
  if (best.entry.kind === 'term') {
    return (
      <li>
        <h3>
          <span class="place">{labels.glossary}</span>
          <a href={address(best.entry.anchor)}>
            <Marked pieces={marked(best.entry.title, new Set(best.forms))} />
          </a>
        </h3>
        <p>
          <Marked pieces={marked(best.entry.text, new Set(best.forms))} />
        </p>
      </li>
    );
  }
  const whole = hits.find(({ entry }) => entry.anchor === '' && entry.text !== '');
  const parts = hits.filter(({ entry }) => entry.anchor !== '');
  return (
    <li>
      <h3>
        {page.place !== '' && <span class="place">{page.place}</span>}
        <a href={address('')}>
          <Marked pieces={marked(page.title, new Set(best.forms))} />
        </a>
      </h3>
      {whole && (
        <p>
          <Marked pieces={excerpt(whole.entry.text, new Set(whole.forms))} />
        </p>
      )}
      {parts.length > 0 && (
        <ul>
          {parts.map(({ entry: { anchor, kind, title, text }, forms }) => (
            <li key={anchor} data-kind={kind}>
              {kind === 'belief' && <span class="place">{labels.belief}</span>}
              <a href={address(anchor)}>
                <Marked pieces={marked(title, new Set(forms))} />
              </a>
              {text !== '' && (
                <p>
                  <Marked pieces={excerpt(text, new Set(forms))} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, marked }, k) => (marked ? <mark key={k}>{text}</mark> : text))}</>;
}

const keyOf = ({ page, hits: [best] }: Group) => page.path + (best?.entry.kind === 'term' ? best.entry.anchor : '');

const short = (query: string) => (query.length > 60 ? `${query.slice(0, 60)}…` : query);

/** The index: made of what the page has been sent as a script of its own, which works in a folder of files, too. */
async function ready(): Promise<Finder | 'missing'> {
  const sent = (globalThis as { perceptibleSearch?: unknown }).perceptibleSearch;
  return typeof sent === 'string' ? makeFinder(unpacked(sent)) : 'missing';
}

function tell(query: string, find: unknown, groups: readonly Group[]): string {
  if (query === '' || typeof find !== 'function') return '';
  return groups.length === 0 ? none(short(query)) : count(groups.length);
}

function keepInAddress(query: string): void {
  // What else stands there is of others, such as a teacher's link.
  const others = new URLSearchParams(location.search);
  others.delete('q');
  const parts = [query === '' ? '' : `q=${encodeURIComponent(query.slice(0, longest))}`, others.toString()];
  const kept = parts.filter((part) => part !== '').join('&');
  const address = kept === '' ? location.pathname : `?${kept}`;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A page without an address of its own, as in a frame of no origin.
  }
}
