import next from "@next/eslint-plugin-next";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

/** What the core may not touch: it answers the same bytes for the same input, wherever it runs. */
const impure = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "The core reads no clock: take the time as an argument." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core reads no clock: take the time as an argument." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "The core reads no randomness: take a seed." },
  { selector: "MemberExpression[object.name='process']", message: "The core reads no environment." },
  { selector: "MemberExpression[object.name='crypto']", message: "The core uses @noble/hashes." },
];
const CORE = ["net", "source", "model", "ingest", "emit", "trace", "reach", "explain", "audit", "narrate", "simulate", "labs", "lessons"];

export default ts.config(
  {
    ignores: ["**/node_modules/", "**/.next*/", ".build/", ".data/", "lib/db/generated/", "next-env.d.ts", "test-results/", "playwright-report/", "coverage/"],
  },
  ...ts.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-len": ["error", { code: 160, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["app/**", "proxy.ts"],
    plugins: { "react-hooks": hooks, "@next/next": next },
    rules: { ...hooks.configs.recommended.rules, ...next.configs.recommended.rules, ...next.configs["core-web-vitals"].rules },
  },
  { files: ["lib/**"], rules: { "@typescript-eslint/no-explicit-any": "error" } },
  { files: CORE.map((room) => `lib/${room}/**`), ignores: ["**/*.test.ts"], rules: { "no-restricted-syntax": ["error", ...impure] } },
  { files: ["lib/cli/**", "scripts/**", "bench/**", "tests/hostile/measure.ts", "e2e/**", "prisma/**", "lib/grading/process.ts"], rules: { "no-console": "off" } },
  { files: ["**/*.test.{ts,tsx}", "tests/**", "e2e/**"], rules: { "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }] } },
);
