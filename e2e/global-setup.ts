import { rmSync } from "node:fs";
import { contentWithCanaries } from "./fixtures/canaries";
import { setUpAdmin } from "./fixtures/people";
import { startSite } from "./fixtures/site";

/**
 * Starts the site that the journeys share, with an administrator and with canaries in what students must not see.
 * RINGFENCE_E2E_SITE names one that was set up before: for those who write a journey and run it again and again.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env["RINGFENCE_E2E_SITE"]) return async () => undefined;
  // Pictures show the content as it is.
  const planted = process.env["SCREENSHOTS"] === "1" ? null : contentWithCanaries();
  const site = await startSite(planted === null ? {} : { contentDir: planted });
  if (site.setupLink === null) throw new Error(`A new site prints a one-time link:\n${site.output()}`);
  await setUpAdmin(site.address, site.setupLink);
  process.env["RINGFENCE_E2E_SITE"] = site.address;
  return async () => {
    await site.remove();
    if (planted !== null) rmSync(planted, { recursive: true, force: true });
  };
}
