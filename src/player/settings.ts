/**
 * Settings of a stage, and what a link says of them: f:tanh,z:0.5 holds those that are not as the stage opens. Reading is
 * total: see share.ts.
 */
import { parseNumber, type Refusal } from './hash.ts';
import type { ValuesCodec } from './share.ts';

/** What a setting may be: a number between two bounds, or one of several names. */
export type Setting =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly names: readonly string[] };

export type SettingValue<S extends Setting> = S extends { readonly names: readonly (infer Name)[] } ? Name : number;
export type SettingValues<R extends Rules> = { readonly [K in keyof R]: SettingValue<R[K]> };
export type Rules = Readonly<Record<string, Setting>>;

/** How settings with rules are written. */
export function settingsCodec<R extends Rules>(rules: R, opened: SettingValues<R>): ValuesCodec<SettingValues<R>> {
  const nameOf = (text: string) => text.split(':')[0] as string;
  const takes = (text: string) => Object.hasOwn(rules, nameOf(text));
  return {
    ...{ opened, takes },
    read(texts) {
      const values: Record<string, string | number> = { ...opened };
      const notices: string[] = [];
      for (const text of texts) {
        const name = nameOf(text);
        const value = takes(text) ? accept(rules[name] as Setting, text.slice(name.length + 1)) : undefined;
        if (value === undefined) notices.push('A setting in the link could not be used and keeps its first value.');
        else values[name] = value;
      }
      return { values: values as SettingValues<R>, notices };
    },
    write: (values) =>
      Object.keys(rules)
        .filter((name) => values[name] !== opened[name])
        .map((name) => `${name}:${values[name]}`),
  };
}

interface Texts<State> {
  /** How the stage stands where no link says anything, or one that cannot be used. */
  readonly opened: State;
  /** Total: any texts give a state, or say why not. */
  read(texts: readonly string[]): State | Refusal;
  write(state: State): readonly string[];
}

/** Settings that are written in a way of their own: #f12-5=1,attack:rotate,guess:40 */
export const textsCodec = <State extends object>({ opened, read, write }: Texts<State>): ValuesCodec<State> => ({
  ...{ opened, write },
  takes: () => true,
  read(texts) {
    const found = read(texts);
    return 'notice' in found ? { values: opened, notices: [found.notice] } : { values: found, notices: [] };
  },
});

/** The value that a text gives to a setting; undefined where it is none that the setting may have. */
export function accept(setting: Setting, text: string): string | number | undefined {
  if (setting.kind === 'choice') return setting.names.includes(text) ? text : undefined;
  const value = parseNumber(text.trim().replace('−', '-'));
  // −0 is read as 0.
  return value !== undefined && value >= setting.min && value <= setting.max ? value + 0 : undefined;
}

export interface StepState<R extends Rules> {
  /** Counted from 0. */
  readonly step: number;
  readonly values: SettingValues<R>;
}

/** A stage of named stops and settings, as its author describes it. */
export interface StepSpec<R extends Rules> {
  /** The stage's id, unique on the page. */
  readonly id: string;
  /** The last stop. */
  readonly last: number;
  /** Where fewer stops are reached with some settings: the last one with these. */
  readonly lastOf?: (values: SettingValues<R>) => number;
  readonly rules: R;
  /** How the stage stands where no link says anything. */
  readonly opened: StepState<R>;
}

/** The same as what a stage starts with; a step is called by the noun, as it follows "Next". */
export const stopsOf = <R extends Rules>({ id, last, lastOf, rules, opened }: StepSpec<R>, noun: string) => ({
  id,
  values: settingsCodec(rules, opened.values),
  time: { noun, last, opened: opened.step, ...(lastOf && { lastOf }) },
});
