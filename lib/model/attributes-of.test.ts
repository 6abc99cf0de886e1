import { describe, expect, it } from "vitest";
import { present } from "../assert";
import { parsePrefix } from "../net";
import { attributesOf } from "./attributes-of";
import { EMPTY_NETWORK, type Network } from "./network";
import { resourcesOf } from "./resources-of";

const pool = present(parsePrefix("10.0.1.0/24"), "a prefix").prefix;

const network: Network = {
  ...EMPTY_NETWORK,
  subnets: [
    {
      kind: "subnet",
      id: "aws_subnet.a",
      name: "a",
      span: null,
      vpc: "aws_vpc.main",
      cidr: pool,
      ipv6Cidr: null,
      zone: "eu-central-1a",
      mapPublicIpOnLaunch: true,
      routeTable: "table",
      networkAcl: "acl",
      blockPublicAccessExclusion: "none",
    },
  ],
  interfaces: [
    {
      kind: "network_interface",
      id: "eni",
      name: null,
      span: null,
      subnet: "aws_subnet.a",
      owner: "aws_instance.web",
      ownerKind: "instance",
      addresses: [
        {
          private: { kind: "symbolic", id: "p", pool, version: 4 },
          public: { spec: { kind: "symbolic", id: "q", pool: null, version: 4 }, elasticIp: null },
        },
      ],
      ipv6Addresses: [],
      securityGroups: ["aws_security_group.web"],
      sourceDestCheck: true,
      prefixes: [],
    },
  ],
};

describe("the attributes of a resource", () => {
  it("name a place and spell addresses, those left to AWS in words", () => {
    expect(attributesOf(network, "eni")).toMatchObject({
      vpc: "aws_vpc.main",
      subnet: "aws_subnet.a",
      zone: "eu-central-1a",
      owner: "aws_instance.web",
      groups: ["aws_security_group.web"],
      addresses: [{ private: "any free address of 10.0.1.0/24", public: "any public address" }],
    });
  });

  it("spell prefixes", () => {
    expect(attributesOf(network, "aws_subnet.a")).toMatchObject({ cidr: "10.0.1.0/24", ipv6_cidr: null, map_public_ip_on_launch: true });
  });

  it("are null for what is not there", () => {
    expect(attributesOf(network, "aws_subnet.b")).toBeNull();
  });
});

it("lists every resource of the network", () => {
  expect(resourcesOf(network).map(({ id }) => id)).toEqual(["aws_subnet.a", "eni"]);
});

it("lists the subnets of each network ACL", () => {
  const [subnet] = network.subnets;
  const acl = (id: string) => ({ kind: "network_acl", id, name: null, span: null, vpc: "aws_vpc.main", isDefault: false, entries: [] }) as const;
  const two: Network = {
    ...network,
    subnets: ["a", "b", "c"].map((id) => ({ ...present(subnet, "a subnet"), id, networkAcl: id === "b" ? "other" : "acl" })),
    networkAcls: ["acl", "other", "unused"].map(acl),
  };
  expect(["acl", "other", "unused"].map((id) => attributesOf(two, id)?.["subnets"])).toEqual([["a", "c"], ["b"], []]);
});
