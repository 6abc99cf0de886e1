import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";
import { present } from "../lib/assert";

/** Prisma's schema engine as WebAssembly: it comes with `npm ci`, where the native one would be downloaded. */
type SchemaEngine = wasm.SchemaEngine;

export const NO_FILTERS = { externalTables: [], externalEnums: [] };

// The package's own glue, which its declarations leave out.
type Glue = typeof wasm & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let loaded: Promise<void> | undefined;

const load = async (): Promise<void> => {
  const glue = wasm as Glue;
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string): void {
        throw new Error(message);
      },
    },
  });
  const imports = { "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(await readFile(file), imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
};

/** Host, port, user, password and database apart: given one string, the adapter's shadow database is the real one. */
const connection = (url: string) => {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? 5432 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: ["require", "verify-ca", "verify-full"].includes(searchParams.get("sslmode") ?? "") ? true : undefined,
    max: 1,
  };
};

/**
 * The adapter cuts scripts at every `;`, so that the body of a function falls apart. PostgreSQL takes a script whole,
 * and undoes all of it where one statement fails.
 */
class WholeScripts extends PrismaPg {
  readonly #pools: pg.Pool[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.#pools.push(adapter.underlyingDriver());
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        const { code, severity, message } = error as pg.DatabaseError;
        const told = { kind: "postgres" as const, code: code ?? "XX000", severity: severity ?? "ERROR", message, detail: undefined, column: undefined, hint: undefined };
        throw new DriverAdapterError({ ...told, originalCode: code, originalMessage: message });
      }
    };
    return adapter;
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
  }
}

/** Opens the engine for `work`. Its connection is closed at once: it holds the engine's own lock for as long as it lives. */
export const withSchemaEngine = async <T>(
  databaseUrl: string,
  schema: { path: string; content: string },
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> => {
  await (loaded ??= load());
  const connections = new WholeScripts(connection(databaseUrl));
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(connections);
    const engine = await wasm.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, factory);
    return await work(present(engine, "The schema engine opens or throws."));
  } finally {
    await connections.close();
  }
};
