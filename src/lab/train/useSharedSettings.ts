import { useEffect, useRef, useState } from 'preact/hooks';
import { loadFailed } from '../../components/kit/island/useLoaded.ts';
import { decode, partOf, replaceState } from '../../components/kit/stage/address.ts';
import { holdsAll, type ShardFacts } from '../protocol/manifest.ts';
import type { LabSettings } from '../protocol/settings.ts';
import type { SettingsErrors } from '../protocol/settings-errors.ts';

/** How long settings must last before they are written into the address: browsers refuse a flood of entries. In ms. */
const settleTime = 400;

type Rules = typeof import('./settings-rules.ts');

/**
 * The settings in the form, which the address carries: #lab=1,images:5000.
 * @param opening can be trained with
 * @param shards the images that are here: a link may ask for more
 */
export function useSharedSettings(id: string, opening: LabSettings, shards: readonly ShardFacts[]) {
  const [settings, setSettings] = useState(opening);
  const [rules, setRules] = useState<Rules>();
  const [notice, setNotice] = useState<string>();
  const [linked, setLinked] = useState(0);
  const [reading, setReading] = useState(false);
  const touched = useRef(false);
  const loaded = useRef<Rules>();

  async function load(): Promise<Rules | undefined> {
    try {
      loaded.current = await import('./settings-rules.ts');
      setRules(loaded.current);
    } catch {
      setNotice(loadFailed);
    }
    return loaded.current;
  }

  // Read after the first frame: the server drew that frame without the address.
  useEffect(() => {
    async function read(): Promise<void> {
      const part = partOf(location.hash, id);
      if (part === undefined) return;
      if (!loaded.current) {
        setReading(true);
        await load();
        setReading(false);
      }
      const rules = loaded.current;
      // While it was on its way another link may have come.
      if (!rules || part !== partOf(location.hash, id)) return;
      const found = rules.readSettings(decode(part.slice(id.length + 1)) ?? '');
      const refused = 'notice' in found ? found.notice : rules.notHeldNotice(found.settings, shards);
      setNotice(refused);
      if ('notice' in found || refused !== undefined) return;
      setSettings(found.settings);
      setLinked((count) => count + 1);
    }
    void read();
    const follow = () => void read();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [id]);

  const errors: SettingsErrors = {
    ...(!holdsAll(shards, settings) && notHeld),
    ...rules?.settingsErrors(settings),
  };
  const known = rules !== undefined || settings === opening;
  const isValid = Object.keys(errors).length === 0;

  useEffect(() => {
    if (!touched.current || !rules || !isValid) return;
    const timer = setTimeout(() => {
      const hash = replaceState(location.hash, id, `${id}=${rules.writeSettings(settings)}`);
      history.replaceState(history.state, '', hash);
    }, settleTime);
    return () => clearTimeout(timer);
  }, [id, settings, rules]);

  return {
    settings,
    errors,
    /** Whether the errors are all that there are: what checks the settings is loaded when one changes. */
    known,
    /** Asks for what checks them once more: after a failure. */
    load,
    /** Whether a link waits for what reads it. */
    reading,
    notice,
    /** How many links have brought settings. */
    linked,
    change(to: LabSettings | ((now: LabSettings) => LabSettings)) {
      touched.current = true;
      setNotice(undefined);
      setSettings(to);
      if (!rules) void load();
    },
  };
}

/** What is wrong with settings that need images which are not here; the form says how many are. */
const notHeld = { images: 'at most as many as this copy of the site holds' } as const;
