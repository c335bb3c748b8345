/** The links of stages of named stops, read and written as the stage does. */

import { readLink } from '../../src/player/read-link.ts';
import {
  type Rules,
  type SettingValues,
  type StepSpec,
  type StepState,
  settingsCodec,
} from '../../src/player/settings.ts';
import { type Grammar, writeLink } from '../../src/player/share.ts';

const grammarOf = <R extends Rules>({ id, last, rules, opened }: StepSpec<R>): Grammar<never, SettingValues<R>> => ({
  id,
  time: { kind: 'stops', last },
  values: settingsCodec(rules, opened.values),
});

/** The stage's part of the hash. */
export const writeSteps = <R extends Rules>(spec: StepSpec<R>, { step, values }: StepState<R>): string =>
  writeLink(grammarOf(spec), { experiments: [], cursor: step, granularity: 'operation', values, view: undefined }, []);

/** The state that a hash gives to the stage, with what could not be used in words; undefined where it says nothing about it. */
export function readSteps<R extends Rules>(
  hash: string,
  spec: StepSpec<R>,
): (StepState<R> & { readonly notices: readonly string[] }) | undefined {
  const opened = { cursor: spec.opened.step, granularity: 'operation' } as const;
  const shared = readLink(hash, grammarOf(spec), opened, () => []);
  return shared && { step: shared.cursor, values: shared.values, notices: shared.notices };
}
