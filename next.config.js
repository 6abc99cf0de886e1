/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded as they are: native code, workers, or files that they look for beside themselves.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/client", "pg", "piscina", "graphile-worker", "pino", "elkjs"],
  // `npm test` checks types, once and for everything.
  typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.NEXT_TSCONFIG || "tsconfig.json" },
  experimental: { optimizePackageImports: ["@mantine/core", "@mantine/hooks"] },
};
