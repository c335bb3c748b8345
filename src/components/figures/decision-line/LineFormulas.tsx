import { notYet } from '../../../notation/format.ts';
import type { DecisionFrame } from './frame.ts';
import * as words from './words.ts';

/** How many points are right, the line, the sum of the row tested last and its distance from the line. */
export function LineFormulas({ frame }: { readonly frame: DecisionFrame }) {
  return (
    <>
      <p class="standing">
        <strong>{words.ofRight(frame.right, frame.rows.length)}</strong>
        <span>{words.testedOf(frame.tested)}</span>
      </p>
      <div class="equation">
        <p class="symbols" aria-hidden="true">
          <i>w</i>
          <sub>1</sub> · <i>x</i>
          <sub>1</sub> + <i>w</i>
          <sub>2</sub> · <i>x</i>
          <sub>2</sub> + <i>b</i> = 0
        </p>
        <p class="numbers">{frame.line}</p>
        <p class="numbers">{frame.sum === undefined ? <span class="soft">z: {notYet}</span> : `z = ${frame.sum}`}</p>
        <p class="symbols" aria-hidden="true">
          {words.distance} <i>z</i>
          {' ∕ √('}
          <i>w</i>
          <sub>1</sub>
          {'² + '}
          <i>w</i>
          <sub>2</sub>²)
        </p>
        <p class="numbers roomy">
          {frame.distance ?? <span class="soft">{words.distanceOf(frame.tested, notYet)}</span>}
        </p>
      </div>
    </>
  );
}
