import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const common: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  sourcemap: "inline",
  sourcesContent: false,
  logLevel: "error",
};

/**
 * Writes `grading.mjs`, the grading process, and `grading-child.cjs`, what it and the site run hostile text in. The
 * child is one whole file: it starts fast and finds nothing else.
 */
export const buildGrading = async (outDir: string): Promise<void> => {
  await Promise.all([
    build({ ...common, entryPoints: [here("process.ts")], outfile: `${outDir}/grading.mjs`, format: "esm", packages: "external" }),
    build({ ...common, entryPoints: [here("child.ts")], outfile: `${outDir}/grading-child.cjs`, format: "cjs" }),
  ]);
};
