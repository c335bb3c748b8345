/** A run of the lab as an answer to a question: its settings and what it reached, as one line of text and back. */

import { runText } from '../lab/protocol/run-text.ts';
import type { LabSettings } from '../lab/protocol/settings.ts';
import { readSettings, writeSettings } from '../lab/protocol/settings-link.ts';
import { percent } from '../lab/protocol/words.ts';
import * as words from './verdict-words.ts';

export interface ReportedRun {
  readonly settings: LabSettings;
  /** Share of the test images read correctly, 0 to 1; `diverged` for a run that broke off, its loss no longer a number. */
  readonly accuracy: number | 'diverged';
}

/** `1,images:5000;0.9032` */
export const writeRun = ({ settings, accuracy }: ReportedRun) => `${writeSettings(settings)};${accuracy}`;

/** The run that a text stands for; undefined for any other text. */
export function readRun(text: string): ReportedRun | undefined {
  const [, link, result] = /^([^;]*);(diverged|[01](?:\.\d+)?)$/.exec(text) ?? [];
  const read = link === undefined ? undefined : readSettings(link);
  if (read === undefined || 'notice' in read) return undefined;
  const accuracy = result === 'diverged' ? result : Number(result);
  return accuracy === 'diverged' || accuracy <= 1 ? { settings: read.settings, accuracy } : undefined;
}

/** The run of a text in words, as in "784-32-10 ReLU, 1,000 images, 20 epochs: 86.10 % of the test images"; empty for any other text. */
export function runWords(text: string): string {
  const run = readRun(text);
  if (run === undefined) return '';
  const { settings, accuracy } = run;
  const what = runText(settings);
  return accuracy === 'diverged' ? words.brokenRun(what) : words.run(what, percent(accuracy, 2));
}
