import type { ConvolutionSpec } from '../../../engine/convolution/convolution.ts';
import { FollowBox } from '../picture/FollowBox.tsx';
import { type PictureProps, sightOf } from '../picture/sight.ts';
import { filterView, imageViews, outputViews, type PlaneView } from './convolution-planes.ts';
import { NumberPlane } from './NumberPlane.tsx';

/** A convolution from its image to its output: planes of numbers in the order in which they are computed. */
export function ConvolutionPicture(props: PictureProps<ConvolutionSpec>) {
  const { id, experiment, notation, event } = props;
  const sight = sightOf(props);
  const draw = (tone: 'input' | 'weight' | 'z' | 'a', view: PlaneView | undefined) =>
    view && <NumberPlane key={view.caption} {...{ sight, tone }} {...view} />;
  const filters = experiment.filters.map((_, f) => filterView(experiment, sight, f));
  const doing = event === undefined ? 'nothing is computed yet' : `last computed: ${sight.words(event.write)}`;
  const label = `Convolution: image, ${filters.length === 1 ? 'filter' : `${filters.length} filters`}, output; ${
    event === undefined ? '' : `${notation.pass(event.pass)}, `
  }${doing}`;
  const image = imageViews(experiment, sight).map((view) => draw('input', view));
  const output = outputViews(sight).map((view) => <NumberPlane key={view.caption} {...{ sight }} {...view} />);
  const single = filters.length === 1;
  return (
    <FollowBox label={`${label} (${id})`} focus={undefined}>
      <div class="planes">
        {single ? null : <div class="planes-row">{image}</div>}
        {filters.map(({ kernels, bias, sums, map, pooled, weights }, f) => (
          <div class="planes-row" key={f}>
            {single ? image : null}
            <div class="planes-column">
              {kernels.map((view) => draw('weight', view))}
              {draw('weight', bias)}
            </div>
            {[draw('z', sums), draw('a', map), draw('a', pooled), draw('weight', weights)].map((plane) =>
              plane === undefined ? null : (
                <div class="planes-next" key={plane.key}>
                  <span class="onwards" aria-hidden="true">
                    →
                  </span>
                  {plane}
                </div>
              ),
            )}
            {single ? output : null}
          </div>
        ))}
        {single ? null : <div class="planes-row">{output}</div>}
      </div>
    </FollowBox>
  );
}
