/** The port of a database that names none, by the beginning of its engine's name (RDS API, CreateDBInstance and CreateDBCluster). */
const PORTS: readonly (readonly [engine: string, port: number])[] = [
  ["aurora-postgresql", 5432],
  ["aurora", 3306],
  ["mysql", 3306],
  ["mariadb", 3306],
  ["postgres", 5432],
  ["oracle", 1521],
  ["custom-oracle", 1521],
  ["sqlserver", 1433],
  ["custom-sqlserver", 1433],
  ["db2", 50_000],
  ["neptune", 8182],
  ["docdb", 27_017],
];

/** Null for an engine that is not known. */
export const databasePort = (engine: string | null): number | null => PORTS.find(([name]) => engine?.startsWith(name))?.[1] ?? null;
