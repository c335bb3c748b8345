/** Whatever the experiment: every number has a name, every event a formula that is right and a sentence. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { eventKinds } from '../../src/engine/trace/events.ts';
import { type Cell, cellAt, cellName } from '../../src/engine/trace/layout.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { defaultDigits, formatNumber } from '../../src/notation/format.ts';
import { labelText } from '../../src/notation/label.ts';
import { isTerm, type Notation } from '../../src/notation/notation.ts';
import { anyExperiments } from '../engine/subjects.ts';
import { evaluate } from './evaluate.ts';
import { type SpokenRun, spoken, spokenByRule } from './notations.ts';

vi.setConfig({ testTimeout: 300_000 });

const colours = /^(input|weight|z|a|target|loss|plain)$/;
/** What only a mistake of a template leaves in a text. */
const broken = /undefined|NaN|\[|\]|object|\s\s|\s[.,:]|^\s|\s$/;

function checkNames(notation: Notation, cells: readonly Cell[]) {
  const owners = new Map<string, string>();
  for (const cell of cells) {
    const words = notation.words(cell);
    const label = labelText(notation.label(cell));
    for (const text of [words, label, notation.part(cell)]) {
      expect(text, cellName(cell)).not.toMatch(broken);
      expect(text.length, cellName(cell)).toBeGreaterThan(0);
    }
    expect(notation.colour(cell)).toMatch(colours);
    expect(owners.get(words), `${words}: ${cellName(cell)}`).toBeUndefined();
    owners.set(words, cellName(cell));
  }
}

/** One run, as far as two updates: its names, formulas and sentences. @returns the largest difference of a formula */
function checkRun({ run, notation: notationAt }: SpokenRun, kinds: Set<string>): number {
  let largest = 0;
  for (let update = 0; update < Math.min(2, run.updates); update++) {
    const record = run.record(update);
    const notation = notationAt(update);
    const { layout } = record.plan;
    const cells = Array.from({ length: layout.size }, (_, slot) => cellAt(layout, slot));
    checkNames(notation, cells);
    for (const cell of cells.slice(0, layout.given)) expect(notation.given(cell)).not.toMatch(broken);
    expect(notation.start(record, defaultDigits)).toMatch(/^[A-Z].*\.$/);
    for (let e = 0; e < record.count - Number(record.fault); e++) {
      const event = eventAt(record, e);
      const { tokens, result, relation } = notation.formula(event);
      const off = Math.abs(evaluate(tokens) - event.value) / Math.max(1, Math.abs(event.value));
      if (!(off <= 1e-9)) throw new Error(`${event.kind} is ${event.value}, off by ${off}`);
      largest = Math.max(largest, off);
      expect(result.cell).toEqual(event.write);
      expect(result.value).toBe(event.value);
      expect(relation).toMatch(/^[=←]$/);
      for (const token of tokens.filter(isTerm)) expect(event.reads).toContainEqual(token.cell);
      const sentence = notation.sentence(event, defaultDigits);
      expect(sentence).toContain(formatNumber(event.value));
      expect(sentence, event.kind).toMatch(/^([A-Z]|[a-z](?![a-z])|[α-ω]).*\.$/);
      expect(sentence, event.kind).not.toMatch(broken);
      expect(notation.pass(event.pass)).toMatch(/^[A-Z]/);
      kinds.add(event.kind);
    }
    if (record.fault) {
      const fault = notation.fault(eventAt(record, record.count - 1), update, defaultDigits);
      expect(fault).toMatch(/^The run ends here\. .*\.$/);
      return largest;
    }
  }
  return largest;
}

it('names every number, no two alike, and says every event in a formula that is right and in one sentence', () => {
  const kinds = new Set<string>();
  let largest = 0;
  fc.assert(
    fc.property(anyExperiments, (any) => {
      for (const its of [spoken(any), ...spokenByRule(any)]) largest = Math.max(largest, checkRun(its, kinds));
    }),
    // A fixed seed: every kind has to occur, and that is not for chance to decide.
    { numRuns: 300, seed: 1 },
  );
  console.log(`largest difference of a formula from its event: ${largest}`);
  expect(Object.keys(eventKinds).filter((kind) => !kinds.has(kind))).toEqual([]);
});
