import { useEffect, useState } from 'preact/hooks';

/** Narrower than this a device is taken for a phone. In CSS px. */
const phoneWidth = 600;
/** A device with less memory is taken for a weak one. In GB, as browsers round it. */
const littleMemory = 2;

/** As much of a browser's globals as is asked. */
export interface Device {
  readonly navigator?: { readonly connection?: { readonly saveData?: boolean }; readonly deviceMemory?: number };
  readonly screen?: { readonly width: number; readonly height: number };
}

/** Whether a device is small, weak, or told to save data: then small downloads are offered first. */
export function isModest({ navigator, screen }: Device): boolean {
  if (navigator?.connection?.saveData) return true;
  if ((navigator?.deviceMemory ?? littleMemory) < littleMemory) return true;
  return screen !== undefined && Math.min(screen.width, screen.height) < phoneWidth;
}

/** False in the page as it is served: what the device is shows when its program has started. */
export function useModest(): boolean {
  const [modest, setModest] = useState(false);
  useEffect(() => setModest(isModest(globalThis as Device)), []);
  return modest;
}
