import { describe, expect, it } from "vitest";
import { readConfiguration } from "../..";
import { COMMAND_LINE_LIMITS } from "../../read";
import type { BlockShape } from "../arguments";
import { FOLLOWING } from "../left-aside";
import { RESOURCE_TYPES } from "../resources/resource-types";
import { BLOCKS } from "./blocks";
import { bodyOf, effectsOf, partsOf } from "./effects";
import { FILTERS } from "./filters";
import { GROUND } from "./ground";
import { MACHINES } from "./machines";
import { PLACES } from "./places";
import { WAYS } from "./ways";
import type { Written } from "./written";

const WRITTEN: Readonly<Record<string, Written>> = { ...PLACES, ...WAYS, ...FILTERS, ...MACHINES };
/** Kept whole, as what surrounds the network. */
const KEPT = ["aws_db_subnet_group", "aws_launch_template", "aws_launch_configuration", "aws_autoscaling_group"];

/** `aws_alb` is another name of `aws_lb`. */
const isSecondName = (type: string): boolean =>
  RESOURCE_TYPES[type.replace("aws_alb", "aws_lb")]?.shape === RESOURCE_TYPES[type]?.shape && type.startsWith("aws_alb");
const TYPES = Object.entries(RESOURCE_TYPES).filter(
  ([type, { denotes }]) => denotes !== "support" && !type.startsWith("data.") && !isSecondName(type) && !KEPT.includes(type),
);

interface Case {
  readonly type: string;
  /** `""`, or a block and a dot. */
  readonly path: string;
  readonly shape: BlockShape;
  readonly written: Written;
  /** The whole body, of what the law writes. */
  readonly within: (inner: string) => string;
}

const ofType = ([type, { shape }]: (typeof TYPES)[number]): Case[] => {
  const own = WRITTEN[type];
  return own === undefined ? [] : [{ type, path: "", shape, written: own, within: (inner) => inner }];
};

const ofBlocks = ([type, { shape }]: (typeof TYPES)[number]): Case[] =>
  Object.entries(BLOCKS[type] ?? {}).map(([block, written]) => {
    const beside = partsOf(WRITTEN[type]?.body ?? "");
    beside.delete(block);
    // Of two ways to say where something is, AWS takes one.
    if (block === "subnet_mapping") beside.delete("subnets");
    const inner = shape.blocks[block];
    if (inner === undefined) throw new TypeError(`${type} has no ${block}`);
    return { type, path: `${block}.`, shape: inner, written, within: (body) => `${bodyOf(beside)}\n${block} {\n${body}\n}` };
  });

const CASES = [...TYPES.flatMap(ofType), ...TYPES.flatMap(ofBlocks)];

interface Read {
  /** The network without places, as text. */
  readonly network: string;
  /** What is told of the type. */
  readonly aside: readonly string[];
}

const READ = new Map<string, Read>();

/** Bodies without an effect are mostly the same one. */
function read({ type, written, within }: Case, body: string): Read {
  const text = `${GROUND}${written.around}\nresource "${type}" "x" {\n${within(body)}\n}\n`;
  const known = READ.get(text) ?? readText(type, text);
  READ.set(text, known);
  return known;
}

function readText(type: string, text: string): Read {
  const { network, leftAside } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: COMMAND_LINE_LIMITS, notesLeftAside: true });
  return { network: JSON.stringify(network, withoutPlaces), aside: leftAside?.ofTypes.find((told) => told.type === type)?.names ?? [] };
}

const withoutPlaces = (key: string, value: unknown): unknown => (key === "span" ? undefined : typeof value === "bigint" ? String(value) : value);

describe("every argument that is known", () => {
  it("is written here, unless its resource is kept whole", () => expect(TYPES.flatMap(([type]) => (type in WRITTEN ? [] : [type]))).toEqual([]));

  it("is written here for every block of which something is read", () => {
    const missing = TYPES.flatMap(([type, { shape }]) =>
      Object.entries(shape.blocks).flatMap(([name, { isUnread }]) => (isUnread === true || name in (BLOCKS[type] ?? {}) ? [] : [`${type}.${name}`])),
    );
    expect(missing).toEqual([]);
  });

  describe.each(CASES.map((each) => [`${each.type} ${each.path}`, each] as const))("%s", (_, each) => {
    const { path, shape, written } = each;
    const effects = effectsOf(written);

    it("makes another network, and is not told as left aside", () => {
      const wrong = effects.flatMap(({ name, isTold, without, withIt }) => {
        const [before, after] = [read(each, without), read(each, withIt)];
        if (before.network === after.network) return [`${name} changes nothing`];
        return after.aside.includes(`${path}${name}`) === isTold ? [] : [`${name} ${isTold ? "is not told" : "is told"}`];
      });
      expect(wrong).toEqual([]);
    });

    it("is told as left aside otherwise, and makes no other network", () => {
      const base = partsOf(written.body);
      const follows = (name: string): boolean => FOLLOWING[each.type]?.includes(name) ?? false;
      const named = (name: string): boolean => base.has(name) || effects.some((effect) => effect.name === name);
      const names = [...shape.required, ...shape.optional, ...(path === "" ? ["tags", "timeouts"] : [])].filter((name) => !named(name) && !follows(name));
      const blocks = Object.entries(shape.blocks).filter(([name, { isUnread }]) => isUnread === true && !named(name)).map(([name]) => name);
      const bare = read(each, written.body);
      const more = [...names.map((name) => `${name} = ${name === "tags" ? '{ Owner = "o" }' : '"x"'}`), ...blocks.map((name) => `${name} {\n}`)];
      const all = read(each, [written.body, ...more].join("\n"));
      const told = all.aside.map((name) => name.replace(/ other than Name$/, ""));
      const expected = [...names, ...blocks].map((name) => `${path}${name}`);
      const whole = path === "" ? [] : [path.slice(0, -1)];
      expect(expected.filter((name) => !told.includes(name) && !whole.some((block) => told.includes(block)))).toEqual([]);
      expect(all.network === bare.network).toBe(true);
    });
  });
});
