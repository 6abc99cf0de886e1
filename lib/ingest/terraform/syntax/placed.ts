import type { Span } from "../../../source";
import type { Attribute, Expression, ExpressionOf, Label, Step } from "./ast";

/** A text that places can be found in. */
export interface PlacedText {
  span(start: number, end: number): Span;
}

/**
 * A stretch of a text; its span is found when it is asked for. Of the nodes that a large file holds by the hundred
 * thousand hardly one is asked, and spans would take more memory than all the rest of the tree. Lists are copied for the
 * same reason: one that grew has room for sixteen more. Each class has fields of its own: engines make instances of one
 * shape faster than fields that many shapes share.
 */
abstract class Placed {
  protected abstract readonly source: PlacedText;
  protected abstract readonly from: number;
  protected abstract readonly to: number;

  get span(): Span {
    return this.source.span(this.from, this.to);
  }
}

export class PlacedLiteral extends Placed {
  readonly kind = "literal";

  constructor(
    protected readonly source: PlacedText,
    protected readonly from: number,
    protected readonly to: number,
    readonly value: ExpressionOf<"literal">["value"],
  ) {
    super();
  }
}

export class PlacedVariable extends Placed {
  readonly kind = "variable";

  constructor(
    protected readonly source: PlacedText,
    protected readonly from: number,
    protected readonly to: number,
    readonly name: string,
  ) {
    super();
  }
}

export class PlacedTuple extends Placed {
  readonly kind = "tuple";
  readonly items: readonly Expression[];

  constructor(
    protected readonly source: PlacedText,
    protected readonly from: number,
    protected readonly to: number,
    items: readonly Expression[],
  ) {
    super();
    this.items = items.slice();
  }
}

export class PlacedAccess extends Placed {
  readonly kind = "access";
  readonly steps: readonly Step[];

  constructor(
    protected readonly source: PlacedText,
    protected readonly from: number,
    protected readonly to: number,
    readonly base: Expression,
    steps: readonly Step[],
  ) {
    super();
    this.steps = steps.slice();
  }
}

export class PlacedName extends Placed {
  readonly kind = "attribute";

  constructor(
    protected readonly source: PlacedText,
    protected readonly from: number,
    protected readonly to: number,
    readonly name: string,
  ) {
    super();
  }
}

export class PlacedLabel extends Placed implements Label {
  constructor(
    protected readonly source: PlacedText,
    protected readonly from: number,
    protected readonly to: number,
    readonly text: string,
  ) {
    super();
  }
}

export class PlacedAttribute extends Placed implements Attribute {
  constructor(
    protected readonly source: PlacedText,
    protected readonly from: number,
    /** Where its name ends, which starts where all of it does. */
    private readonly nameTo: number,
    protected readonly to: number,
    readonly name: string,
    readonly value: Expression,
  ) {
    super();
  }

  get nameSpan(): Span {
    return this.source.span(this.from, this.nameTo);
  }
}
