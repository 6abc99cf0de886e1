import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";

const distDir = process.env.NEXT_DIST_DIR || ".next";

/** Next writes the folder that it builds to into a tsconfig: another folder than .next gets a file of its own for that. */
const tsconfig = () => {
  if (distDir === ".next") return "tsconfig.json";
  const path = `${distDir}.tsconfig.json`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ extends: `./${relative(dirname(path), "tsconfig.json")}`.replace("./../", "../"), include: [] }));
  return path;
};

/** @type {import("next").NextConfig} */
export default {
  distDir,
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded as they are: native code, workers, or files that they look for beside themselves.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/client", "pg", "graphile-worker", "pino"],
  // `npm test` checks types, once and for everything.
  typescript: { ignoreBuildErrors: true, tsconfigPath: tsconfig() },
  experimental: { optimizePackageImports: ["@mantine/core", "@mantine/hooks"] },
};
