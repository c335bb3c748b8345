import { describe, expect, test } from 'vitest';
import { pauseWhenHidden } from '../../../src/lab/session/hidden.ts';
import { idleView, type LabView } from '../../../src/lab/session/view.ts';

describe('a hidden page', () => {
  function open(phase: LabView['phase']) {
    const told: boolean[] = [];
    let turn = () => {};
    const page = {
      visibilityState: 'visible' as DocumentVisibilityState,
      title: 'MNIST lab',
      addEventListener: (_: string, listener: () => void) => {
        turn = listener;
      },
    };
    pauseWhenHidden(page, { view: { ...idleView, phase }, hide: (hidden) => told.push(hidden) });
    return {
      page,
      told,
      show(state: DocumentVisibilityState) {
        page.visibilityState = state;
        turn();
      },
    };
  }

  test('pauses its run and says so in its title until it is seen again', () => {
    const { page, told, show } = open('running');
    show('hidden');
    expect(page.title).toBe('Paused: MNIST lab');
    show('visible');
    expect([page.title, told]).toEqual(['MNIST lab', [true, false]]);
  });

  test('without a run keeps its title', () => {
    const { page, show } = open('finished');
    show('hidden');
    expect(page.title).toBe('MNIST lab');
  });
});
