import { describe, expect, it } from "vitest";
import type { Lab } from "../labs";
import { variantOf } from "./stored-variant";

const port = (...choices: number[]) => ({ kind: "port" as const, default: choices[0] ?? 1, choices });
const lab = (params: Lab["spec"]["params"]): Pick<Lab, "spec"> => ({ spec: { params } as Lab["spec"] });

describe("a kept variant", () => {
  it("keeps its numbers where the lab would draw others by now", () => {
    expect(variantOf(lab({ web: port(80, 8080) }), { seed: 7, params: { web: "8443" } })).toEqual({ seed: 7, params: { web: "8443" } });
  });

  it("gets numbers for parameters that are new, the same ones every time", () => {
    const grown = lab({ web: port(80, 8080), admin: port(22, 2222) });
    const first = variantOf(grown, { seed: 7, params: { web: "8443" } });
    expect(first.params).toEqual({ web: "8443", admin: expect.stringMatching(/^(22|2222)$/) });
    expect(variantOf(grown, { seed: 7, params: { web: "8443" } })).toEqual(first);
  });

  it("loses numbers of parameters that are gone", () => {
    expect(variantOf(lab({}), { seed: 7, params: { web: "8443" } }).params).toEqual({});
  });
});
