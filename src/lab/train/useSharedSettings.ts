import { useEffect, useRef, useState } from 'preact/hooks';
import { decode, partOf, replaceState } from '../../components/kit/stage/address.ts';
import { holdsAll, type ShardFacts } from '../protocol/manifest.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { settingsErrors } from '../protocol/settings-errors.ts';
import { readSettings, writeSettings } from '../protocol/settings-link.ts';

/** How long settings must last before they are written into the address: browsers refuse a flood of entries. In ms. */
const settleTime = 400;

/**
 * The settings in the form, which the address carries: #lab=1,images:5000.
 * @param shards the images that are here: a link may ask for more
 */
export function useSharedSettings(id: string, opening: LabSettings, shards: readonly ShardFacts[]) {
  const [settings, setSettings] = useState(opening);
  const [notice, setNotice] = useState<string>();
  const [linked, setLinked] = useState(0);
  const touched = useRef(false);

  // Read after the first frame: the server drew that frame without the address.
  useEffect(() => {
    function read(): void {
      const part = partOf(location.hash, id);
      if (part === undefined) return;
      const found = readSettings(decode(part.slice(id.length + 1)) ?? '');
      setNotice('notice' in found ? found.notice : undefined);
      if ('notice' in found) return;
      if (!holdsAll(shards, found.settings)) {
        void import('./not-held.ts').then(({ notHeldNotice }) => setNotice(notHeldNotice(found.settings, shards)));
        return;
      }
      setSettings(found.settings);
      setLinked((count) => count + 1);
    }
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [id]);

  useEffect(() => {
    if (!touched.current || Object.keys(settingsErrors(settings)).length > 0) return;
    const timer = setTimeout(() => {
      const hash = replaceState(location.hash, id, `${id}=${writeSettings(settings)}`);
      history.replaceState(history.state, '', hash);
    }, settleTime);
    return () => clearTimeout(timer);
  }, [id, settings]);

  return {
    settings,
    notice,
    /** How many links have brought settings. */
    linked,
    change(to: LabSettings | ((now: LabSettings) => LabSettings)) {
      touched.current = true;
      setNotice(undefined);
      setSettings(to);
    },
  };
}
