import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { checkGivenDatabase } from "./given-database";

const PASSWORD = "hunter2%21";
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A server on a port of its own, which does this with who connects. */
const listen = (greet: Parameters<typeof createServer>[1]): Promise<number> =>
  new Promise((done) => {
    const server = createServer(greet).listen(0, "127.0.0.1", () => done((server.address() as { port: number }).port));
    servers.push(server);
  });

const complaint = (url: string): Promise<string> => checkGivenDatabase(url, 300).then(() => "", (error: Error) => error.message);

describe("a DATABASE_URL at which there is no database", () => {
  it.each<[name: string, url: () => string | Promise<string>, why: string]>([
    ["nobody listens", () => `postgresql://u:${PASSWORD}@127.0.0.1:9/d`, "nothing listens at 127.0.0.1:9"],
    ["no such host", () => `postgresql://u:${PASSWORD}@nowhere.invalid/d`, 'no machine is known by the name "nowhere.invalid"'],
    ["no answer", async () => `postgresql://u:${PASSWORD}@127.0.0.1:${await listen(() => undefined)}/d`, "does not answer"],
    ["no PostgreSQL", async () => `postgresql://u:${PASSWORD}@127.0.0.1:${await listen((socket) => socket.end())}/d`, "as if it were no PostgreSQL"],
    ["a bare percent sign", () => "postgresql://u:hunter2%ZZ@127.0.0.1/d", "write %25 for the character %"],
    ["a certificate that is not there", () => `postgresql://u:${PASSWORD}@127.0.0.1/d?sslrootcert=/nowhere/root.crt`, "/nowhere/root.crt"],
  ])("is told: %s", async (_name, url, why) => {
    const message = await complaint(await url());
    expect(message).toMatch(/^Change DATABASE_URL, or unset it to use the embedded PostgreSQL: /);
    expect(message).toContain(why);
    expect(message).not.toContain("hunter2");
    expect(message).not.toContain("\n");
  });
});
