import type { Span } from "./span";

/** What a text says of things of one type and no network holds. */
export interface AsideOfType {
  /** As the text calls the type: `aws_instance`, `AWS::EC2::Instance`, `Vpcs`. */
  readonly type: string;
  /** What is left aside, each in the words of the text: `monitoring`, `tags other than Name`. */
  readonly names: readonly string[];
  /** How many resources say any of it. */
  readonly resources: number;
  /** Of the first that does. */
  readonly span: Span;
}

/** What stands around resources in a text: `output`, `variable`, `comment`. */
export interface AsideAround {
  /** In the singular. */
  readonly kind: string;
  readonly count: number;
  /**
   * `in place`: what it stands for is part of the network; `looked up`: that, or how it was asked for; `left out`: nothing
   * of it is.
   */
  readonly becomes: "in place" | "looked up" | "left out";
}

/** All that a text says beyond the network that was read of it. */
export interface LeftAside {
  readonly ofTypes: readonly AsideOfType[];
  readonly around: readonly AsideAround[];
}
