/** What readers do to a state with buttons and fields: every way leads to a state that can be trained, or says why it cannot. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSource } from '../../../src/workbench/data/kinds.ts';
import { prepare } from '../../../src/workbench/data/source.ts';
import {
  asChanges,
  withChanges,
  withFrozen,
  withLayer,
  withLayers,
  withNewLayer,
  withSource,
  withTraining,
} from '../../../src/workbench/desk/changes.ts';
import { edited, positionOf } from '../../../src/workbench/desk/editing.ts';
import { tooLong } from '../../../src/workbench/session/run-of.ts';
import { createSession } from '../../../src/workbench/session/session.ts';
import { type Built, experimentOf } from '../../../src/workbench/state/experiment-of.ts';
import { opened, type WorkbenchState } from '../../../src/workbench/state/state.ts';

function built(state: WorkbenchState): Built {
  const its = experimentOf(state);
  if ('problems' in its) throw new Error(JSON.stringify(its.problems));
  return its;
}
function prepared(source: DataSource) {
  const its = prepare(source, opened.preparation);
  if ('problems' in its) throw new Error(JSON.stringify(its.problems));
  return its;
}
const sizes = (state: WorkbenchState) => state.network.layers.map(({ units }) => units);

it('the state that the page opens with can be trained', () => {
  expect(tooLong(built(opened).experiment)).toBeUndefined();
});

describe('layers', () => {
  it('a new one is like the hidden layer that it stands behind', () => {
    const first = withLayers(opened, withLayer(opened, 1, { units: 7, activation: 'relu' }), 2);
    expect(withNewLayer(first, 1)).toEqual([...first.network.layers.slice(0, 1), ...first.network.layers]);
    expect(withNewLayer(first, 0)[0]).toEqual({ units: 7, activation: 'relu' });
  });

  it('a first hidden layer comes where there is none', () => {
    const none = withLayers(opened, opened.network.layers.slice(-1), 2);
    expect(sizes(withLayers(none, withNewLayer(none, 0), 2))).toEqual([4, 1]);
  });

  it('numbers set by hand go with the unit that is taken away, the others stay', () => {
    const set = withChanges(opened, { 'w.1.0.1': 1, 'w.1.3.1': 2, 'w.2.0.3': 3 });
    const fewer = withLayers(set, withLayer(set, 1, { units: 3 }), 2);
    expect(fewer.network.changes).toEqual({ 'w.1.0.1': 1 });
  });

  it('dropout fits whatever is added and taken away', () => {
    const layer = fc.constantFrom('add', 'take', 'units');
    fc.assert(
      fc.property(fc.array(fc.tuple(layer, fc.nat(9)), { maxLength: 12 }), (acts) => {
        let state = withTraining(opened, { dropout: [0.5, 0] });
        for (const [act, k] of acts) {
          const { layers } = state.network;
          if (act === 'add' && layers.length < 8) state = withLayers(state, withNewLayer(state, k % layers.length), 2);
          if (act === 'take' && layers.length > 1)
            state = withLayers(
              state,
              layers.filter((_, at) => at !== k % (layers.length - 1)),
              2,
            );
          if (act === 'units' && layers.length > 1)
            state = withLayers(state, withLayer(state, (k % (layers.length - 1)) + 1, { units: k + 1 }), 2);
        }
        expect(built(state).experiment.network.layers.map(({ units }) => units)).toEqual(sizes(state));
      }),
    );
  });
});

describe('other data', () => {
  const sources: readonly DataSource[] = [
    { kind: 'iris' },
    { kind: 'wave', points: 50, noise: 0, seed: 1 },
    { kind: 'glyphs', size: 3, points: 40, noise: 0, seed: 1 },
    { kind: 'gate', gate: 'xor' },
    { kind: 'spiral', points: 90, noise: 0, classes: 3, seed: 1 },
  ];

  it('whatever follows whatever can be trained, and what was fitted is said', () => {
    for (const from of sources)
      for (const to of sources) {
        const start = withSource(opened, from, prepared(opened.source), prepared(from)).state;
        const { state, said } = withSource(start, to, prepared(from), prepared(to));
        const fitted = JSON.stringify(state.network.layers) !== JSON.stringify(start.network.layers);
        expect(built(state).prepared.task).toBe(prepared(to).task);
        expect(said !== undefined, `${from.kind} → ${to.kind}`).toBe(
          fitted || state.training.loss !== start.training.loss || prepared(from).task !== prepared(to).task,
        );
      }
  });

  it('more points of the same kind change nothing else', () => {
    const more: DataSource = { kind: 'moons', points: 300, noise: 0.1, seed: 1 };
    const { state, said } = withSource(opened, more, prepared(opened.source), prepared(more));
    expect([state, said]).toEqual([{ ...opened, source: more }, undefined]);
  });
});

describe('numbers that are changed where they stand', () => {
  const session = createSession(built(opened).experiment, built(opened).prepared);
  session.train(20);
  const at = (update: number) => {
    let state = opened;
    const says: (string | undefined)[] = [];
    const editing = edited({
      session,
      place: { update, done: 0 },
      change: (to) => {
        state = to(state);
      },
      say: (words) => says.push(words),
    });
    return { editing, says, state: () => state };
  };

  it('at the start, one start value becomes another', () => {
    const { editing, state } = at(0);
    expect(editing.change('w.1.2.1', 0.25)).toBeUndefined();
    expect(state().network.changes).toEqual({ 'w.1.2.1': 0.25 });
  });

  it('later, a run begins with all weights of that moment and the one that was changed', () => {
    const { editing, says, state } = at(20);
    expect(editing.change('b.2.0', -1)).toBeUndefined();
    const { parameters } = { parameters: createSession(built(state()).experiment, session.prepared).parametersAt(0) };
    const expected = session.parametersAt(20);
    expected[positionOf(session.experiment, 'b.2.0') as number] = -1;
    expect([...parameters]).toEqual([...expected]);
    expect(says.join()).toContain('after 20 updates');
  });

  it('a name that the network does not have is refused, and so is what is no number', () => {
    const { editing, state } = at(0);
    for (const target of ['w.1.9.0', 'w.3.0.0', 'x.0.0', 'nonsense']) expect(editing.change(target, 1)).toBeTruthy();
    expect(editing.change('w.1.0.0', Number.NaN)).toBeTruthy();
    expect(editing.change('lr', -1)).toBeTruthy();
    expect(state()).toBe(opened);
  });

  it('all parameters under their names give the same network', () => {
    const names = asChanges(session.experiment, session.parametersAt(20));
    const again = built(withChanges(opened, names)).experiment;
    expect([...createSession(again, session.prepared).parametersAt(0)]).toEqual([...session.parametersAt(20)]);
  });
});

it('a weight is frozen and let go by its name', () => {
  const frozen = withFrozen(opened, ['w.1.0.0', 'b.2.0'], true);
  expect(frozen.network.frozen).toEqual(['w.1.0.0', 'b.2.0']);
  expect(withFrozen(frozen, ['w.1.0.0'], false).network.frozen).toEqual(['b.2.0']);
});
