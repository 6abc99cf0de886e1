import { lines, MEGABYTES_8, NAMES_OF_OBJECTS, nested, type HostileCase } from "./hostile-case";

type Row = readonly [name: string, text: string];
type LargeRow = readonly [name: string, text: () => string];

const VPC = "  Vpc:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: 10.0.0.0/16\n";
const template = (more: string): string => `AWSTemplateFormatVersion: "2010-09-09"\nResources:\n${VPC}${more}`;
/** A subnet whose block is the value. */
const value = (text: string): string => template(`  Subnet:\n    Type: AWS::EC2::Subnet\n    Properties:\n      VpcId: !Ref Vpc\n      CidrBlock: ${text}\n`);
const bomb = (levels: number): string =>
  `Metadata:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n${lines(levels, (n) => `  a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(", ")}]`)}\n`;
const json = (resources: string): string => `{"Resources": {${resources}}}`;

const YAML: readonly Row[] = [
  ["aliases that multiply, in a property", `${bomb(9)}${value("!Join ['', *a9]")}`],
  ["aliases that multiply, in tags", `${bomb(9)}${template("  Group:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n      GroupDescription: *a9\n")}`],
  ["an alias of itself", template("  A: &a\n    Type: AWS::EC2::VPC\n    Properties: *a\n")],
  ["an anchor that is not there", value("*nowhere")],
  ["merge keys in a circle", template("  A: &a\n    <<: *a\n    Type: AWS::EC2::VPC\n")],
  ["sequences that are very deep", value(nested(20_000, "[", "x", "]"))],
  ["mappings that are very deep", value(nested(20_000, "{a: ", "x", "}"))],
  ["blocks that are very deep", `Resources:\n${lines(1_500, (n) => `${" ".repeat(n + 1)}a${n}:`)}\n`],
  ["short forms within short forms", value(nested(5_000, "!Join ['', [", "x", "]]"))],
  ["long forms within long forms", value(nested(5_000, "{Fn::Join: ['', [", "x", "]]}"))],
  ["conditions within conditions", `Conditions:\n  C: ${nested(5_000, "!Not [", "!Equals [a, b]", "]")}\n${template("")}`],
  ["a document of dashes", `${"- ".repeat(100_000)}x`],
  ["a flow that never ends", `Resources: ${"[".repeat(100_000)}`],
  ["quotes that never end", `Resources: "${"x".repeat(100_000)}`],
  ["tabs for blanks", "Resources:\n\tVpc:\n\t\tType: AWS::EC2::VPC\n"],
  ["a tag of a program", value('!!js/function "return 1"')],
  ["a tag of Python", value("!!python/object/apply:os.system [id]")],
  ["a tag that nobody knows", value("!Reverse abc")],
  ["a key that is a mapping", template("  ? {a: b}\n  : {Type: AWS::EC2::VPC}\n")],
  ["a key that is written twice", template(VPC)],
  ["a binary that is none", value("!!binary '@@@'")],
  ["a hundred thousand documents", "---\na\n".repeat(100_000)],
  ["nothing", ""],
  ["nothing but blanks", " \n".repeat(1_000)],
  ["a number", "42\n"],
  ["a list of resources", "Resources:\n  - Type: AWS::EC2::VPC\n"],
  ["resources that are a text", "Resources: all\n"],
  ["a resource that is a text", "Resources:\n  Vpc: AWS::EC2::VPC\n"],
  ["properties that are a list", "Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n    Properties: [1, 2]\n"],
  ["a type that is a list", "Resources:\n  Vpc:\n    Type: [AWS::EC2::VPC]\n"],
];

