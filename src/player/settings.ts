/**
 * State of a figure with a few steps and a few settings instead of a trace, in the address: #f5-1=1,4,f:tanh,z:0.5 says
 * version, step, and the settings that are not as the figure opens. Reading is total: any text gives a valid state, with a
 * plain notice where something was not understood.
 */
import { parseNumber, readPart, writePart } from './hash.ts';

/** What a setting may be: a number between two bounds, or one of several names. */
export type Setting =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly names: readonly string[] };

export type SettingValue<S extends Setting> = S extends { readonly names: readonly (infer Name)[] } ? Name : number;
export type SettingValues<R extends Rules> = { readonly [K in keyof R]: SettingValue<R[K]> };
export type Rules = Readonly<Record<string, Setting>>;

export interface StepState<R extends Rules> {
  /** Counted from 0. */
  readonly step: number;
  readonly values: SettingValues<R>;
}

/** A figure as its author describes it. */
export interface StepSpec<R extends Rules> {
  /** The figure's id, unique on the page. */
  readonly id: string;
  /** The last step. */
  readonly last: number;
  readonly rules: R;
  /** How the figure stands where no link says anything. */
  readonly opened: StepState<R>;
}

/** The figure's part of the hash: what replaceState of share.ts puts into the address. */
export function writeSteps<R extends Rules>(
  { id, rules, opened }: StepSpec<R>,
  { step, values }: StepState<R>,
): string {
  const changed = Object.keys(rules).filter((name) => values[name] !== opened.values[name]);
  return writePart(id, [step, ...changed.map((name) => `${name}:${values[name]}`)]);
}

/** The state that a hash gives to a figure, with what could not be used in words; undefined where it says nothing about it. */
export function readSteps<R extends Rules>(
  hash: string,
  { id, last, rules, opened }: StepSpec<R>,
): (StepState<R> & { readonly notices: readonly string[] }) | undefined {
  const part = readPart(hash, id);
  if (part === undefined) return undefined;
  if ('notice' in part) return { ...opened, notices: [part.notice] };
  const [stepText = '', ...settings] = part.texts;
  const step = /^\d{1,9}$/.test(stepText) && Number(stepText) <= last ? Number(stepText) : undefined;
  const notices = step === undefined ? ['The link names no step that this figure has.'] : [];
  const values: Record<string, string | number> = { ...opened.values };
  for (const setting of settings) {
    const [name = '', ...rest] = setting.split(':');
    const value = Object.hasOwn(rules, name) ? accept(rules[name] as Setting, rest.join(':')) : undefined;
    if (value === undefined) notices.push('A setting in the link could not be used and keeps its first value.');
    else values[name] = value;
  }
  return { step: step ?? opened.step, values: values as SettingValues<R>, notices: [...new Set(notices)] };
}

/** The value that a text gives to a setting; undefined where it is none that the setting may have. */
export function accept(setting: Setting, text: string): string | number | undefined {
  if (setting.kind === 'choice') return setting.names.includes(text) ? text : undefined;
  const value = parseNumber(text.trim().replace('−', '-'));
  // −0 is read as 0.
  return value !== undefined && value >= setting.min && value <= setting.max ? value + 0 : undefined;
}
