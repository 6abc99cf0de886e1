import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Agent } from "../fixtures";

/** Everything that a browser may be sent, as text. */
export interface Found {
  readonly kind: "page" | "payload" | "script" | "answer";
  readonly address: string;
  readonly text: string;
}

const MOST_PAGES = 400;

/** A payload's address carries a digest of its headers: the site names the right one. */
const payloadOf = async (agent: Agent, path: string, headers: Readonly<Record<string, string>>): Promise<string> => {
  const first = await agent.ask("GET", `${path}${path.includes("?") ? "&" : "?"}_rsc`, undefined, headers);
  const target = first.headers.get("location");
  if (target === null || !target.includes("_rsc")) return first.text();
  return (await agent.ask("GET", target, undefined, headers)).text();
};

const PAYLOADS: readonly Readonly<Record<string, string>>[] = [
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
];

const linksIn = (html: string): string[] =>
  [...html.matchAll(/href="(\/[^"]*)"/g)]
    .map((hit) => (hit[1] ?? "").replaceAll("&amp;", "&").replace(/#.*/, ""))
    .filter((path) => path !== "" && !path.startsWith("//") && !path.startsWith("/_next/"));

const scriptsIn = (text: string): string[] => [...text.matchAll(/\/_next\/static\/[\w./~@%()[\]-]+\.(?:js|css|json|map)/g)].map((hit) => hit[0]);

/** Scripts that no crawled page names: those of other roles' pages, which anybody may fetch all the same. */
const builtScripts = (): string[] => {
  const folder = join(process.env["NEXT_DIST_DIR"] ?? ".next", "static");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|json|map)$/.test(entry.name))
    .map((entry) => `/_next/static/${join(entry.parentPath, entry.name).slice(folder.length + 1)}`);
};

/** Follows every link from `starts`: pages, their payloads as the router asks for them, and every script. */
export const crawl = async (agent: Agent, starts: readonly string[]): Promise<Found[]> => {
  const found: Found[] = [];
  const seen = new Set<string>();
  const queue = [...starts];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (seen.size > MOST_PAGES) throw new Error(`More than ${MOST_PAGES} pages: does each link lead to a new one?`);
    const text = await (await agent.ask("GET", path)).text();
    found.push({ kind: "page", address: path, text });
    for (const headers of PAYLOADS) found.push({ kind: "payload", address: path, text: await payloadOf(agent, path, headers) });
    queue.push(...linksIn(text));
  }
  const scripts = new Set([...found.flatMap(({ text }) => scriptsIn(text)), ...builtScripts()]);
  for (const address of scripts) found.push({ kind: "script", address, text: await (await agent.ask("GET", address)).text() });
  return found;
};
