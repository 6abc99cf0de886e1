import { expect, it } from "vitest";
import { preservation } from "./client-address";

it.each([
  ["datagrams, always", "udp", "ip", "always"],
  ["TCP beside datagrams, always", "tcp_udp", "instance", "always"],
  ["TCP to instances, unless it is switched off", "tcp", "instance", { unlessSet: true }],
  ["TLS to addresses, where it is switched on", "tls", "ip", { unlessSet: false }],
  ["requests, never", "http", "instance", "never"],
  ["calls of functions, never", null, "lambda", "never"],
] as const)("the client's address is preserved with %s", (_, protocol, targetType, expected) => expect(preservation({ protocol, targetType })).toEqual(expected));
