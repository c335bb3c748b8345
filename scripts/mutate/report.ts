/** docs/mutations.md from what a run has found. */
import type { Fault } from './fault.ts';

export type Outcome = 'noticed' | 'survived' | 'did not end';

export interface Tried {
  readonly room: string;
  readonly fault: Fault;
  readonly outcome: Outcome;
  /** The first test that noticed it. */
  readonly by?: string | undefined;
  readonly seconds: number;
}

const code = (text: string) => `\`${text.replaceAll('|', '\\|').replaceAll('\n', ' ')}\``;

export function mutationsPage(
  tried: readonly Tried[],
  { day, node }: { readonly day: string; readonly node: string },
): string {
  const survived = tried.filter(({ outcome }) => outcome === 'survived');
  const explained = survived.filter(({ fault }) => fault.survives !== undefined);
  const rooms = [...new Set(tried.map(({ room }) => room))];
  const count = (room: string) => {
    const its = tried.filter((one) => one.room === room);
    return `| ${room} | ${its.length} | ${its.filter(({ outcome }) => outcome !== 'survived').length} | ${its.filter(({ outcome }) => outcome === 'survived').length} |`;
  };
  return [
    '# Deliberate faults, and whether a test notices',
    `Each fault is one replaced text in one file, made in a copy of the last commit, of ${day}; then the test files run that ought to notice it. The table stands in \`scripts/mutate/faults\`. Not part of \`npm test\`: a test there holds the table to the files.`,
    `- Command: \`npm run mutate -- --write\`, Node ${node}\n- ${tried.length} faults, ${tried.length - survived.length} noticed, ${survived.length} survived, of which ${explained.length} are explained`,
    ['| room | faults | noticed | survived |', '| --- | --- | --- | --- |', ...rooms.map(count)].join('\n'),
    '## Survivors',
    survived.length === 0
      ? 'None.'
      : survived
          .map(
            ({ fault }) =>
              `- \`${fault.file}\`: ${code(fault.from)} → ${code(fault.to)}. ${fault.survives ?? '**Not explained.**'}`,
          )
          .join('\n'),
    ...rooms.flatMap((room) => [
      `## ${room}`,
      [
        '| file | in place of | stands | noticed by |',
        '| --- | --- | --- | --- |',
        ...tried
          .filter((one) => one.room === room)
          .map(
            ({ fault, outcome, by }) =>
              `| ${code(fault.file.replace(/^src\//, ''))} | ${code(fault.from)} | ${fault.to === '' ? 'nothing' : code(fault.to)} | ${outcome === 'noticed' ? (by ?? '').replaceAll('|', '\\|') : outcome} |`,
          ),
      ].join('\n'),
    ]),
    '',
  ].join('\n\n');
}
