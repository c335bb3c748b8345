/** WebKitGTK's MiniBrowser, by WebDriver over HTTP (https://www.w3.org/TR/webdriver2/). */
import type { Readable } from 'node:stream';
import type { Browser } from './browser.ts';
import { freePort, printed, type Running, start } from './program.ts';

export interface WebkitPrograms {
  /** MiniBrowser. */
  readonly program: string;
  readonly driver?: string;
  /** Xvfb, where there is no screen. */
  readonly display?: string;
}

export async function openWebkit({ program, driver, display }: WebkitPrograms): Promise<Browser> {
  const running: Running[] = [];
  const endAll = async () => {
    for (const its of running.splice(0).reverse()) await its.end();
  };
  try {
    const screen = display === undefined ? {} : { DISPLAY: await startDisplay(display, running) };
    // Drawn by the processor without layers: on machines without a graphics processor those took more time than all else.
    const environment = { ...screen, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    const port = await freePort();
    running.push(start(driver as string, [`--port=${port}`], 'ignore', environment));
    const options = { binary: program, args: ['--automation'] };
    const { sessionId, capabilities } = await command(port, 'POST', 'session', {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
    });
    const session = (path: string, body: object) => command(port, 'POST', `session/${sessionId}/${path}`, body);
    const evaluate = (expression: string) => session('execute/sync', { script: `return ${expression}`, args: [] });
    /** How much larger the window is than what it shows of a page: MiniBrowser has a bar of buttons. */
    let more = { width: 0, height: 0 };
    await session('timeouts', { script: 120_000 });
    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      // In a frame, whose size is free: the bar of buttons leaves no window less than 447 px.
      goto: async (url) => {
        await session('frame', { id: null });
        // In attributes: the policy of the page that is left holds for the styles of this one.
        const frame = `<iframe width="1280" height="720" frameborder="0" src="${encodeURI(url)}"></iframe>`;
        await session('url', {
          url: `data:text/html,${encodeURIComponent(`<body topmargin="0" leftmargin="0">${frame}`)}`,
        });
        more = JSON.parse(
          await evaluate('JSON.stringify({ width: outerWidth - innerWidth, height: outerHeight - innerHeight })'),
        );
        await session('frame', { id: 0 });
      },
      evaluate,
      resize: async (width, height) => {
        await session('frame', { id: null });
        await session('window/rect', { width: width + more.width, height: height + more.height });
        await evaluate(`Object.assign(document.querySelector('iframe'), { width: ${width}, height: ${height} }).width`);
        await session('frame', { id: 0 });
      },
      screenshot: async () => Buffer.from(await command(port, 'GET', `session/${sessionId}/screenshot`), 'base64'),
      close: async () => {
        await command(port, 'DELETE', `session/${sessionId}`).catch(() => undefined);
        await endAll();
      },
    };
  } catch (error) {
    await endAll();
    throw error;
  }
}

/** Starts a screen that nobody sees. @returns its name */
async function startDisplay(program: string, running: Running[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = start(program, args, ['ignore', 'ignore', 'ignore', 'pipe']);
  running.push(server);
  const [number] = await printed(server.child.stdio[3] as Readable, /\d+(?=\n)/);
  return `:${number}`;
}

/** A command to the driver, which may still be starting. */
// biome-ignore lint/suspicious/noExplicitAny: each command of the protocol has an answer of its own shape
async function command(port: number, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<any> {
  const options = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/${path}`, options);
      const { value } = (await response.json()) as { value: { message?: string } };
      if (response.ok) return value;
      throw new Error(`WebKitWebDriver: ${value.message}`);
    } catch (error) {
      if (!(error instanceof TypeError) || attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
