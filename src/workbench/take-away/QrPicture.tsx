import { qrCodeOf } from '../../components/kit/qr/qr.ts';
import { grouped } from '../../notation/format.ts';

/** A link as a QR code to be read by a phone, or why there is none. */
export function QrPicture({ text }: { readonly text: string }) {
  const code = qrCodeOf(text);
  if (code === undefined)
    return <p>With {grouped(text.length)} letters this link is too long for a QR code that phones read.</p>;
  const { size, path } = code;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="The link as a QR code"
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} class="qr-paper" />
      <path d={path} class="qr-ink" />
    </svg>
  );
}
