import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const outside = ["**/node_modules/**", "**/.build/**", "**/.next*/**", "e2e/**"];
const database = ["lib/**/*.db.test.ts", "tests/database/**/*.test.ts"];

/** `unit` needs nothing but Node; `database` needs the PostgreSQL that its set-up starts. */
export default defineConfig({
  resolve: { alias: { "@": root, "server-only": fileURLToPath(new URL("tests/server-only.ts", import.meta.url)) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,lib,scripts,tests}/**/*.test.{ts,tsx}"],
          exclude: [...outside, ...database],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: database,
          exclude: outside,
          globalSetup: ["tests/database/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
