import { describe, expect, it } from "vitest";
import { codes, evaluateTemplates, problems, propertiesOf } from "../../../../tests/cloudformation/ask";
import { readConfiguration, SUBMISSION_LIMITS } from "../..";

const NETWORK = `Parameters: {Stage: {Type: String, Default: prod}}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
Outputs:
  Id: {Value: !Ref Vpc, Export: {Name: !Sub "\${AWS::StackName}-vpc"}}
  Block: {Value: !GetAtt Vpc.CidrBlock, Export: {Name: !Sub "\${Stage}-block"}}
  Both: {Value: !Join [",", [!Ref Vpc, !GetAtt Vpc.CidrBlock]], Export: {Name: !Sub "\${AWS::StackName}-both"}}
`;
const importing = (...names: readonly string[]): string =>
  `Parameters: {Net: {Type: String, Default: network}, Open: {Type: String}}\nResources:\n  Asked: {Type: Custom::Question, Properties: {${names.map((name, at) => `A${at}: ${name}`).join(", ")}}}\n`;
const answers = (read: ReturnType<typeof evaluateTemplates>): unknown[] => Object.values(propertiesOf(read, "Asked") ?? {});
const wrong = (read: ReturnType<typeof evaluateTemplates>): string[] => problems(read).filter((each) => !each.endsWith("parameter-without-value"));

describe("what one template exports and another imports", () => {
  it.each<[string, string, unknown]>([
    ["a reference, by the name of its file's stack", "!ImportValue network-vpc", "<Vpc.Ref>"],
    ["a value that is written", "!ImportValue prod-block", "10.0.0.0/16"],
    ["by a name that is put together", '{"Fn::ImportValue": !Sub "${Net}-vpc"}', "<Vpc.Ref>"],
    ["within another function", "!Select [1, !Cidr [!ImportValue prod-block, 4, 8]]", "10.0.1.0/24"],
    ["a list in one text", '!Split [",", {"Fn::ImportValue": !Sub "${Net}-both"}]', ["<Vpc.Ref>", "10.0.0.0/16"]],
  ])("is known: %s", (_, expression, answer) => {
    for (const order of [["network.yaml", "app.yaml"], ["app.yaml", "network.yaml"]]) {
      const texts: Readonly<Record<string, string>> = { "network.yaml": NETWORK, "app.yaml": importing(expression) };
      const read = evaluateTemplates(Object.fromEntries(order.map((path) => [path, texts[path] ?? ""])));
      expect([answers(read), wrong(read)]).toEqual([[answer], []]);
    }
  });

  it.each<[string, string, string]>([
    ["by another name", "!ImportValue test-vpc", "<test-vpc.ImportValue>"],
    ["by a name that is not known, the same wherever it is written alike", '{"Fn::ImportValue": !Sub "${Open}-vpc"}', "<${Open}-vpc.ImportValue>"],
    ["by a name that a resource has as well", "!ImportValue Asked", "<export Asked.ImportValue>"],
  ])("is not known %s", (_, expression, answer) => {
    const read = evaluateTemplates({ "network.yaml": NETWORK, "app.yaml": importing(expression) });
    expect([answers(read), wrong(read).map((each) => each.split(" ")[1])]).toEqual([[answer], ["import-not-known"]]);
  });

  it("goes on from one to the next, however many there are", () => {
    const many = 60;
    const link = (at: number): string =>
      `Resources: {R${at}: {Type: Custom::Question, Properties: {A: ${at === 0 ? "10.1.0.0/16" : `!ImportValue link-${at - 1}`}}}}\nOutputs: {O: {Value: !GetAtt R${at}.A, Export: {Name: link-${at}}}}\n`;
    const files = Array.from({ length: many }, (_, at) => [`f${String(many - at).padStart(3, "0")}.yaml`, link(at)]);
    const read = evaluateTemplates(Object.fromEntries(files));
    expect([codes(read), propertiesOf(read, `R${many - 1}`)]).toEqual([[], { A: "10.1.0.0/16" }]);
  });

  it("has the name that the network gives to the resource, where both templates have one of that name", () => {
    const app = `Resources:\n  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.9.0.0/16}}\n  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !ImportValue network-vpc, CidrBlock: 10.0.1.0/24}}\n`;
    const { network } = readConfiguration([{ path: "app.yaml", text: app }, { path: "network.yaml", text: NETWORK }], { format: "cloudformation", limits: SUBMISSION_LIMITS });
    expect(network.subnets.map(({ id, vpc }) => `${id} in ${vpc}`)).toEqual(["Subnet in network.Vpc"]);
  });

  it("is not there where its condition does not hold", () => {
    const some = NETWORK.replace("Id: {", "Id: {Condition: Never, ").replace("Resources:", "Conditions: {Never: !Equals [a, b]}\nResources:");
    expect(wrong(evaluateTemplates({ "network.yaml": some, "app.yaml": importing("!ImportValue network-vpc") }))).toEqual(["3:65 import-not-known"]);
  });

  it("is not known where several may export it; that is wrong where they do for certain", () => {
    const [one, other] = [NETWORK, NETWORK.replaceAll("Vpc", "Other").replace("Stage}-block", "AWS::Region}-block")];
    const assumed = evaluateTemplates({ "a/network.yaml": one, "b/network.yaml": other, "app.yaml": importing("!ImportValue network-vpc") });
    expect(wrong(assumed).map((each) => each.split(" ")[1])).toEqual(["import-not-known"]);
    const certain = evaluateTemplates({ "a.yaml": one, "b.yaml": NETWORK.replaceAll("Vpc", "Other"), "app.yaml": importing("!ImportValue prod-block") });
    expect(wrong(certain).map((each) => each.split(" ")[1]).sort()).toEqual(["exported-twice", "import-not-known"]);
  });

  it("stays within its Region", () => {
    const inZone = (text: string, zone: string): string => text.replace("Parameters: {", `Parameters: {Zone: {Type: String, Default: ${zone}}, `);
    const app = importing("!ImportValue network-vpc");
    const read = evaluateTemplates({ "network.yaml": inZone(NETWORK, "us-east-1a"), "app.yaml": inZone(app, "eu-central-1a") });
    expect(wrong(evaluateTemplates({ "network.yaml": inZone(NETWORK, "us-east-1a"), "app.yaml": inZone(app, "us-east-1b") }))).toEqual([]);
    expect(wrong(read).map((each) => each.split(" ")[1])).toEqual(["import-not-known"]);
  });
});

