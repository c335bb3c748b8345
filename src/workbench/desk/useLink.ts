/** The state in the address of the page: read when it is opened or followed, written when a state has lasted a moment. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { opened, type WorkbenchState } from '../state/state.ts';
import type { Bench } from './useBench.ts';

/** How long a state must last before it is written: browsers refuse a flood of entries. In ms. */
const settled = 400;
/** A longer address is not written while somebody works: browsers and messengers cut it. In characters. */
export const longestAddress = 30_000;

export interface Link {
  /** False on the server and until a link that was followed has been read. */
  readonly awake: boolean;
  /** The address of this very state. */
  address(): Promise<string>;
  /** The address as it was last written; while a newer one is made, that of a moment ago. */
  readonly latest: () => string;
}

// Who reads and writes links comes when there is one.
const links = () => import('../state/link.ts');
const writeLink = async (state: WorkbenchState) => (await links()).writeLink(state);
const stateIn = async (text: string) => (await import('../state/read-link.ts')).readLink(text);
async function challengeIn(text: string) {
  const [{ unpacked }, { readChallenge }] = await Promise.all([links(), import('../challenges/challenge.ts')]);
  return unpacked(text, readChallenge);
}

async function handedIn(text: string) {
  const [{ unpacked }, { readHanded }] = await Promise.all([links(), import('../state/handed.ts')]);
  return unpacked(text, readHanded);
}
// A state, a challenge, what a figure of a lesson has handed over.
const readers = { w: stateIn, c: challengeIn, e: handedIn } as const;

const pageAddress = () => location.href.replace(/#.*$/, '');

/** @param step shows the steps of an update, or the network that learns: a link that was made in one of them opens there */
export function useLink(bench: Bench, step: (on: boolean) => void): Link {
  const [awake, setAwake] = useState(false);
  const current = useRef(bench);
  current.current = bench;
  const touched = useRef(false);
  const latest = useRef('');

  useEffect(() => {
    const follow = async () => {
      const [, kind, text] = /^#([wce])=(.+)$/.exec(location.hash) ?? [];
      if (text === undefined || location.hash === latest.current) return;
      const { hash } = location;
      const { open, say } = current.current;
      const read = await readers[kind as keyof typeof readers](text).catch(() => undefined);
      if (read === undefined || 'problems' in read) {
        say(`This link cannot be used: ${read?.problems[0]?.problem ?? 'it could not be read'}. Nothing has changed.`);
        // Who reloads the page has what was there before, unless another link has been followed meanwhile.
        if (latest.current !== '' && location.hash === hash) history.replaceState(history.state, '', latest.current);
        return;
      }
      const [its, challenge] = 'goal' in read ? [read.state, read] : [read];
      open(its, challenge);
      step(its.time.done > 0);
    };
    void follow().finally(() => setAwake(true));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const { state, place, granularity, whole, running, challenge } = bench;
  const untouched = state === opened && place.update === 0 && place.done === 0;
  useEffect(() => {
    if (!untouched) touched.current = true;
    // A challenge keeps its own address, so that who reloads the page has it again.
    if (!awake || !touched.current || running || challenge !== undefined) return undefined;
    const timer = setTimeout(async () => {
      const hash = `#w=${await writeLink(whole)}`;
      latest.current = hash;
      if (hash.length <= longestAddress) history.replaceState(history.state, '', hash);
    }, settled);
    return () => clearTimeout(timer);
  }, [state, place.update, place.done, granularity, challenge, awake, running]);

  return {
    awake,
    address: async () => `${pageAddress()}#w=${await writeLink(whole)}`,
    latest: () => pageAddress() + latest.current,
  };
}