const EVALUATION: readonly Row[] = [
  ["joins that double", `Parameters:\n  P:\n    Type: String\n    Default: ${"x".repeat(4_000)}\n${value(nested(24, "!Join ['', [", "!Ref P", `, !Sub '${"${P}".repeat(200)}']]`))}`],
  ["a text of a million references", value(`!Sub '${"${AWS::Region}".repeat(70_000)}'`)],
  ["a split into hundreds of thousands", value(`!Select [0, !Split [',', '${",".repeat(400_000)}']]`) + "  Other:\n    Type: AWS::EC2::VPC\n"],
  ["a million blocks of addresses", value("!Select [0, !Cidr [10.0.0.0/8, 1000000, 4]]")],
  ["less than no block", value("!Select [0, !Cidr [10.0.0.0/8, -1, 4]]")],
  ["blocks of a number that is none", value("!Select [0, !Cidr [10.0.0.0/8, 1e99, 4]]")],
  ["a choice that is not there", value("!Select [99999999999, [a, b]]")],
  ["a choice before the first", value("!Select [-1, [a, b]]")],
  ["a map that is not there", value("!FindInMap [Nowhere, a, b]")],
  ["maps within maps within maps", `Mappings:\n  M: ${nested(2_000, "{a: ", "1", "}")}\n${template("")}`],
  ["conditions in a circle", `Conditions:\n  A: !Condition B\n  B: !Condition A\n${template("")}`],
  ["a condition of itself", `Conditions:\n  A: !Not [!Condition A]\n${template("")}`],
  ["ten thousand conditions in a circle", `Conditions:\n${lines(10_000, (n) => `  C${n}: !Not [!Condition C${(n + 1) % 10_000}]`)}\n${template("")}`],
  ["resources in a circle", "Resources:\n  A:\n    Type: AWS::EC2::VPC\n    DependsOn: B\n  B:\n    Type: AWS::EC2::VPC\n    DependsOn: A\n"],
  ["a resource that waits for itself", "Resources:\n  A:\n    Type: AWS::EC2::VPC\n    DependsOn: A\n"],
  ["a circle of two thousand resources", `Resources:\n${lines(2_000, (n) => `  A${n}:\n    Type: AWS::EC2::VPC\n    DependsOn: A${(n + 1) % 2_000}`)}\n`],
  ["a chain of four thousand that ends nowhere", `Resources:\n${lines(4_000, (n) => `  A${n}:\n    Type: AWS::EC2::VPC\n    DependsOn: A${n + 1}`)}\n`],
  ["more resources than a submission may have", `Resources:\n${lines(6_000, (n) => `  A${n}: {Type: AWS::EC2::VPC}`)}\n`],
  ["a slow pattern for a parameter", `Parameters:\n  P:\n    Type: String\n    Default: ${"a".repeat(1_000)}!\n    AllowedPattern: ^(a+)+$\n${template("")}`],
  ["a pattern that is none", `Parameters:\n  P:\n    Type: String\n    Default: a\n    AllowedPattern: '((('\n${template("")}`],
  ["a reference to nothing", value("!Ref Nowhere")],
  ["an attribute of nothing", value("!GetAtt Nowhere.CidrBlock")],
  ["an attribute with too many points", value(`!GetAtt Vpc${".a".repeat(10_000)}`)],
  ["a text with a reference that does not end", value("!Sub '${Vpc'")],
  ["a loop that makes a million", `Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::Vpcs:\n    - N\n    - [${Array(3_000).fill("a").join(", ")}]\n    - Vpc\${N}: {Type: AWS::EC2::VPC}\n`],
  ["a macro", `Transform: [Mine, AWS::Serverless-2016-10-31]\n${template("")}`],
  ["a file from elsewhere", value("!Transform {Name: AWS::Include, Parameters: {Location: s3://bucket/secret}}")],
  ["a stack from elsewhere", template("  Nested:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: file:///etc/passwd\n")],
  ["an export from elsewhere", value("!ImportValue [1]")],
  ["a custom resource", template("  Custom:\n    Type: Custom::Program\n    Properties:\n      ServiceToken: arn:aws:lambda:us-east-1:1:function:x\n")],
  ["a port of a hundred digits", template(`  Group:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n      GroupDescription: g\n      SecurityGroupIngress:\n        - {IpProtocol: tcp, FromPort: ${"9".repeat(100)}, ToPort: 1, CidrIp: 0.0.0.0/0}\n`)],
  ["a port that is a mapping", template("  Group:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n      GroupDescription: g\n      SecurityGroupIngress:\n        - {IpProtocol: tcp, FromPort: {a: b}, ToPort: [1], CidrIp: 0.0.0.0/0}\n")],
  ["rules that are a text", template("  Group:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n      GroupDescription: g\n      SecurityGroupIngress: everything\n")],
  ...NAMES_OF_OBJECTS.map((name): Row => [`a reference to ${name}`, value(`!Ref ${name}`)]),
  ["a map of the names of objects", value("!FindInMap [__proto__, constructor, toString]")],
  ["a parameter __proto__", `Parameters:\n  __proto__:\n    Type: String\n${value("!Ref __proto__")}`],
];

/** Each repeats one long text, in what is told or in what is made. */
const LONG = "n".repeat(200_000);
const withLong = (vpc: string, metadata = ""): string =>
  `${metadata}Parameters:\n  P: {Type: String, Default: "${LONG}"}\nResources:\n${lines(3_000, (n) => `  V${n}: {Type: AWS::EC2::VPC, Properties: {CidrBlock: ${vpc}}}`)}\n`;
