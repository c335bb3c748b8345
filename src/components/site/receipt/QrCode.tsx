import type { QrCode as Code } from '../../kit/qr/qr.ts';
import { code } from './receipt-words.ts';

/** A link as a QR code, black on white in every theme, as readers of codes need it. */
export function QrCode({ size, path }: Code) {
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={code} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
