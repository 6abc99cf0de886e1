import { serve } from "./stack/serve";

await serve({ mode: "production", demo: process.argv.includes("--demo") });
