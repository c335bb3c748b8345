import { useEffect, useRef, useState } from 'preact/hooks';
import { replaceState } from '../../../player/hash.ts';
import { type Shown, shownEvent } from './shown.ts';

/** How long a state must last before it is written into the address: browsers refuse a flood of entries. */
const settleMilliseconds = 400;

/** Where the code that reads links has not come. */
const linkUnread = 'The link could not be read: check the connection, and follow it again.';

interface Spec<State> {
  readonly id: string;
  /** How the figure stands where no link says anything. */
  readonly opened: State;
  /** What a hash makes of this figure's state, with what could not be used in words; undefined where it says nothing. */
  read(hash: string): Promise<{ to(before: State): State; readonly notices: readonly string[] } | undefined>;
  /** The figure's part of the hash. */
  write(state: State): string;
  /** Where the page keeps the address: what the link is. */
  readonly linkOfPage?: (() => string) | undefined;
}

/** What every figure with a part of the address has. */
export interface InAddress {
  /** What a link said that could not be used. */
  readonly notices: readonly string[];
  /** False on the server and until the page's script has taken over: a press would be lost. */
  readonly awake: boolean;
  /** The address of this page with this figure's state in it. */
  link(): string;
}

interface Address<State> extends InAddress {
  readonly state: State;
  change(to: (before: State) => State): void;
}

/** The state of one figure, kept in its part of the address. Two figures on a page know nothing of each other. */
export function useAddress<State>({ id, opened, read, write, linkOfPage }: Spec<State>): Address<State> {
  const [state, setState] = useState(opened);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [awake, setAwake] = useState(false);
  const touched = useRef(false);
  /** Whether it shows anything but how it opens. */
  const told = useRef(false);

  // The hash is read after the first frame: the server drew that frame without it. Who reads it comes when it says something.
  useEffect(() => {
    if (linkOfPage) {
      setAwake(true);
      return undefined;
    }
    const follow = async () => {
      if (!location.hash.includes(`${id}=`)) return;
      const shared = await read(location.hash).catch(() => ({ to: (before: State) => before, notices: [linkUnread] }));
      if (shared === undefined) return;
      told.current = true;
      setNotices(shared.notices);
      setState(shared.to);
    };
    void follow().then(() => setAwake(true));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  useEffect(() => {
    if (linkOfPage) return;
    if (told.current || touched.current)
      dispatchEvent(new CustomEvent<Shown>(shownEvent, { detail: { id, part: write(state) } }));
    if (!touched.current) return;
    const keep = () => history.replaceState(history.state, '', replaceState(location.hash, id, write(state)));
    const timer = setTimeout(keep, settleMilliseconds);
    return () => clearTimeout(timer);
  }, [state]);

  return {
    state,
    notices,
    awake,
    change(to) {
      touched.current = true;
      // Who goes on has read what the link got wrong.
      setNotices((said) => (said.length > 0 ? [] : said));
      setState(to);
    },
    link: linkOfPage ?? (() => location.href.replace(/#.*$/, '') + replaceState('', id, write(state))),
  };
}
