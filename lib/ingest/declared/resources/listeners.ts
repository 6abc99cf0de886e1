import type { Listener, LoadBalancer, ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import { readWord, shape, UNREAD, valueOr, type Argument, type BlockReader } from "../arguments";
import { partsBy } from "./parts";
import type { ResourceType, ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";

const FORWARD = shape("", { target_group: shape("arn! weight"), stickiness: UNREAD });
const OTHER_ACTIONS = {
  redirect: UNREAD,
  fixed_response: UNREAD,
  authenticate_cognito: UNREAD,
  authenticate_oidc: UNREAD,
  jwt_validation: UNREAD,
};
const ACTION = shape("type! target_group_arn order", { forward: FORWARD, ...OTHER_ACTIONS });

/** Headers that a listener adds, renames or sets. */
const HEADERS = [
  ...(
    "mtls_clientcert mtls_clientcert_issuer mtls_clientcert_leaf mtls_clientcert_serial_number mtls_clientcert_subject " +
    "mtls_clientcert_validity tls_cipher_suite tls_version"
  )
    .split(" ")
    .map((name) => `routing_http_request_x_amzn_${name}_header_name`),
  ...(
    "access_control_allow_credentials access_control_allow_headers access_control_allow_methods access_control_allow_origin " +
    "access_control_expose_headers access_control_max_age content_security_policy strict_transport_security x_content_type_options " +
    "x_frame_options"
  )
    .split(" ")
    .map((name) => `routing_http_response_${name}_header_value`),
  "routing_http_response_server_enabled",
].join(" ");

const LISTENER: ResourceType = {
  denotes: "listener",
  shape: shape(`load_balancer_arn! port protocol alpn_policy certificate_arn ssl_policy tcp_idle_timeout_seconds ${HEADERS}`, {
    default_action: ACTION,
    mutual_authentication: UNREAD,
  }),
};
const RULE: ResourceType = {
  denotes: "part",
  shape: shape("listener_arn! priority", { action: ACTION, condition: UNREAD, transform: UNREAD }),
};

export const LISTENER_TYPES: ResourceTypes = {
  aws_lb_listener: LISTENER,
  aws_alb_listener: LISTENER,
  aws_lb_listener_rule: RULE,
  aws_alb_listener_rule: RULE,
};

/** The listeners of each load balancer, and the rules of each listener. */
export interface ListenerParts {
  readonly listeners: ReadonlyMap<ResourceId, readonly Configured[]>;
  readonly rules: ReadonlyMap<ResourceId, readonly Configured[]>;
}

export const readListenerParts = (scope: Scope): ListenerParts => ({
  listeners: partsBy(scope, ["aws_lb_listener", "aws_alb_listener"], "load_balancer_arn", ["load_balancer"]),
  rules: partsBy(scope, ["aws_lb_listener_rule", "aws_alb_listener_rule"], "listener_arn", ["listener"]),
});

const PROTOCOLS = {
  application: ["HTTP", "HTTPS"],
  network: ["TCP", "UDP", "TCP_UDP", "TLS", "QUIC", "TCP_QUIC"],
  gateway: ["GENEVE"],
} as const;
type Written = (typeof PROTOCOLS)[keyof typeof PROTOCOLS][number];
const ALL: readonly Written[] = Object.values(PROTOCOLS).flat();

/** The port of GENEVE, on which a Gateway Load Balancer listens without being told (RFC 8926). */
const GENEVE_PORT = 6081;

/** Both protocols of a listener or a target group, as the model calls them. */
export const modelled = (protocol: Written): Listener["protocol"] => protocol.toLowerCase() as Listener["protocol"];

export const readProtocol = (scope: Scope, owner: ResourceId, body: BlockReader): Argument<Written> =>
  readWord(body.text("protocol"), ALL, { owner, argument: "protocol", report: scope.report });

/** What a load balancer listens on; a listener of which that is not known is noted as missing. */
export function listenersOf(scope: Scope, balancer: ResourceId, type: LoadBalancer["type"], parts: ListenerParts): Listener[] {
  const read = (parts.listeners.get(balancer) ?? []).flatMap((listener) => readListener(scope, balancer, type, listener, parts));
  checkPorts(scope, balancer, read);
  return read;
}

function readListener(
  scope: Scope,
  balancer: ResourceId,
  type: LoadBalancer["type"],
  { id, body, span }: Configured,
  { rules }: ListenerParts,
): Listener[] {
  const protocol = readProtocol(scope, id, body);
  const port = readPort(scope, id, body);
  if (protocol.state === "unknown" || port.state === "unknown") scope.implied.lack(`what ${id} listens on`, balancer);
  checkProtocol(scope, id, type, protocol);
  const actions = [
    ...body.blocks("default_action").readers,
    ...(rules.get(id) ?? []).flatMap((rule) => rule.body.blocks("action").readers),
  ];
  const targetGroups = [...new Set(actions.flatMap((action) => forwardedTo(scope, balancer, id, action)))];
  const meant = valueOr(protocol, type === "gateway" ? "GENEVE" : protocol.state === "absent" && type === "application" ? "HTTP" : null);
  const number = valueOr(port, type === "gateway" ? GENEVE_PORT : null);
  if (meant === null || number === null) return [];
  return [{ ref: { label: id, span }, protocol: modelled(meant), port: number, targetGroups }];
}

function readPort(scope: Scope, id: ResourceId, body: BlockReader): Argument<number> {
  const port = body.number("port");
  if (port.state !== "written" || (Number.isInteger(port.value) && port.value >= 1 && port.value <= 65_535)) return port;
  const message = `port of ${id} is ${port.value}: ports are whole numbers from 1 to 65535.`;
  scope.report(errorAt("port-range", message, { hint: "Write a port from 1 to 65535.", span: port.span }));
  return { state: "invalid", span: port.span };
}

function checkProtocol(scope: Scope, id: ResourceId, type: LoadBalancer["type"], protocol: Argument<Written>): void {
  const known: readonly Written[] = PROTOCOLS[type];
  if (protocol.state !== "written" || known.includes(protocol.value)) return;
  const message = `${id} listens with ${protocol.value}, which a load balancer of the type ${type} does not.`;
  const hint = `Write one of ${known.join(", ")}, or choose another load_balancer_type.`;
  scope.report(errorAt("listener-protocol", message, { hint, span: protocol.span }));
}

/** The groups that a forwarding action names, in either way of writing it. */
function forwardedTo(scope: Scope, balancer: ResourceId, listener: ResourceId, action: BlockReader): ResourceId[] {
  if (valueOr(action.text("type"), "forward") !== "forward") return [];
  const weighted = action
    .blocks("forward")
    .readers.flatMap((forward) => forward.blocks("target_group").readers.map((group) => group.text("arn")));
  return [action.text("target_group_arn"), ...weighted].flatMap((argument) => {
    const naming = { owner: listener, argument: "target_group_arn", report: scope.report };
    const found = scope.references.resolve(argument, ["target_group"], naming);
    if (found.kind === "outside") scope.implied.lack(`where ${listener} leads to`, balancer);
    return found.kind === "found" ? [found.id] : [];
  });
}

/** One listener for each port (Elastic Load Balancing API, CreateListener: DuplicateListener). */
function checkPorts(scope: Scope, balancer: ResourceId, listeners: readonly Listener[]): void {
  const seen = new Map<number, string>();
  for (const { port, ref } of listeners) {
    const other = seen.get(port);
    if (other === undefined) seen.set(port, ref.label);
    else {
      const message = `${ref.label} listens on port ${port} of ${balancer}, and ${other} does too: AWS takes one listener for each port.`;
      scope.report(
        errorAt("duplicate-listener", message, { hint: "Choose another port, or TCP_UDP for both protocols on one.", span: ref.span }),
      );
    }
  }
}
