import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { present } from "../../lib/assert";
import { keepSecret } from "../secrets";
import { type Binaries, findBinaries } from "./binaries";
import { databaseOwner, type Owner, ownerIds } from "./owner";
import { clearLeftovers, isReady, stopServer } from "./process-file";

export interface Postgres {
  /** Address of one database of this server. */
  url(database: string): string;
  /** Makes the database where it is missing. */
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

interface Place {
  readonly directory: string;
  readonly log: string;
  readonly owner: Owner;
  readonly binaries: Binaries;
}

const USER = "ringfence";
const LOCALE = { LC_ALL: "C", TZ: "UTC" };

/** Its own process group: Ctrl-C in the terminal reaches us alone, and the database is stopped last. */
const run = ({ owner, log }: Place, binary: string, words: readonly string[]): ChildProcess => {
  const [command = binary, ...rest] = [...owner.prefix, binary, ...words];
  const out = openSync(log, "a");
  const ids = owner.prefix.length === 0 && owner.ids !== null ? owner.ids : {};
  return spawn(command, rest, { ...ids, stdio: ["ignore", out, out], detached: true, env: { ...process.env, ...LOCALE } });
};

const lastWords = (log: string): string => readFileSync(log, "utf8").trimEnd().split("\n").slice(-8).join("\n");

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", done);
  });

/** Made beside its place and moved there when whole: a start that is killed meanwhile leaves no half database. */
const initialise = async (place: Place, password: string): Promise<void> => {
  const fresh = `${place.directory}.new`;
  const passwordFile = `${place.directory}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.owner.ids !== null) {
    for (const path of [fresh, passwordFile]) chownSync(path, place.owner.ids.uid, place.owner.ids.gid);
  }
  const code = await ended(
    run(place, place.binaries.initdb, [
      ...[`--pgdata=${fresh}`, `--username=${USER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"],
    ]),
  ).finally(() => rmSync(passwordFile, { force: true }));
  if (code !== 0) throw new Error(`The embedded PostgreSQL could not be set up:\n${lastWords(place.log)}`);
  renameSync(fresh, place.directory);
};

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

interface Running {
  readonly pid: number;
  readonly died: Promise<void>;
}

const startOnce = async (place: Place, port: number, durable: boolean): Promise<Running | null> => {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "60",
    shared_buffers: "64MB",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = run(place, place.binaries.postgres, ["-D", place.directory, "-p", String(port), ...words]);
  let gone = false;
  const died = new Promise<void>((done) => {
    for (const event of ["error", "exit"]) child.once(event, () => done());
  }).then(() => void (gone = true));
  const pid = present(child.pid, `${place.binaries.postgres} can be started.`);
  const end = Date.now() + 60_000;
  while (!isReady(place.directory, pid)) {
    if (gone || Date.now() > end) return null;
    await sleep(15);
  }
  child.unref();
  return { pid, died };
};

/** The port may be taken between looking and listening, and a killed server's children take a moment to go. */
const start = async (place: Place, durable: boolean, choosePort: () => Promise<number>): Promise<Running & { port: number }> => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await choosePort();
    const running = await startOnce(place, port, durable);
    if (running !== null) return { ...running, port };
    await sleep(400 * (attempt + 1));
  }
  throw new Error(`The embedded PostgreSQL did not start. Its log (${place.log}) ends with:\n${lastWords(place.log)}`);
};

/** Starts a server that dies again, at the same address: those who use it only have to connect again. */
const keepUp = (place: Place, durable: boolean, first: Running & { port: number }, onLost: (error: Error) => void): (() => Promise<void>) => {
  let running: Running = first;
  let isStopping = false;
  const watch = async (): Promise<void> => {
    await running.died;
    if (isStopping) return;
    await clearLeftovers(place.directory);
    running = await start(place, durable, async () => first.port);
    return isStopping ? stopServer(running.pid) : watch();
  };
  watch().catch((error: unknown) => onLost(error instanceof Error ? error : new Error(String(error))));
  return async () => {
    isStopping = true;
    await stopServer(running.pid);
  };
};

const createDatabase = async (adminUrl: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
};

interface Options {
  /** False: for tests, whose data nobody misses. */
  readonly durable?: boolean;
  /** The server died and could not be started again. */
  readonly onLost?: (error: Error) => void;
}

const fail = (error: Error): never => {
  throw error;
};

/**
 * Starts the PostgreSQL whose files are in `dataDirectory`, and makes them the first time. A server that a killed
 * start left behind is stopped first, and one that dies is started again.
 */
export const startPostgres = async (dataDirectory: string, { durable = true, onLost = fail }: Options = {}): Promise<Postgres> => {
  const folder = resolve(dataDirectory);
  mkdirSync(folder, { recursive: true });
  const ids = ownerIds();
  const binaries = await findBinaries(ids);
  const place = { directory: join(folder, "postgres"), log: join(folder, "postgres.log"), owner: databaseOwner(ids, folder), binaries };
  const password = keepSecret(folder, "database-password");
  writeFileSync(place.log, "");
  if (!existsSync(place.directory)) await initialise(place, password);
  await clearLeftovers(place.directory);
  const first = await start(place, durable, freePort);
  const url = (database: string): string => `postgresql://${USER}:${password}@127.0.0.1:${first.port}/${database}`;
  return { url, createDatabase: (name) => createDatabase(url("postgres"), name), stop: keepUp(place, durable, first, onLost) };
};
