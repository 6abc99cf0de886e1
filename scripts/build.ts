import { env } from "../lib/env";
import { buildAll } from "./stack/site-build";

/** Builds the site and the programs beside it, into the folders that the settings name. */
const { NEXT_DIST_DIR, BUILD_DIR } = env();
await buildAll({ distDir: NEXT_DIST_DIR, buildDir: BUILD_DIR }, console.log);
process.exit(0);
