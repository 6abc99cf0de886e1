import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A code that the source can emit, and with which severities. */
export type Emitted = ReadonlyMap<string, ReadonlySet<string>>;

/** A function whose `at`-th argument becomes the code of a diagnostic. */
interface Sink {
  readonly at: number;
  readonly severities: ReadonlySet<string>;
}

const ROOTS: ReadonlyMap<string, Sink> = new Map([
  ["errorAt", { at: 0, severities: new Set(["error"]) }],
  ["warningAt", { at: 0, severities: new Set(["warning"]) }],
  ["infoAt", { at: 0, severities: new Set(["info"]) }],
]);

/**
 * Every code that the files of `lib` hand to errorAt, warningAt and infoAt: as a literal, as one of two literals, or
 * through functions with a parameter named `code`. `hidden` lists calls whose code can not be read from the source.
 */
export function codesOf(folder: string): { readonly emitted: Emitted; readonly hidden: readonly string[] } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .filter((entry) => !entry.parentPath.includes("/db/generated"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true));
  const emitted = new Map<string, Set<string>>();
  const hidden: string[] = [];
  const shared = exportedSinks(files);
  for (const file of files)
    for (const call of nodesOf(file).filter(ts.isCallExpression)) {
      const sink = sinkOf(call, shared);
      const argument = sink && call.arguments[sink.at];
      if (!sink || !argument) continue;
      const codes = literalsOf(argument);
      if (codes === null) hidden.push(`${file.fileName}: ${call.getText().slice(0, 80)}`);
      for (const code of codes ?? []) emitted.set(code, new Set([...(emitted.get(code) ?? []), ...sink.severities]));
    }
  return { emitted, hidden };
}

/** Functions that other files call with a code, found by name. */
function exportedSinks(files: readonly ts.SourceFile[]): ReadonlyMap<string, Sink> {
  const found = files.flatMap((file) => nodesOf(file).flatMap((node) => (isExported(node) ? sinkDeclaredBy(node) : [])));
  return new Map([...ROOTS, ...found]);
}

const isExported = (node: ts.Node): boolean => {
  const statement = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
};

/** The nearest function of that name around the call, else the shared one. */
function sinkOf(call: ts.CallExpression, shared: ReadonlyMap<string, Sink>): Sink | undefined {
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.getText();
  for (let scope: ts.Node | undefined = call.parent; scope; scope = scope.parent) {
    const local = childrenDeclaring(scope).flatMap(sinkDeclaredBy).find(([declared]) => declared === name);
    if (local) return local[1];
  }
  return shared.get(name) ?? namedByCondition(call, name);
}

/** `const say = inline ? warningAt : errorAt; say("code", …)`. */
function namedByCondition(call: ts.CallExpression, name: string): Sink | undefined {
  const declaration = nodesOf(call.getSourceFile()).filter(ts.isVariableDeclaration).find((node) => node.name.getText() === name);
  const choice = declaration?.initializer;
  if (choice === undefined || !ts.isConditionalExpression(choice)) return undefined;
  const sinks = [choice.whenTrue, choice.whenFalse].map((branch) => ROOTS.get(branch.getText()));
  if (!sinks.every((sink) => sink !== undefined)) return undefined;
  return { at: 0, severities: new Set(sinks.flatMap((sink) => [...sink.severities])) };
}

const childrenDeclaring = (scope: ts.Node): readonly ts.Node[] => {
  if (ts.isClassDeclaration(scope)) return scope.members;
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return [];
  return scope.statements.flatMap((statement): readonly ts.Node[] =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement],
  );
};

type Declared = readonly [name: string, sink: Sink];

/** A function with a parameter `code` is a sink. Its severities are those of the roots that it calls, or `error` where a caller does. */
function sinkDeclaredBy(node: ts.Node): readonly Declared[] {
  const body = ts.isVariableDeclaration(node) ? node.initializer : node;
  if (!body || !(ts.isArrowFunction(body) || ts.isFunctionDeclaration(body) || ts.isMethodDeclaration(body))) return [];
  const name = ts.isVariableDeclaration(node) ? node.name.getText() : body.name?.getText();
  const at = body.parameters.findIndex((parameter) => parameter.name.getText() === "code" && parameter.type?.getText() === "string");
  if (name === undefined || at === -1) return [];
  const called = nodesOf(body).filter(ts.isCallExpression).flatMap((call) => [...(ROOTS.get(call.expression.getText())?.severities ?? [])]);
  return called.length > 0 || returnsIssue(body) ? [[name, { at, severities: new Set(called.length > 0 ? called : ["error"]) }]] : [];
}

/** lib/labs keeps its findings as `{ code, … }` until lib/content gives them their place. */
const returnsIssue = (body: ts.SignatureDeclaration): boolean => body.type?.getText() === "LabIssue";

/** The codes that an expression can be; none where it is handed on by a function that is a sink itself; null where nobody can tell. */
function literalsOf(node: ts.Expression): readonly string[] | null {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) {
    const [yes, no] = [literalsOf(node.whenTrue), literalsOf(node.whenFalse)];
    return yes && no && [...yes, ...no];
  }
  const isHandedOn = (ts.isIdentifier(node) && node.text === "code") || (ts.isPropertyAccessExpression(node) && node.name.text === "code");
  return isHandedOn ? [] : null;
}

function nodesOf(root: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [root];
  ts.forEachChild(root, (child) => void found.push(...nodesOf(child)));
  return found;
}
