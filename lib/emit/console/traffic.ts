import { hasPorts, icmpTypeName, ICMPV6, isIcmp, NAMED_TRAFFIC, protocolName, UDP } from "../../net";
import type { RuleTraffic } from "../../model";
import type { Row } from "./layout";

const LAST_PORT = 65_535;

/** Type, and of Protocol and Port range what the type leaves open. */
export function trafficFields({ protocol, ports, icmp }: RuleTraffic): Row {
  const isWhole = ports === null || (ports[0] === 0 && ports[1] === LAST_PORT);
  const port = !isWhole && ports[0] === ports[1] ? ports[0] : null;
  const isAnyIcmp = icmp === null || (icmp.type === null && icmp.code === null);
  const named = NAMED_TRAFFIC.find((one) => one.protocol === protocol && one.port === port);
  if (named !== undefined && isAnyIcmp && (isWhole || port !== null)) return { type: named.name };
  if (protocol === null) return { type: "All traffic" };
  if (isIcmp(protocol)) return icmpFields(protocol, icmp ?? { type: null, code: null });
  if (!hasPorts(protocol) || ports === null) return { type: "Custom Protocol", protocol: String(protocolName(protocol)).toUpperCase() };
  const type = protocol === UDP ? "Custom UDP" : "Custom TCP";
  return { type, portRange: ports[0] === ports[1] ? String(ports[0]) : `${ports[0]}-${ports[1]}` };
}

function icmpFields(protocol: number, { type, code }: NonNullable<RuleTraffic["icmp"]>): Row {
  return {
    type: protocol === ICMPV6 ? "Custom ICMP - IPv6" : "Custom ICMP - IPv4",
    protocol: type === null ? "All" : icmpTypeName(protocol, type),
    portRange: code === null ? undefined : String(code),
  };
}
