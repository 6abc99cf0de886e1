import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../read";
import { readDescribe } from ".";

const told = (outputs: object, notesLeftAside = true) =>
  readDescribe([{ path: "outputs.json", text: JSON.stringify(outputs) }], { limits: SUBMISSION_LIMITS, notesLeftAside }).leftAside?.ofTypes;
const namesOf = (outputs: object): (readonly string[])[] => (told(outputs) ?? []).map(({ names }) => names);
const SUBNET = { SubnetId: "subnet-1", VpcId: "vpc-1", CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a", MapPublicIpOnLaunch: false };

describe("what outputs say beyond their network", () => {
  it("is named by the key of the output, with how many elements say it", () => {
    const subnets = [SUBNET, { ...SUBNET, SubnetId: "subnet-2", CidrBlock: "10.0.1.0/24", EnableDns64: true }, { ...SUBNET, SubnetId: "subnet-3", CidrBlock: "10.0.2.0/24", EnableDns64: false }];
    expect(told({ Subnets: subnets })).toMatchObject([{ type: "Subnets", names: ["EnableDns64"], resources: 2 }]);
  });

  it.each<[string, object, string[][]]>([
    ["nothing where all is read", { Subnets: [SUBNET] }, []],
    ["nothing that is not there", { Subnets: [{ ...SUBNET, OutpostArn: null, Tags: [], Ipv6CidrBlockAssociationSet: [] }] }, []],
    ["no name", { Subnets: [{ ...SUBNET, Tags: [{ Key: "Name", Value: "a" }] }] }, []],
    ["other tags", { Subnets: [{ ...SUBNET, Tags: [{ Key: "Env", Value: "e" }, { Key: "Name", Value: "a" }] }] }, [["Tags other than Name"]]],
    ["what AWS notes itself, as one thing", { Subnets: [{ ...SUBNET, OwnerId: "1", SubnetArn: "arn:x", State: "available" }] }, [["what AWS notes by itself (owners, states, ARNs, times)"]]],
    ["parts of what is read", { Reservations: [{ Instances: [{ InstanceId: "i-1", State: { Name: "running" }, Placement: { Tenancy: "default", GroupName: "g" } }] }] }, [["Instances.Placement.GroupName"]]],
    ["nothing of what is kept as it stands", { KeyPairs: [{ KeyPairId: "key-1", KeyName: "k", KeyFingerprint: "f", Tags: [{ Key: "Env", Value: "e" }] }] }, []],
    ["nothing of the entry that ends every network ACL", { NetworkAcls: [{ NetworkAclId: "acl-1", VpcId: "vpc-1", IsDefault: false, Associations: [], Entries: [{ RuleNumber: 32767, Egress: false, Protocol: "-1", RuleAction: "deny", CidrBlock: "0.0.0.0/0" }] }] }, []],
  ])("is %s", (_, outputs, names) => expect(namesOf(outputs)).toEqual(names));

  it("is not noted unless somebody asks for it", () => expect(told({ Subnets: [{ ...SUBNET, EnableDns64: true }] }, false)).toBeUndefined());
});
