import type { z } from 'astro/zod';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { suggestion } from './nearest.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks the frontmatter of a lesson or a glossary term.
 *
 * @param yaml the text between the two `---` lines, which begins on line 2 of the file
 * @param schema what the collection expects; unknown fields are compared with the names it has
 */
export function checkFrontmatter(file: string, yaml: string, schema: z.ZodType): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      ...at(error.pos[0]),
      message: `The frontmatter is not YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}`,
    }));
  }
  const lost = lostInYaml(document, yaml).map(({ offset, message }) => ({ ...at(offset), message }));
  if (lost.length > 0) return lost;
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return [];
  return result.error.issues.flatMap((issue) =>
    sentences(issue, fieldsOf(schema, issue.path)).map(({ path, message }) => ({
      ...(offsetOf(document, path) === undefined ? { file, line: 1 } : at(offsetOf(document, path) ?? 0)),
      message,
    })),
  );
}

/** What YAML would drop without a word: text behind a # or a tag, and what it warns of. */
function lostInYaml(document: ReturnType<typeof parseDocument>, yaml: string): { offset: number; message: string }[] {
  const found = document.warnings.map(({ pos, message }) => ({
    offset: pos[0],
    message: `This is not read as it is written: expected the text in 'quotation marks'. ${message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}`,
  }));
  visit(document, {
    Scalar(_, { type, value, range }) {
      if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
      const [start, end, last] = range;
      const comment = /^[ \t]+(#.*)/.exec(yaml.slice(end, last))?.[1];
      if (comment === undefined) return;
      const message = `“${comment.trim()}” is a comment to YAML, and would be lost: expected '${yaml.slice(start, end)} ${comment.trim()}' in quotation marks.`;
      found.push({ offset: start, message });
    },
  });
  return found;
}

/** What to tell the author about one of zod's issues, and the path of the field it is about. */
function sentences(issue: Issue, known: readonly string[]): { path: PropertyKey[]; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `Unknown field ${key}: expected one of ${known.join(', ')}.${suggestion(key, known)}`,
    }));
  }
  const field = issue.path.join('.') || 'The frontmatter';
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [
    {
      path: issue.path,
      message: missing ? `Missing field ${field}: ${issue.message}.` : `${field}: ${issue.message}.`,
    },
  ];
}

/** The names of the fields of what stands at `path`. */
function fieldsOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner: Schema | undefined = unwrap(schema as Schema);
  for (const key of path) inner = unwrap(typeof key === 'number' ? inner?.element : inner?.shape?.[String(key)]);
  return Object.keys(inner?.shape ?? {});
}

/** As much of a zod schema as is looked at: an object has a shape, a list an element, `optional()` an inner type. */
interface Schema {
  shape?: Record<string, Schema>;
  element?: Schema;
  def?: { innerType?: Schema };
}

function unwrap(schema: Schema | undefined): Schema | undefined {
  return schema?.def?.innerType ? unwrap(schema.def.innerType) : schema;
}

/** Where in the YAML a field stands, or the nearest thing around it that is there. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  if (path.length === 0) return undefined;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const items = (parent as { items?: { key?: unknown; range?: [number, number, number] }[] } | undefined)?.items ?? [];
  const last = path.at(-1);
  const pair = items.find(({ key }) => isScalar(key) && key.value === last);
  const range = isScalar(pair?.key) ? pair.key.range : typeof last === 'number' ? items[last]?.range : undefined;
  return range?.[0] ?? offsetOf(document, path.slice(0, -1));
}
