/** Firefox, by WebDriver BiDi over a WebSocket (https://www.w3.org/TR/webdriver-bidi/); no driver program is needed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Browser } from './browser.ts';
import { printed, start } from './program.ts';

/** What a fresh profile would ask the network for; and what a driven Firefox allows, but a reader's does not: pages from files read no others. */
const quietPreferences = {
  'security.fileuri.strict_origin_policy': true,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

export async function openFirefox(program: string): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  const preferences = Object.entries(quietPreferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), preferences.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'];
  const firefox = start(program, args, ['ignore', 'ignore', 'pipe'], { MOZ_CRASHREPORTER_DISABLE: '1' });
  const end = async () => {
    await firefox.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const [, address] = await printed(firefox.child.stderr as Readable, /BiDi listening on (ws:\S+)/);
    const session = await connect(`${address}/session`);
    const { capabilities } = await session.send('session.new', { capabilities: {} });
    const { contexts } = await session.send('browsingContext.getTree', {});
    const { context } = contexts[0];
    return {
      version: `Firefox ${capabilities.browserVersion}`,
      goto: async (url) => {
        await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
      },
      evaluate: async (expression) => {
        const answer = await session.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
        if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text);
        return answer.result.type === 'null' ? null : answer.result.value;
      },
      resize: async (width, height) => {
        await session.send('browsingContext.setViewport', { context, viewport: { width, height } });
      },
      screenshot: async () => {
        const { data } = await session.send('browsingContext.captureScreenshot', { context });
        return Buffer.from(data, 'base64');
      },
      close: async () => {
        session.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** A connection that sends commands and waits for the answer to each. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  // biome-ignore lint/suspicious/noExplicitAny: each command of the protocol has an answer of its own shape
  const waiting = new Map<number, { resolve: (result: any) => void; reject: (error: Error) => void }>();
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection.'));
    waiting.clear();
  };
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}.`)));
  });
  socket.addEventListener('close', failAll);
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(data);
    const command = waiting.get(id);
    waiting.delete(id);
    if (type === 'success') command?.resolve(result);
    else command?.reject(new Error(`${error}: ${message}`));
  });
  let last = 0;
  return {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    send: (method: string, params: object): Promise<any> =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}
