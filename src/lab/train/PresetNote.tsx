import { presetSources } from '../protocol/preset-sources.ts';
import type { PresetId } from '../protocol/presets.ts';
import { measuredOf } from '../protocol/presets-measured.ts';
import { percent } from '../protocol/words.ts';

/** Where an experiment is from, what others say it reaches, and what it reached when we measured it. */
export function PresetNote({ id }: { id: PresetId }) {
  const { seed, published, reference, difference } = presetSources[id];
  const measured = measuredOf(id);
  return (
    <p class="lab-note soft">
      {seed &&
        `From text ${seed} of this site’s sources${published ? `, which says ${published}. ` : ', which prints no accuracy. '}`}
      {measured &&
        `Measured here: ${percent(measured.median)} of the test images (median of ${measured.accuracies.length} seeds). `}
      Reference: {reference.source}. {difference}
    </p>
  );
}
