import pg from "pg";

/** How long a database may take to answer. */
const PATIENCE_MS = 10_000;

/** What went wrong, by the codes of the system and of PostgreSQL (its appendix A). */
const WHY: Readonly<Record<string, (client: pg.Client, place: string) => string>> = {
  ECONNREFUSED: (_client, place) => `nothing listens at ${place}`,
  ENOTFOUND: ({ host }) => `no machine is known by the name "${host}"`,
  EAI_AGAIN: ({ host }) => `no machine is known by the name "${host}"`,
  "28P01": ({ user }, place) => `the server at ${place} refuses the password of the user "${user}"`,
  "3D000": ({ database }, place) => `the server at ${place} has no database "${database}"`,
};
const SPOKEN: readonly [said: RegExp, why: (place: string) => string][] = [
  [/timeout|ETIMEDOUT/i, (place) => `the server at ${place} does not answer`],
  [/terminated unexpectedly/, (place) => `what answers at ${place} closes the connection, as if it were no PostgreSQL`],
  [/password must be a/, (place) => `the server at ${place} asks for a password, and there is none in it`],
];

/** The driver's own words on one line. They hold no password; should they once, it is taken out. */
const wordsOf = ({ message }: Error, password: unknown): string => {
  const line = message.replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");
  return typeof password === "string" && password !== "" ? line.replaceAll(password, "…") : line;
};

const whyOf = (error: Error & { code?: string }, client: pg.Client): string => {
  const place = `${client.host}:${client.port}`;
  const known = WHY[error.code ?? ""];
  if (known !== undefined) return known(client, place);
  const spoken = SPOKEN.find(([said]) => said.test(`${error.code} ${error.message}`));
  return spoken === undefined ? `${place}: ${wordsOf(error, client.password)}` : spoken[1](place);
};

const change = (why: string): Error => new Error(`Change DATABASE_URL, or unset it to use the embedded PostgreSQL: ${why}.`);

const clientOf = (url: string, patience: number): pg.Client => {
  const { username, password, pathname } = new URL(url);
  try {
    // The driver lets a bare percent sign pass, the migrations do not.
    decodeURIComponent(`${username}${password}${pathname}`);
  } catch {
    throw change("write %25 for the character % in it");
  }
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  } catch (error) {
    throw change(`it can not be used (${wordsOf(error as Error, decodeURIComponent(password))})`);
  }
};

const RIGHTS = `SELECT has_database_privilege(current_database(), 'CREATE') AND has_schema_privilege(current_schema(), 'CREATE') AS suffice`;

/** Asked beforehand: a migration that begins without them is noted as failed, and the next start stops there. */
const demandRights = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ suffice: boolean | null }>(RIGHTS);
  if (rows[0]?.suffice === true) return;
  throw new Error(`Let the user "${client.user}" of DATABASE_URL make schemas and tables in the database "${client.database}": it may not, and Ringfence keeps its tables up to date by itself.`);
};

/** Opens the given database once. @throws Error in one sentence that says what is wrong with the address. */
export const checkGivenDatabase = async (url: string, patience = PATIENCE_MS): Promise<void> => {
  const client = clientOf(url, patience);
  client.on("error", () => undefined);
  try {
    await client.connect().catch((error: Error) => {
      throw change(whyOf(error, client));
    });
    await demandRights(client);
  } finally {
    await client.end();
  }
};
