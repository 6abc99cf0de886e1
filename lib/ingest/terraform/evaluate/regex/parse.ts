import { exactly, folded, readClass, readEscape } from "./character-class";
import { RegexError, type Assertion, type Matcher, type ParsedRegex, type RegexNode } from "./node";
import { PatternReader } from "./reader";

interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly ungreedy: boolean;
}

const NO_FLAGS: Flags = { ignoreCase: false, multiline: false, dotAll: false, ungreedy: false };
const DEEPEST = 100;
const MOST_REPETITIONS = 1_000;

/** Reads RE2's syntax: all of regular expressions that can be matched in linear time, so no look-around, no back references. */
export function parseRegex(pattern: string): ParsedRegex {
  const parser = new RegexParser(new PatternReader(pattern));
  return { node: parser.whole(), names: parser.names };
}

const single = (matches: Matcher): RegexNode => ({ kind: "character", matches, members: 1 });

class RegexParser {
  readonly names: (string | null)[] = [];
  readonly #named = new Set<string>();
  #flags = NO_FLAGS;
  #depth = 0;

  constructor(private readonly reader: PatternReader) {}

  whole(): RegexNode {
    const node = this.#choice();
    if (!this.reader.atEnd) throw new RegexError("`)` closes nothing");
    return node;
  }

  #choice(): RegexNode {
    if ((this.#depth += 1) > DEEPEST) throw new RegexError("its groups are nested too deep");
    const nodes = [this.#sequence()];
    while (this.reader.take("|")) nodes.push(this.#sequence());
    this.#depth -= 1;
    return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: "choice", nodes };
  }

  #sequence(): RegexNode {
    const nodes: RegexNode[] = [];
    while (!this.reader.atEnd && !this.reader.startsWith("|") && !this.reader.startsWith(")")) nodes.push(...this.#repeated());
    return { kind: "sequence", nodes };
  }

  #repeated(): RegexNode[] {
    const nodes = this.#atoms();
    const last = nodes.at(-1);
    if (last === undefined) return [];
    const repeat = this.#quantifier(last);
    if (repeat === null) return nodes;
    if (["*", "+", "?"].some((sign) => this.reader.startsWith(sign)))
      throw new RegexError("a repetition can not be repeated without a group");
    return [...nodes.slice(0, -1), repeat];
  }

  #quantifier(node: RegexNode): RegexNode | null {
    const match = this.reader.match(/([*+?])|\{(\d+)(?:(,)(\d*))?\}/y);
    if (match === null) return null;
    const [, sign, from = "0", comma, to] = match;
    const least = sign === undefined ? Number(from) : sign === "+" ? 1 : 0;
    const most = sign === undefined ? (comma === undefined ? least : to === "" ? Infinity : Number(to)) : sign === "?" ? 1 : Infinity;
    if (least > MOST_REPETITIONS || (most !== Infinity && (most > MOST_REPETITIONS || most < least))) {
      throw new RegexError(`\`${match[0]}\` is not a repetition: at most ${MOST_REPETITIONS}, the smaller number first`);
    }
    return { kind: "repeat", node, least, most, greedy: this.reader.take("?") === this.#flags.ungreedy };
  }

  /** One atom, or the characters of `\Q…\E`. */
  #atoms(): RegexNode[] {
    const { reader } = this;
    const quoted = reader.match(/\\Q([\s\S]*?)(?:\\E|$)/y);
    if (quoted !== null) return [...(quoted[1] ?? "")].map((character) => this.#character(exactly(character.codePointAt(0) ?? 0)));
    if (reader.startsWith("(")) return this.#group();
    return [this.#atom()];
  }

  #atom(): RegexNode {
    const { reader } = this;
    const assertion = this.#assertion();
    if (assertion !== null) return { kind: "assertion", assertion };
    const character = reader.next();
    if (character === ".")
      return this.#flags.dotAll ? single(() => true) : single((code) => code !== 10);
    if (character === "[") {
      const { matches, members } = readClass(reader);
      return this.#character(matches, members);
    }
    if ("*+?".includes(character)) throw new RegexError(`\`${character}\` repeats nothing`);
    if (character !== "\\") return this.#character(exactly(character.codePointAt(0) ?? 0));
    const escape = readEscape(reader);
    return this.#character(typeof escape === "number" ? exactly(escape) : escape);
  }

  #character(matches: Matcher, members = 1): RegexNode {
    return { kind: "character", matches: this.#flags.ignoreCase ? folded(matches) : matches, members };
  }

  #assertion(): Assertion | null {
    const { multiline } = this.#flags;
    if (this.reader.take("^")) return multiline ? "line-start" : "text-start";
    if (this.reader.take("$")) return multiline ? "line-end" : "text-end";
    if (this.reader.take("\\A")) return "text-start";
    if (this.reader.take("\\z")) return "text-end";
    if (this.reader.take("\\b")) return "word-boundary";
    return this.reader.take("\\B") ? "no-word-boundary" : null;
  }

  /** A group; or flags that hold until the end of the group around them. */
  #group(): RegexNode[] {
    const { reader } = this;
    const named = reader.match(/\(\?P?<([A-Za-z_][A-Za-z0-9_]*)>/y);
    if (named !== null) return [this.#capture(named[1] ?? null)];
    const flags = reader.match(/\(\?([imsU]*)(?:-([imsU]+))?([:)])/y);
    if (flags === null && reader.startsWith("(?"))
      throw new RegexError("`(?` begins nothing that regular expressions of RE2 have, such as look-ahead");
    if (flags === null) {
      reader.next();
      return [this.#capture(null)];
    }
    const before = this.#flags;
    this.#flags = withFlags(withFlags(before, flags[1] ?? "", true), flags[2] ?? "", false);
    return flags[3] === ")" ? [] : [this.#close(before)];
  }

  #capture(name: string | null): RegexNode {
    if (name !== null && this.#named.has(name)) throw new RegexError(`two groups have the name \`${name}\``);
    if (name !== null) this.#named.add(name);
    this.names.push(name);
    const index = this.names.length;
    return { kind: "capture", index, node: this.#close(this.#flags) };
  }

  /** The inside of a group and its `)`; afterwards the flags are as they were. */
  #close(before: Flags): RegexNode {
    const node = this.#choice();
    if (!this.reader.take(")")) throw new RegexError("`)` is missing");
    this.#flags = before;
    return node;
  }
}

function withFlags(flags: Flags, letters: string, on: boolean): Flags {
  const has = (letter: string, current: boolean): boolean => (letters.includes(letter) ? on : current);
  return {
    ignoreCase: has("i", flags.ignoreCase),
    multiline: has("m", flags.multiline),
    dotAll: has("s", flags.dotAll),
    ungreedy: has("U", flags.ungreedy),
  };
}
