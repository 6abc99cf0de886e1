import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emit, EMITTED_FORMATS, type EmittedFormat } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";

const SCENARIOS = ["acl-blocks-reply", "alb-before-two-zones", "database-in-private-subnets", "gateway-endpoints", "lambda-in-a-vpc", "peering-across-regions", "private-nat-gateway", "transit-gateway-peering"];

/** What the emitters have to write beside the network: AWS demands it, or an order that it does not find by itself. */
const BESIDE: Readonly<Record<EmittedFormat, readonly string[]>> = {
  terraform: ["aws_db_instance instance_class", "aws_ec2_transit_gateway_peering_attachment peer_region", "aws_lambda_function role"],
  cloudformation: [
    "AWS::EC2::TransitGatewayPeeringAttachment PeerAccountId",
    "AWS::EC2::TransitGatewayPeeringAttachment PeerRegion",
    "AWS::Lambda::Function Code",
    "AWS::Lambda::Function Role",
    "AWS::RDS::DBInstance DBInstanceClass",
  ],
  describe: [],
  console: ["transitGatewayAttachments Region"],
};

/** What is said of how things are made, not of them. */
const OF_MAKING = /^DependsOn$|^what AWS notes by itself/;

describe.each(EMITTED_FORMATS)("a network that is written as %s", (format) => {
  it.each(SCENARIOS)("is all that the text says: %s", (scenario) => {
    const text = readFileSync(`tests/scenarios/${scenario}/main.tf`, "utf8");
    const { network } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: COMMAND_LINE_LIMITS });
    const { leftAside } = readConfiguration(emit(network, format).files, { format, limits: COMMAND_LINE_LIMITS, notesLeftAside: true });
    const told = (leftAside?.ofTypes ?? []).flatMap(({ type, names }) => names.filter((name) => !OF_MAKING.test(name)).map((name) => `${type} ${name}`));
    expect(told.filter((each) => !BESIDE[format].includes(each))).toEqual([]);
  });
});
