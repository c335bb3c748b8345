/** A setting as it is typed: its number, and why it has none. Loaded when somebody comes to a field. */
import { readTyped, unread } from '../../notation/typed-number.ts';

/** `why`: for a text that could be another number than the one that is meant; of any other, what the setting must be is enough. */
export function readSetting(text: string, whole: boolean): { readonly value: number; readonly why?: string } {
  const read = readTyped(text, { whole });
  if (!('why' in read)) return { value: read.value };
  const says = read.why !== 'empty' && read.why !== 'none';
  return { value: Number.NaN, ...(says ? { why: unread(text, read, { whole }) } : {}) };
}
