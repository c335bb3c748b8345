/** `npm run rooms`: writes the linter's rules of who may import whom, from the table in rooms.ts. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { roomRules } from './rooms.ts';

writeFileSync(path.join(import.meta.dirname, 'rooms.json'), `${JSON.stringify(roomRules, undefined, 2)}\n`);
