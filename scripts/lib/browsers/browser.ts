/** One small interface over the three browser engines, for what has to hold in all of them. */
import { openChromium } from './chromium.ts';
import { type Engine, enginePackages, findBrowser } from './find.mjs';
import { openFirefox } from './firefox.ts';
import { openWebkit } from './webkit.ts';

export interface Browser {
  /** Name and version, as it says itself. */
  readonly version: string;
  /** Opens an address in its one page and waits for the load event. */
  goto(address: string): Promise<void>;
  /** The value of an expression in the page; a promise is waited for. Strings, numbers, booleans and null only: send JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Sets the size of what is seen of the page, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** What is seen of the page, as PNG. */
  screenshot(): Promise<Buffer>;
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>;
}

/**
 * Starts a browser with an empty page.
 * @throws where it is not installed, with the packages to install
 */
export async function openBrowser(engine: Engine): Promise<Browser> {
  const found = await findBrowser(engine);
  if (found === undefined)
    throw new Error(
      `There is no ${engine} on this machine; on Debian: apt-get install -y ${enginePackages[engine].join(' ')}`,
    );
  if (engine === 'chromium') return openChromium(found.program);
  return engine === 'firefox' ? openFirefox(found.program) : openWebkit(found);
}
