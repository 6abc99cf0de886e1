import { readFileSync, writeFileSync } from "node:fs";
import { withTable } from "./modelling/table";

/** Writes the table of docs/modelling.md anew: `npm run docs:modelling`. */
const PATH = "docs/modelling.md";
writeFileSync(PATH, withTable(readFileSync(PATH, "utf8")));
