import { describe, expect, it } from "vitest";
import { emit, EMITTED_FORMATS } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration, type Format } from "../../lib/ingest";
import type { Network, TransitGatewayAttachment } from "../../lib/model";
import { formatPrefix } from "../../lib/net";
import { dangling } from "../equal-networks/dangling";

const read = (format: Format, path: string, text: string) => readConfiguration([{ path, text }], { format, limits: COMMAND_LINE_LIMITS });
const terraform = (attachment: string, more = ""): Network =>
  read(
    "terraform",
    "main.tf",
    `variable "far" {
  type = string
}
resource "aws_ec2_transit_gateway" "g" {}
resource "aws_ec2_transit_gateway_route_table" "t" {
  transit_gateway_id = aws_ec2_transit_gateway.g.id
}
resource "aws_ec2_transit_gateway_route" "r" {
  destination_cidr_block         = "10.9.0.0/16"
  transit_gateway_attachment_id  = ${attachment}
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t.id
}
${more}`,
  ).network;

const ID = '"tgw-attach-0a1b2c3d4e5f67890"';
const BY_LOOKUP = "data.aws_ec2_transit_gateway_attachment.far.id";
const LOOKUP = 'data "aws_ec2_transit_gateway_attachment" "far" {\n  transit_gateway_attachment_id = "tgw-attach-0a1b2c3d4e5f67890"\n}\n';

const TEMPLATE = `Resources:
  Gateway: { Type: AWS::EC2::TransitGateway }
  Table: { Type: AWS::EC2::TransitGatewayRouteTable, Properties: { TransitGatewayId: !Ref Gateway } }
  Route:
    Type: AWS::EC2::TransitGatewayRoute
    Properties: { TransitGatewayRouteTableId: !Ref Table, DestinationCidrBlock: 10.9.0.0/16, TransitGatewayAttachmentId: tgw-attach-0a1b2c3d4e5f67890 }
`;
const FORM = JSON.stringify({
  format: "ringfence-console/1",
  transitGateways: [{ id: "gateway" }],
  transitGatewayRouteTables: [{ id: "table", transitGateway: "gateway", routes: [{ cidr: "10.9.0.0/16", attachment: "tgw-attach-0a1b2c3d4e5f67890" }] }],
});
const PRINTED = JSON.stringify({
  TransitGateways: [{ TransitGatewayId: "tgw-0a1b2c3d4e5f67890", Options: {} }],
  TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: "tgw-rtb-0a1b2c3d4e5f67890", TransitGatewayId: "tgw-0a1b2c3d4e5f67890" }],
  Routes: [{ DestinationCidrBlock: "10.9.0.0/16", TransitGatewayAttachments: [{ TransitGatewayAttachmentId: "tgw-attach-0a1b2c3d4e5f67890" }], Type: "static", State: "active" }],
});

const NETWORKS: readonly (readonly [how: string, network: Network])[] = [
  ["by its id", terraform(ID)],
  ["by a variable", terraform("var.far")],
  ["by a lookup", terraform(BY_LOOKUP, LOOKUP)],
  ["in a template", read("cloudformation", "template.yaml", TEMPLATE).network],
  ["in a form", read("console", "form.json", FORM).network],
  ["in output of the AWS CLI", read("describe", "all.json", PRINTED).network],
];

/** Where each route leads, and what is not known of it. */
const told = ({ transitGatewayRouteTables, transitGatewayAttachments, missing }: Network): unknown[] =>
  transitGatewayRouteTables.flatMap(({ routes }) =>
    routes.map(({ destination, attachment }) => {
      const { id: _, transitGateway: __, ...found }: Partial<TransitGatewayAttachment> = transitGatewayAttachments.find(({ id }) => id === attachment) ?? {};
      return [formatPrefix(destination), found, missing.filter(({ component }) => component === attachment).map(({ fact }) => fact)];
    }),
  );

describe("a route of a transit gateway to an attachment of elsewhere", () => {
  it.each(NETWORKS)("stays, and leads nobody knows where: %s", (_, network) => {
    const routes = network.transitGatewayRouteTables.flatMap((table) => table.routes);
    expect(routes.map(({ destination }) => formatPrefix(destination))).toEqual(["10.9.0.0/16"]);
    const attachment = network.transitGatewayAttachments.find(({ id }) => id === routes[0]?.attachment);
    expect(attachment).toMatchObject({ resource: { kind: "other" }, state: "unknown", span: null });
    expect(network.missing).toContainEqual({ fact: "what the attachment leads to", component: attachment?.id });
    expect([network.unread, dangling(network)]).toEqual([[], []]);
  });

  describe.each(EMITTED_FORMATS)("is written in %s and read again", (format) => {
    it.each(NETWORKS)("%s", (_, network) => {
      const { files } = emit(network, format);
      const again = readConfiguration(files, { format, limits: COMMAND_LINE_LIMITS });
      expect(again.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(told(again.network)).toEqual(told(network));
      expect(emit(network, format).diagnostics.map(({ message }) => message).join()).not.toMatch(/the attachment leads to|neither VPCs/);
    });
  });
});

it("is asked for where a choice at apply may be an attachment of the configuration", () => {
  const own = `resource "aws_ec2_transit_gateway_peering_attachment" "p" {
  transit_gateway_id      = aws_ec2_transit_gateway.g.id
  peer_transit_gateway_id = "tgw-0a1b2c3d4e5f67890"
  peer_region             = "us-east-1"
}
`;
  const choice = 'var.far == "" ? aws_ec2_transit_gateway_peering_attachment.p.id : var.far';
  expect(terraform(choice, own).unread).not.toEqual([]);
});

it("is told of a table that learns the routes of one", () => {
  const learning = `resource "aws_ec2_transit_gateway_route_table_propagation" "p" {
  transit_gateway_attachment_id  = "tgw-attach-0a1b2c3d4e5f67890"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t.id
}
`;
  expect(terraform(ID, learning).missing.map(({ component }) => component)).toContain("aws_ec2_transit_gateway_route_table.t");
});
