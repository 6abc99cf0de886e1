import { describe, expect, it } from "vitest";
import { asOne, runStage } from "./stage";

const node = (code: string) => ["-e", code];

describe("a stage of npm test", () => {
  it("counts one check by how it ends", async () => {
    expect(await runStage({ name: "good", command: node(""), count: asOne })).toMatchObject({ passed: 1, failed: 0 });
    expect(await runStage({ name: "bad", command: node("process.exit(1)"), count: asOne })).toMatchObject({ passed: 0, failed: 1 });
  });

  it("fails where its program ends badly, whatever its report says", async () => {
    const lying = { name: "lying", command: node("process.exit(1)"), count: () => ({ passed: 9, failed: 0 }) };
    expect(await runStage(lying)).toMatchObject({ passed: 9, failed: 1 });
  });

  it("keeps all that was said", async () => {
    const talking = { name: "talking", command: node("console.log('out'); console.error('err')"), count: asOne };
    const { output } = await runStage(talking);
    expect(output).toContain("out");
    expect(output).toContain("err");
  });

  it("is ended where it hangs", async () => {
    const hanging = { name: "hanging", command: node("setInterval(() => {}, 1000)"), count: asOne, minutes: 0.01 };
    expect(await runStage(hanging)).toMatchObject({ failed: 1, output: expect.stringContaining("Ended after") as unknown });
  });
});