describe("templates that import from one another", () => {
  const trading = (own: string, others: string, ifs = "!ImportValue"): string =>
    `Conditions: {No: !Equals [a, b]}\nResources: {R${own}: {Type: Custom::Question, Properties: {A: ${ifs} ${others}${ifs.startsWith("!If") ? ", c]" : ""}}}}\nOutputs: {O: {Value: ${own}, Export: {Name: ${own}}}}\n`;

  it("are told, and come to an end", () => {
    const read = evaluateTemplates({ "a.yaml": trading("a", "b"), "b.yaml": trading("b", "c"), "c.yaml": trading("c", "a") });
    expect(wrong(read)).toEqual(["2:71 reference-cycle", "2:71 import-not-known"]);
    expect([propertiesOf(read, "Ra"), propertiesOf(read, "Rb")]).toEqual([{ A: "b" }, { A: "c" }]);
  });

  it("of itself too", () => expect(codes(evaluateTemplates({ "a.yaml": trading("a", "a"), "b.yaml": trading("b", "c") })).sort()).toEqual(["import-not-known", "import-not-known", "reference-cycle"]));

  it("are no circle where a branch is not chosen", () => {
    const read = evaluateTemplates({ "a.yaml": trading("a", "b", "!If [No, !ImportValue"), "b.yaml": trading("b", "a") });
    expect([wrong(read), propertiesOf(read, "Rb")]).toEqual([[], { A: "a" }]);
  });
});
