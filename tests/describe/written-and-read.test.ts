import { describe, expect, it } from "vitest";
import { emit } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import { canonical } from "../equal-networks/canonical";
import { stated } from "../equal-networks/carried";
import { dangling } from "../equal-networks/dangling";
import { differences } from "../equal-networks/differences";
import { readScenario, SLUGS } from "../scenarios/scenario";

describe.each(SLUGS)("%s, printed as the CLI would", (slug) => {
  const network = stated(readScenario(slug, "terraform").network);
  const { files, ids, diagnostics } = emit(network, "describe");
  const read = readConfiguration(files, { format: "describe", limits: COMMAND_LINE_LIMITS });

  it("is read without an error, and holds together", () => {
    expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dangling(read.network)).toEqual([]);
  });

  it("comes back as it was, or what is left out is told", () => {
    const changed = differences(canonical(read.network, new Map()), canonical(network, ids));
    if (diagnostics.length === 0) expect(changed).toEqual([]);
    else expect(diagnostics.map(({ code }) => code)).toEqual(diagnostics.map(() => "not-carried"));
  });
});
