import { pixelsPerImage } from '../protocol/shard.ts';

interface BatchProps {
  readonly png: string;
  /** Shown as soon as they are spoken of. */
  readonly labels: readonly number[] | undefined;
}

/** 32 images, each one row: what the network is fed at once. */
export function BatchPicture({ png, labels }: BatchProps) {
  return (
    <div class="pixel-batch">
      <p class="views-title">A batch: 32 rows of 784</p>
      <svg
        viewBox={`0 0 ${pixelsPerImage} 160`}
        preserveAspectRatio="none"
        role="img"
        aria-label="The first 32 training images, each as one row of 784 pixels. The first row is the image above."
      >
        <image href={png} width={pixelsPerImage} height="160" preserveAspectRatio="none" />
        <g class="pixel-marker">
          <rect x="1" y="0.5" width={pixelsPerImage - 2} height="5" />
          <rect x="1" y="0.5" width={pixelsPerImage - 2} height="5" />
        </g>
      </svg>
      {labels && (
        <p class="pixel-labels">
          Labels: <strong>{labels[0]}</strong> {labels.slice(1).join(' ')}
        </p>
      )}
    </div>
  );
}

/** The target of one image: ten numbers, a single 1 among them. */
export function OneHot({ label, values }: { label: number; values: readonly number[] }) {
  return (
    <table class="pixel-neighbours">
      <tbody>
        <tr>
          <th scope="row">digit</th>
          {values.map((_, digit) => (
            <td key={digit} class={digit === label ? 'marked' : undefined}>
              {digit}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">target</th>
          {values.map((value, digit) => (
            <td key={digit} class={digit === label ? 'marked' : undefined}>
              {value}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
