import { describe, expect, it } from "vitest";
import { faultOfName } from "./file-name";

describe("the name of a file", () => {
  it.each(["rules.tf", "network/rules.tf", "rules-2_b.c.tf", "rules.tf.json", "values.auto.tfvars", "values.auto.tfvars.json", "terraform.tfvars"])("may be %s", (name) =>
    expect(faultOfName(name, ["main.tf"])).toBeNull());

  it.each([
    ["empty", "", "Type a name"],
    ["one that the engine would not read", "rules.txt", "End the name in .tf"],
    ["one of values that Terraform does not take by itself", "values.tfvars", "End the name in .tf"],
    ["no more than an ending", ".tf", "Use letters"],
    ["above its folder", "../rules.tf", "Use letters"],
    ["absolute", "/rules.tf", "Use letters"],
    ["with an empty folder", "a//b.tf", "Use letters"],
    ["with a space", "my rules.tf", "Use letters"],
    ["longer than a submission takes", `${"a".repeat(198)}.tf`, "Shorten the name: it may have 200 characters"],
    ["that of another file", "main.tf", "Choose another name"],
  ])("is never %s", (_, name, message) => expect(faultOfName(name, ["main.tf"])).toContain(message));
});
