/** A run that is not over, in a file: what it needs to go on as if it had not been stopped. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Checkpoint } from '../../src/lab/protocol/messages.ts';
import type { LabSettings } from '../../src/lab/protocol/settings.ts';
import type { WholeEpoch } from './whole-table.ts';

export interface KeptRun {
  readonly settings: LabSettings;
  /** Those that are over. */
  readonly epochs: readonly WholeEpoch[];
  /** After the last of them. */
  readonly checkpoint: Checkpoint;
}

/** Writes it whole or not at all: the run may be stopped while it writes. */
export async function keepRun(file: string, { settings, epochs, checkpoint }: KeptRun): Promise<void> {
  const { buffer, byteOffset, byteLength } = checkpoint.state;
  const state = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify({ settings, epochs, checkpoint: { ...checkpoint, state } }));
  await rename(`${file}.new`, file);
}

/** What is kept of a run with these settings; nothing where there is none, or one with others. */
export async function keptRun(file: string, settings: LabSettings): Promise<KeptRun | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const kept = JSON.parse(text);
  if (JSON.stringify(kept.settings) !== JSON.stringify(settings)) return undefined;
  // A copy: the bytes of a Buffer need not begin where float32 may.
  const bytes = Uint8Array.from(Buffer.from(kept.checkpoint.state, 'base64'));
  return { settings, epochs: kept.epochs, checkpoint: { ...kept.checkpoint, state: new Float32Array(bytes.buffer) } };
}
