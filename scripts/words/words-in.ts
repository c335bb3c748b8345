/** Which texts of a source file a reader would see: found by the syntax, not by running it. */
import ts from 'typescript';
import { isFileOfWords } from './places.ts';

/** A text in a source, from its first sign to the one after its last, quotes and `${` left out. */
export interface Words {
  readonly from: number;
  readonly to: number;
  /** Whether it begins and ends what is said, or is a piece of a template. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** What a reader never sees, though it is between quotes. */
const silentNames =
  /^(class|className|id|for|htmlFor|key|href|src|rel|type|style|d|points|transform|viewBox|kind|slug|role|data-[\w-]+|fill|stroke|mask|filter|clip-path)$/;
const silentCalls =
  /^(includes|startsWith|endsWith|indexOf|replace|replaceAll|split|match|normalize|matchAll|test|has|get|getItem|querySelector|querySelectorAll|closest|matches|getAttribute|removeAttribute|addEventListener|getElementById|createElement|createElementNS|getContext|Error|RangeError|TypeError|SyntaxError|RegExp|URL|Worker|perParameter|inPercent|words)$/;

/** Formulas, code, markup and addresses in a text. */
const noWords = /\$[^$]*\$|`[^`]*`|<[^>]*>|&#?\w+;|https?:\S+|\\u\{?[\da-fA-F]+\}?|\\./g;

/** Several words, or one that begins a line of its own. */
const isSaid = (text: string) => {
  const plain = text.replaceAll(noWords, ' ');
  return /\p{L}{2,}[,;:.!?”’)]*\s+[“(]*\p{L}+/u.test(plain) || /^\s*\p{Lu}\p{Ll}{2,}[.…!?:]?\s*$/u.test(plain);
};

/**
 * All texts of a file that are said to a reader, in order.
 * @param file its name, which tells TypeScript from TSX
 */
export function wordsIn(file: string, source: string): Words[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const isOfWords = isFileOfWords(file);
  const found: Words[] = [];
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    if (ts.isJsxText(node)) {
      if (/\p{L}{2}/u.test(node.text.replaceAll(noWords, ' '))) found.push(trimmed(node, source));
    } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (isSaid(node.text) || (isOfWords && !isInList(node) && /\p{L}{3}/u.test(node.text)))
        found.push({ from: node.getStart() + 1, to: node.end - 1, begins: true, ends: true });
    } else if (ts.isTemplateExpression(node)) found.push(...piecesOf(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind));
  return found.toSorted((one, other) => one.from - other.from);
}

/** In a list that is not changed, single words are names: `['own', 'table'] as const`. */
const isInList = ({ parent }: ts.Node) =>
  ts.isArrayLiteralExpression(parent) && (ts.isAsExpression(parent.parent) || ts.isNewExpression(parent.parent));

function isSilent(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node))
    return true;
  if (ts.isJsxAttribute(node)) return silentNames.test(node.name.getText());
  const { parent } = node;
  if (ts.isPropertyAssignment(node)) return silentNames.test(node.name.getText().replaceAll(/['"]/g, ''));
  if (ts.isArrayLiteralExpression(node)) return ts.isNewExpression(parent) && parent.expression.getText() === 'Set';
  if (!ts.isStringLiteralLike(node)) return false;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isBinaryExpression(parent) && /^[!=]==?$|^in$/.test(parent.operatorToken.getText())) ||
    ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && silentCalls.test(calledBy(parent)))
  );
}

const calledBy = ({ expression }: ts.CallExpression | ts.NewExpression) =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

/** The pieces of a template that have words, if it has any: `${n} units` has them, `M${x} ${y}` has none. */
function piecesOf(node: ts.TemplateExpression): Words[] {
  const pieces = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  if (!pieces.some(({ text }) => /\p{L}{3,}|^\s\p{L}{2}\s/u.test(text.replaceAll(noWords, ' ')))) return [];
  const all = pieces.map(({ text }) => text).join('0');
  if (!/\s/.test(all) || /^[#./]|^\w+:\S/.test(all)) return [];
  return pieces.map((piece, k) => ({
    from: piece.getStart() + 1,
    to: piece.end - (k === pieces.length - 1 ? 1 : 2),
    begins: k === 0,
    ends: k === pieces.length - 1,
  }));
}

function trimmed(node: ts.JsxText, source: string): Words {
  const text = source.slice(node.pos, node.end);
  return {
    from: node.pos + text.length - text.trimStart().length,
    to: node.pos + text.trimEnd().length,
    begins: true,
    ends: true,
  };
}
