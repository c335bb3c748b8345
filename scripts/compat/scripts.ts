/** The features of browsers that a script uses, as far as its names tell. */
import ts from 'typescript';
import { at, type Feature, featureAt, missingIn, older } from './data.ts';

const roots = [['javascript', 'builtins'], ['api']] as const;

/** Objects that are always called by these names: what others have of the same name is something else. */
const calledBy: Readonly<Record<string, readonly string[]>> = {
  Navigator: ['navigator'],
  Performance: ['performance'],
  Window: ['window', 'self', 'globalThis'],
  WorkerNavigator: [],
};

/** Classes by their name, and what they have themselves by `Class.name`. */
const named = new Map<string, Feature>();
/** What objects have, by its name alone: of several the oldest. */
const members = new Map<string, Feature>();

for (const root of roots)
  for (const name of Object.keys(at(root) ?? {})) {
    const self = featureAt(...root, name);
    if (self) named.set(name, self);
    // What is newer than the site's browsers is reached by a name of its own, which is looked at.
    const isReached = self === undefined || missingIn(self).length === 0;
    for (const member of Object.keys(at([...root, name]) ?? {})) {
      const feature = featureAt(...root, name, member);
      if (feature === undefined) continue;
      const short = member.replace(/_(static|event)$/, '');
      for (const object of calledBy[name] ?? [name]) named.set(`${object}.${short}`, feature);
      if (isReached && !(name in calledBy) && !member.endsWith('_static'))
        members.set(short, older(feature, members.get(short)));
    }
  }

/** Features that a script names: `Promise.withResolvers`, `new URLPattern`, `list.toSorted()`, `fetch()`. */
export function featuresOfScript(code: string): Feature[] {
  const found: (Feature | undefined)[] = [];
  const look = (node: ts.Node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const { expression, name } = node;
      const object = ts.isIdentifier(expression) ? expression.text : '';
      found.push(named.get(`${object}.${name.text}`) ?? members.get(name.text));
      // Short names are the build's own.
      if (/^[A-Z]\w\w/.test(object)) found.push(named.get(object));
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression;
      found.push(ts.isNewExpression(node) ? named.get(text) : named.get(`globalThis.${text}`));
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return found.filter((feature) => feature !== undefined);
}
