/**
 * The rooms of the house, and who may import whom. The linter's rules in rooms.json, which biome.json takes in, are made
 * from this one table: `npm run rooms` writes them, and a test holds them equal.
 */

/** A folder of src that is one thing. Its files import each other and files of rooms below. */
interface Room {
  readonly folder: string;
  /** Takes nothing from packages and nothing from Node: such a room runs everywhere. */
  readonly pure?: true;
  /** Files of a room above the lab that may use it. All others would make a page of text load it. */
  readonly labIn?: readonly string[];
}

/** From the top of the house to its ground. Rooms on one storey do not import each other. */
const storeys: readonly (readonly Room[])[] = [
  [{ folder: 'pages', labIn: ['src/pages/lab*', 'src/pages/lab*/**'] }],
  [{ folder: 'layouts' }],
  [{ folder: 'components/site' }],
  [{ folder: 'components/prose', labIn: ['src/components/prose/exercise/RunExercise.tsx'] }],
  [
    { folder: 'components/figures', labIn: ['src/components/figures/lab-*/**'] },
    { folder: 'workbench' },
    { folder: 'teach' },
    { folder: 'search' },
  ],
  [{ folder: 'lab' }],
  [{ folder: 'components/kit' }],
  [{ folder: 'exercises', pure: true }],
  [{ folder: 'questions', pure: true }],
  // What a run of the lab is: its settings, their link and their words. A question takes such a run as a value.
  [{ folder: 'lab/protocol', pure: true }],
  [{ folder: 'notation', pure: true }],
  [{ folder: 'player', pure: true }],
  [{ folder: 'engine', pure: true }],
];

const rooms = storeys.flat();
const last = (folder: string) => folder.split('/').at(-1) as string;

/** The way from the pages to the engine, as the linter says it. */
const way = storeys.map((storey) => storey.map(({ folder }) => folder).join(', ')).join(' → ');

const packages: Readonly<Record<string, string>> = {
  d3: 'Import the one module you need (d3-shape, d3-array …): the whole bundle costs 95 kB.',
  'd3-selection': 'Preact is the only owner of the DOM: draw in TSX, use D3 as mathematics.',
  'd3-transition': 'Preact is the only owner of the DOM: draw one frame after the other in TSX.',
  '@tensorflow/tfjs': 'Import tfjs-core, tfjs-layers and the one backend: the union package carries everything.',
};

/** What no file of src imports, and what only some do: experiments belong to the exercises, styles to the layouts. */
function outside(folder: string): string[] {
  const styled = folder === 'layouts' || folder === 'pages';
  return ['scripts', 'tests', 'bench', ...(folder === 'exercises' ? [] : ['content']), ...(styled ? [] : ['styles'])];
}

/** How an import of a room is recognised by its path. */
const pathsOf = (folder: string) => [`**/${last(folder)}/**`];

interface Pattern {
  readonly group: readonly string[];
  readonly message: string;
}

function patternsFor({ folder, pure }: Room, withLab: boolean): Pattern[] {
  const storey = storeys.findIndex((its) => its.some((room) => room.folder === folder));
  const above = storeys.slice(0, storey + 1).flatMap((its) => its.map((room) => room.folder));
  const foreign = above.filter((name) => name !== folder && name !== 'lab');
  const message = `src/${folder} imports only what is below it: ${way}.`;
  const patterns: Pattern[] = [{ group: [...foreign, ...outside(folder)].flatMap(pathsOf), message }];
  if (pure) patterns.push({ group: ['**', '!./**', '!../**'], message: `src/${folder} imports no packages.` });
  // Inside the lab, a path to its other rooms does not name the lab.
  if (folder === 'lab/protocol') patterns.push({ group: ['../*/**', '!../../**'], message });
  else if (!withLab && folder !== 'lab')
    patterns.push({
      group: ['**/lab/**', '!**/lab/protocol/**', '@tensorflow/**'],
      message: above.includes('lab') ? message : 'Only pages and figures of the lab import src/lab.',
    });
  return patterns;
}

const override = (includes: readonly string[], patterns: readonly Pattern[]) => ({
  includes,
  linter: {
    rules: { style: { noRestrictedImports: { level: 'error', options: { paths: packages, patterns } } } },
  },
});

function overridesOf(room: Room) {
  const its = `src/${room.folder}/**`;
  const within = rooms.filter(({ folder }) => folder.startsWith(`${room.folder}/`)).map(({ folder }) => folder);
  const without = [...within.map((folder) => `src/${folder}/**`), ...(room.labIn ?? [])].map((glob) => `!${glob}`);
  const all = override([its, ...without], patternsFor(room, false));
  return room.labIn ? [all, override(room.labIn, patternsFor(room, true))] : [all];
}

/** What rooms.json holds. */
export const roomRules = {
  overrides: [
    ...rooms.flatMap(overridesOf),
    // The plan of the course, its schemas and its outline are read by plain Node before there is a site.
    override(
      ['src/*.ts'],
      [{ group: rooms.flatMap(({ folder }) => pathsOf(folder)), message: 'The plan of the course imports no room.' }],
    ),
  ],
};
