import { z } from "zod";
import { flag, id, maybe, name, NOT_KNOWN, privateIps, securityGroups, tenancy, text, texts, titled } from "./field";

const ipv6Addresses = texts("IPv6 addresses");

export const networkInterface = z.strictObject({
  id,
  name,
  description: maybe("Description"),
  subnet: text("Subnet"),
  privateIps,
  ipv6Addresses,
  securityGroups,
  sourceDestinationCheck: flag("Source/destination check"),
  delegatedPrefixes: texts("Delegated prefixes"),
  instance: maybe("Instance ID"),
  deviceIndex: titled("Device index", z.number().exactOptional()),
});

export const instance = z.strictObject({
  id,
  name,
  subnet: maybe("Subnet"),
  privateIps,
  ipv6Addresses,
  /** Left out: the subnet's own setting. */
  autoAssignPublicIp: flag("Auto-assign public IP"),
  securityGroups,
  sourceDestinationCheck: flag("Source/destination check"),
  /** What the form calls the interface that the instance is born with, where a route names it. */
  networkInterfaceId: maybe("Network interface ID"),
  instanceType: maybe("Instance type"),
  ami: maybe("AMI ID"),
  keyPair: maybe("Key pair name"),
  tenancy,
  host: maybe("Host ID"),
  iamInstanceProfile: maybe("IAM instance profile"),
  userData: maybe("User data"),
  state: titled("Instance state", z.enum(["Running", "Stopped", NOT_KNOWN]).exactOptional()),
});

export const keyPair = z.strictObject({ id, name: maybe("Key pair name") });
export const instanceProfile = z.strictObject({ id, name: maybe("Instance profile name"), role: maybe("IAM role") });
export const dedicatedHost = z.strictObject({
  id,
  name,
  availabilityZone: maybe("Availability Zone"),
  instanceFamily: maybe("Instance family"),
  instanceType: maybe("Instance type"),
});
