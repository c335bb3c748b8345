/** Everything that keeps this browser or address from training, in words; empty when nothing does. */
export function obstacles(scope: Partial<Record<string, unknown>>, protocol: string): string[] {
  const found: string[] = [];
  // The offline edition loads them in its own way.
  if (protocol === 'file:' && !('perceptible' in scope)) {
    found.push(
      'This page was opened as a file. Browsers load neither data nor background programs from files: take the offline edition, or put the folder on a web server.',
    );
  }
  if (protocol !== 'file:' && scope['origin'] === 'null') {
    found.push(
      'This page stands in a frame that keeps its origin secret (a sandbox without “allow-same-origin”). Browsers run no background programs there: open the page in a window of its own.',
    );
  }
  const needs: Record<string, string> = {
    Worker: 'run a program in the background (Worker)',
    DecompressionStream: 'unpack the image files (DecompressionStream)',
    MessageChannel: 'let the background program listen while it computes (MessageChannel)',
  };
  for (const [name, purpose] of Object.entries(needs)) {
    if (!(name in scope)) found.push(`This browser cannot ${purpose}. A current Firefox, Chrome, Edge or Safari can.`);
  }
  return found;
}
