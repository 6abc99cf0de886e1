import { execFileSync, spawnSync } from "node:child_process";

/** Who runs the database. PostgreSQL refuses to run as root. */
export interface Owner {
  readonly ids: { readonly uid: number; readonly gid: number } | null;
  /** Words to put before a command so that it runs as this owner. */
  readonly prefix: readonly string[];
}

const idOf = (kind: "-u" | "-g", name: string): number | null => {
  const { status, stdout } = spawnSync("id", [kind, name], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : null;
};

const idsOf = (name: string): { uid: number; gid: number } | null => {
  const uid = idOf("-u", name);
  const gid = idOf("-g", name);
  return uid === null || gid === null ? null : { uid, gid };
};

const makeUser = (): void => {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
  } catch {
    // Where there is no useradd, `nobody` serves.
  }
};

const otherThanRoot = (): { uid: number; gid: number } => {
  const found = idsOf("postgres") ?? (makeUser(), idsOf("postgres")) ?? idsOf("nobody");
  if (found === null) throw new Error("PostgreSQL does not run as root, and no user `postgres` could be made. Make one, or run npm start as another user.");
  return found;
};

/** Who runs the database: nobody else where we are not root. */
export const ownerIds = (): Owner["ids"] => (process.getuid?.() === 0 ? otherThanRoot() : null);

/**
 * Root hands the database to the user `postgres`. Where that user may not enter the folders on the way to the data (in
 * /root), the process keeps the one right to enter and read them.
 */
export const databaseOwner = (ids: Owner["ids"], folder: string): Owner => {
  if (ids === null) return { ids, prefix: [] };
  const probe = ["-c", 'cd "$1"', "probe", folder];
  if (spawnSync("sh", probe, { ...ids, stdio: "ignore" }).status === 0) return { ids, prefix: [] };
  const prefix = [
    ...["setpriv", `--reuid=${ids.uid}`, `--regid=${ids.gid}`, "--clear-groups"],
    ...["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"],
  ];
  const [command = "", ...words] = prefix;
  if (spawnSync(command, [...words, "sh", ...probe], { stdio: "ignore" }).status === 0) return { ids, prefix };
  throw new Error(
    `The user that runs the database (${ids.uid}) may not enter ${folder}. ` +
      "Set DATA_DIR to a folder where other users may enter, set DATABASE_URL, or run npm start as another user than root.",
  );
};
