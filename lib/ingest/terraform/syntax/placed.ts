import { LineIndex, type SourceFile, type Span } from "../../../source";
import type { Attribute, Block, Body, Expression, ExpressionOf, Label, Step } from "./ast";

/** Finds the span of a stretch of a text that stands inside of another file. */
export type Place = (start: number, end: number) => Span;

/** A text that places can be found in. Nodes keep it as long as they live: it holds nothing else of the reading. */
export class PlacedText {
  readonly #place: Place;

  constructor(file: SourceFile, place: Place = placesIn(file)) {
    this.#place = place;
  }

  span(start: number, end: number): Span {
    return this.#place(start, end);
  }
}

function placesIn({ path, text }: SourceFile): Place {
  const lines = new LineIndex(text);
  return (start, end) => ({ file: path, start: lines.positionAt(start), end: lines.positionAt(end) });
}

/** What spans are asked of: a text of either syntax. */
interface Placing {
  span(start: number, end: number): Span;
}

/**
 * A stretch of a text; its span is found when it is asked for. Of the nodes that a large file holds by the hundred
 * thousand hardly one is asked, and spans would take more memory than all the rest of the tree. Lists are copied for the
 * same reason: one that grew has room for sixteen more. Each class has fields of its own: engines make instances of one
 * shape faster than fields that many shapes share.
 */
abstract class Placed {
  protected abstract readonly source: Placing;
  protected abstract readonly from: number;
  protected abstract readonly to: number;

  get span(): Span {
    return this.source.span(this.from, this.to);
  }
}

export class PlacedLiteral extends Placed {
  readonly kind = "literal";

  constructor(
    protected readonly source: Placing,
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
    protected readonly source: Placing,
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
    protected readonly source: Placing,
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
    protected readonly source: Placing,
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
    protected readonly source: Placing,
    protected readonly from: number,
    protected readonly to: number,
    readonly name: string,
  ) {
    super();
  }
}

export class PlacedLabel extends Placed implements Label {
  constructor(
    protected readonly source: Placing,
    protected readonly from: number,
    protected readonly to: number,
    readonly text: string,
  ) {
    super();
  }
}

export class PlacedAttribute extends Placed implements Attribute {
  constructor(
    protected readonly source: Placing,
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

export class PlacedBlock extends Placed implements Block {
  constructor(
    protected readonly source: Placing,
    protected readonly from: number,
    /** Where its header ends, which starts where all of it does. */
    private readonly headerTo: number,
    protected readonly to: number,
    readonly type: string,
    readonly labels: readonly Label[],
    readonly body: Body,
  ) {
    super();
  }

  get headerSpan(): Span {
    return this.source.span(this.from, this.headerTo);
  }
}
