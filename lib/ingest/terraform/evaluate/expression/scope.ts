import type { Diagnostic, SourceFile } from "../../../../source";
import type { Expression, ExpressionOf, Step } from "../../syntax";
import type { Meter, Value } from "../value";

/** Everything that the meaning of an expression depends on. */
export interface Scope {
  /** Names bound around the expression: by `for`, by `dynamic`, and `each` and `count`. */
  readonly names: Names;
  /** The name that the innermost `dynamic` block around the expression gives to its element, for messages. */
  readonly iterator?: string;
  /** Names of the module: variables, locals, resources and the rest. */
  readonly environment: Environment;
  readonly meter: Meter;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Evaluates any expression: the kinds of expression know one another only through it. */
  readonly evaluate: (node: Expression, scope: Scope) => Value;
}

/** The value of an expression within a scope. */
export const evaluate = (node: Expression, scope: Scope): Value => scope.evaluate(node, scope);

export interface Environment {
  /** The value of a name that nothing around the expression binds, and how many of the steps after it are used up. */
  resolve(root: ExpressionOf<"variable">, steps: readonly Step[], scope: Scope): { readonly value: Value; readonly used: number };
  /** Folder of the root module, where paths in functions that read files begin. */
  readonly rootDirectory: string;
  /** A file of the submission; null where there is none. Nothing else can be read. */
  readFile(path: string): SourceFile | null;
}

/** Names and values, the innermost binding first. */
export class Names {
  static readonly none = new Names(new Map(), null);

  private constructor(
    private readonly bound: ReadonlyMap<string, Value>,
    private readonly outer: Names | null,
  ) {}

  with(bound: ReadonlyMap<string, Value>): Names {
    return new Names(bound, this);
  }

  /** These names and no others. */
  only(bound: ReadonlyMap<string, Value>): Names {
    return new Names(bound, null);
  }

  get(name: string): Value | undefined {
    return this.bound.get(name) ?? this.outer?.get(name);
  }
}

export const binding = (scope: Scope, bound: ReadonlyMap<string, Value>): Scope => ({ ...scope, names: scope.names.with(bound) });