const REPEATING: readonly Row[] = [
  ["a long text that is no block, thousands of times", withLong("!Select [0, !Cidr [!Ref P, 4, 8]]")],
  ["a long name of another stack's, thousands of times", withLong("!ImportValue {Ref: P}")],
  ["a long alias that is no block, thousands of times", withLong("*a", `Metadata:\n  A: &a "${LONG}"\n`)],
  ["a long key in a loop", `Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::Vpcs:\n    - N\n    - [${lines(3_000, (n) => `${n}, `)}]\n    - V\${N}: {Type: AWS::EC2::VPC, Properties: {? "\${N}${LONG}" : 1}}\n`],
  ["a logical id of two hundred thousand characters in thousands of rules", `Resources:\n  ? ${LONG}\n  : Type: AWS::EC2::SecurityGroup\n    Properties:\n      SecurityGroupIngress:\n${lines(4_000, (n) => `        - {IpProtocol: tcpp, FromPort: ${n}, ToPort: ${n}, CidrIp: 10.0.0.0/8}`)}\n`],
  ["a loop's variable a hundred thousand times in one key", `Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::Vpcs:\n    - N\n    - ["${LONG}"]\n    - ? "${"${N}".repeat(100_000)}"\n      : {Type: AWS::EC2::VPC}\n`],
];

const JSON_ROWS: readonly Row[] = [
  ["JSON that is very deep", nested(50_000, '{"Resources":', "1", "}")],
  ["JSON that ends too soon", '{"Resources": {"Vpc": {'],
  ["JSON with a comma too many", json('"Vpc": {"Type": "AWS::EC2::VPC"},')],
  ["JSON with a key that is written twice", json('"Vpc": {"Type": "AWS::EC2::VPC"}, "Vpc": {"Type": "AWS::EC2::VPC"}')],
  ["JSON of long forms within long forms", json(`"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": ${nested(5_000, '{"Fn::Join":["",[', '"x"', "]]}")}}}`)],
  ["JSON with the name __proto__", json('"__proto__": {"Type": "AWS::EC2::VPC", "Properties": {"__proto__": 1}}')],
];

const LARGE: readonly LargeRow[] = [
  ["eight megabytes of one list", () => value(`[${"1,".repeat(4_000_000)}1]`)],
  ["eight megabytes of brackets", () => `Resources: ${"[".repeat(MEGABYTES_8 - 20)}`],
  ["eight megabytes of aliases", () => `A: &a x\nResources:\n  Vpc: [${"*a,".repeat(2_500_000)}]\n`],
  ["eight megabytes of one text", () => value(`"${"x".repeat(MEGABYTES_8 - 400)}"`)],
  ["eight megabytes of keys", () => `Resources:\n${lines(600_000, (n) => `  A${n}: 1`)}\n`],
  ["a loop over a hundred thousand values", () => `Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::Vpcs:\n    - N\n    - [${lines(100_000, (n) => `      ${n},`)} 100000]\n    - Vpc\${N}: {Type: AWS::EC2::VPC}\n`],
  ["a chain of twenty thousand VPCs", () => `Resources:\n${lines(20_000, (n) => `  V${n}:\n    Type: AWS::EC2::VPC\n    DependsOn: V${n + 1}\n    Properties: {CidrBlock: 10.0.0.0/16}`)}\n  V20000: {Type: AWS::EC2::VPC}\n`],
  ["eight megabytes of a comment", () => `#${"x".repeat(MEGABYTES_8 - 2)}`],
];

const cloudFormation =
  (path: string) =>
  ([name, text]: Row): HostileCase => ({ name, format: "cloudformation", files: () => ({ [path]: text }) });

const largeTemplate = ([name, text]: LargeRow): HostileCase => ({ name, format: "cloudformation", files: () => ({ "template.yaml": text() }), large: true });

/** What looks as bad and is read. */
const HARMLESS = new Set(["a split into hundreds of thousands", "a slow pattern for a parameter", "an attribute with too many points"]);

export const CLOUDFORMATION_CASES: readonly HostileCase[] = [
  ...[...YAML, ...EVALUATION, ...REPEATING].map(cloudFormation("template.yaml")),
  ...JSON_ROWS.map(cloudFormation("template.json")),
  ...LARGE.map(largeTemplate),
].map((each) => (HARMLESS.has(each.name) ? { ...each, harmless: true } : each));
