/** One type of resources as the law writes it. */
export interface Written {
  /** The least that AWS takes of it, in lines of one argument or block each. */
  readonly body: string;
  /**
   * For every argument and block that a reader asks for another value: the network is then another one. Lines of `name = value`;
   * after ` | ` what stands beside it in both networks, `-name` for what does not, and `told` where it is told all the same, since it
   * tells something of others and is not kept itself.
   */
  readonly effects: string;
  /** Other resources that have to do with it. */
  readonly around: string;
}

/** A type, or a block of one, as the law writes it. */
export const written = (body: string, effects = "", around = ""): Written => ({ body, effects, around });

/** A name, which everything has that is something by itself. */
export const TAGS = `tags = { Name = "n" }`;
