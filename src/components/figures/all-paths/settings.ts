/** What a reader can set in F8.2: the given number whose paths are listed, by its node; −1 for the one that a figure chooses. */
import { settingsCodec } from '../../../player/settings.ts';

export const rules = { to: { kind: 'number', min: -1, max: 4999 } } as const;
export const pathsCodec = settingsCodec(rules, { to: -1 });
