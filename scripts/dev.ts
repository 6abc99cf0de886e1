import { serve } from "./stack/serve";

await serve({ mode: "development", demo: process.argv.includes("--demo") });
