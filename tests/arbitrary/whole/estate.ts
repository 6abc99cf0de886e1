import fc from "fast-check";
import { present } from "../../../lib/assert";
import type { Database, Listener, LoadBalancer, Subnet, TargetGroup, Vpc } from "../../../lib/model";
import { formatAddress } from "../../../lib/net";
import { role, support } from "./machines";
import { pick, pickSome, type Making } from "./making";

const zones = fc.array(fc.nat(4), { minLength: 1, maxLength: 3 });
const groups = fc.array(fc.nat(5), { maxLength: 2 });

const targetGroupPlan = fc.record({
  vpc: fc.nat(2),
  type: fc.constantFrom("instance" as const, "ip" as const),
  isOfFunctions: fc.constantFrom(false, false, false, true),
  protocol: fc.constantFrom("tcp" as const, "udp" as const, "tcp_udp" as const, "tls" as const, "http" as const, "https" as const, "geneve" as const),
  port: fc.constantFrom(80, 443, 8080),
  preserves: fc.constantFrom(undefined, true, false),
  targets: fc.array(fc.record({ number: fc.nat(4), port: fc.constantFrom(null, 8443) }), { maxLength: 2 }),
});

const balancerPlan = fc.record({
  vpc: fc.nat(2),
  zones,
  type: fc.constantFrom("network" as const, "application" as const, "application" as const, "gateway" as const),
  isInternal: fc.boolean(),
  isPinned: fc.boolean(),
  hasElasticIps: fc.boolean(),
  crossZone: fc.boolean(),
  groups: fc.option(groups),
  listeners: fc.array(fc.record({ port: fc.constantFrom(80, 443, 8080, 53), groups: fc.array(fc.nat(3), { minLength: 1, maxLength: 2 }) }), { maxLength: 2 }),
  /** A target group for an application load balancer, behind which it stands. */
  isTarget: fc.constantFrom(false, true),
});

export const estatePlan = fc.record({
  targetGroups: fc.array(targetGroupPlan, { maxLength: 3 }),
  balancers: fc.array(balancerPlan, { maxLength: 2 }),
  databases: fc.array(
    fc.record({
      vpc: fc.nat(2),
      engine: fc.constantFrom("postgres", "mysql"),
      instanceClass: fc.constantFrom(undefined, "db.t4g.micro", "db.r6g.large"),
      port: fc.constantFrom(5432, 3306, 15_432),
      groups,
      isPublic: fc.boolean(),
      isCluster: fc.constantFrom(false, false, true),
    }),
    { maxLength: 2 },
  ),
  functions: fc.array(fc.record({ vpc: fc.nat(2), zones, groups, isConnected: fc.constantFrom(true, true, false) }), { maxLength: 1 }),
  support: fc.record({ flowLog: fc.boolean(), patching: fc.boolean(), trail: fc.boolean(), association: fc.boolean() }),
});
type EstatePlan = typeof estatePlan extends fc.Arbitrary<infer T> ? T : never;

/** What stands in the network on somebody's behalf, and what surrounds it. */
export function makeEstate(making: Making, plan: EstatePlan): void {
  plan.functions.forEach((each, n) => makeFunction(making, each, n));
  plan.targetGroups.forEach((group, n) => making.lists.targetGroups.push(group.isOfFunctions ? ofFunctions(making, n) : targetGroup(making, group, n)));
  plan.balancers.forEach((balancer, n) => makeBalancer(making, balancer, n));
  plan.databases.forEach((database, n) => makeDatabase(making, database, n));
  makeSupport(making, plan.support);
}

/** What faces the internet stands in a VPC with an internet gateway. */
const hasGateway = ({ lists }: Making, vpc: Vpc): boolean => lists.internetGateways.some((gateway) => gateway.vpc === vpc.id);

const home = ({ lists }: Making, number: number): Vpc => present(pick(lists.vpcs, number), "a VPC");

/** NLB-1: whether the client's address is kept is a choice for TCP and TLS, always so for UDP, never for HTTP. */
function preserves({ protocol, type, preserves: chosen }: EstatePlan["targetGroups"][number]): boolean | null {
  if (protocol === "http" || protocol === "https" || protocol === "geneve") return null;
  return protocol === "udp" || protocol === "tcp_udp" ? true : (chosen ?? type === "instance");
}

/** A function is called without an address (ALB-1). */
const ofFunctions = ({ lists }: Making, n: number): TargetGroup => ({
  ...{ kind: "target_group", id: `tg-${n}`, name: `targets-${n}`, span: null, vpc: null, targetType: "lambda", protocol: null, port: null },
  preserveClientIp: null,
  targets: lists.functions.slice(0, 1).map(({ id }) => ({ id, port: null })),
});

function targetGroup(making: Making, plan: EstatePlan["targetGroups"][number], n: number): TargetGroup {
  const vpc = home(making, plan.vpc);
  const { lists } = making;
  const instances = lists.instances.filter((instance) => instance.vpc === vpc.id && instance.autoscalingGroup === null);
  const candidates = plan.type === "instance" ? instances.map(({ id }) => id) : instances.flatMap(({ interfaces }) => addressOf(making, interfaces[0]));
  const targets = plan.targets.flatMap(({ number, port }) => {
    const id = pick(candidates, number);
    return id === undefined ? [] : [{ id, port }];
  });
  return {
    ...{ kind: "target_group", id: `tg-${n}`, name: `targets-${n}`, span: null, vpc: vpc.id, targetType: plan.type, protocol: plan.protocol },
    port: plan.protocol === "geneve" ? GENEVE_PORT : plan.port,
    preserveClientIp: preserves(plan),
    targets: [...new Map(targets.map((target) => [target.id, target])).values()],
  };
}

/** RFC 8926. */
const GENEVE_PORT = 6081;

const addressOf = ({ lists }: Making, id: string | undefined): string[] => {
  const spec = lists.interfaces.find((i) => i.id === id)?.addresses[0]?.private;
  return spec === undefined || spec.kind === "symbolic" ? [] : [formatAddress(spec.address)];
};

/** NLB-1, ALB-1: an application load balancer wants two zones, and has groups in any case. */
function makeBalancer(making: Making, plan: EstatePlan["balancers"][number], n: number): void {
  const vpc = home(making, plan.vpc);
  const all = making.oneSubnetPerZone(vpc);
  if (all.length === 0) return;
  const isApplication = plan.type === "application" && all.length > 1;
  const isGateway = plan.type === "gateway";
  const type: LoadBalancer["type"] = isApplication ? "application" : isGateway ? "gateway" : "network";
  const subnets = isApplication ? all : pickSome(all, plan.zones);
  const isInternal = plan.isInternal || isGateway || !hasGateway(making, vpc);
  const scheme = isInternal ? "internal" : "internet-facing";
  const securityGroups = isApplication || (plan.groups !== null && !isGateway) ? making.groupsOf(vpc, plan.groups ?? []) : [];
  const id = `lb-${n}`;
  const interfaces = subnets.map((subnet) =>
    making.owned(id, "load_balancer", subnet, {
      addresses: [addressFor(making, id, subnet, { ...plan, isInternal, isPinned: plan.isPinned && type === "network" })],
      securityGroups,
      sourceDestCheck: isApplication,
    }),
  );
  making.lists.loadBalancers.push({
    ...{ kind: "load_balancer", id, name: `balancer-${n}`, span: null, type, scheme, vpc: vpc.id, interfaces },
    crossZone: isApplication || plan.crossZone,
    listeners: listenersOf(making, vpc, type, plan),
  });
  if (isApplication && plan.isTarget) making.lists.targetGroups.push(ofBalancer(vpc, id));
}

/** NLB-1: behind a network load balancer an application load balancer can stand. */
const ofBalancer = (vpc: Vpc, balancer: string): TargetGroup => ({
  ...{ kind: "target_group", id: `tg of ${balancer}`, name: `of-${balancer}`, span: null, vpc: vpc.id, targetType: "alb", protocol: "tcp", port: 80 },
  preserveClientIp: true,
  targets: [{ id: balancer, port: null }],
});

function addressFor(making: Making, id: string, subnet: Subnet, plan: EstatePlan["balancers"][number]) {
  const holder = `${id} in ${subnet.id}`;
  if (plan.isInternal) return making.bound(holder, plan.isPinned ? making.address(subnet) : making.left(subnet, id), "none");
  return making.bound(holder, making.left(subnet, id), plan.type === "network" && plan.hasElasticIps ? "elastic" : "at launch");
}

const PROTOCOLS: Readonly<Record<LoadBalancer["type"], readonly (Listener["protocol"] | null)[]>> = {
  network: ["tcp", "udp", "tcp_udp", "tls"],
  // Functions stand behind an application load balancer.
  application: ["http", "https", null],
  gateway: ["geneve"],
};

/** Each port once, to groups of the balancer's own kind; an application load balancer may weigh several. */
function listenersOf({ lists }: Making, vpc: Vpc, type: LoadBalancer["type"], plan: EstatePlan["balancers"][number]): Listener[] {
  const fitting = lists.targetGroups.filter((group) => (group.vpc ?? vpc.id) === vpc.id && PROTOCOLS[type].includes(group.protocol));
  const listeners = plan.listeners.flatMap(({ port, groups: numbers }): Listener[] => {
    const [first, ...others] = pickSome(fitting, numbers);
    if (first === undefined) return [];
    const targetGroups = [first, ...(type === "application" ? others : [])].map(({ id }) => id);
    const protocol = first.protocol ?? "http";
    return [{ ref: { label: "", span: null }, protocol, port: type === "gateway" ? GENEVE_PORT : port, targetGroups }];
  });
  return [...new Map(listeners.map((listener) => [listener.port, listener])).values()];
}

/** A database stands in the subnets of its subnet group, which spans two zones or more. */
function makeDatabase(making: Making, plan: EstatePlan["databases"][number], n: number): void {
  const vpc = home(making, plan.vpc);
  const subnets = making.oneSubnetPerZone(vpc);
  if (subnets.length < 2) return;
  const id = `db-${n}`;
  const isPublic = plan.isPublic && hasGateway(making, vpc);
  support(making, "db_subnet_group", `data-${n}`, { name: `data-${n}`, subnet_ids: subnets.map((subnet) => subnet.id) });
  const securityGroups = making.groupsOf(vpc, plan.groups);
  const interfaces = subnets.map((subnet) => {
    const holder = `${id} in ${subnet.id}`;
    return making.owned(id, "database", subnet, { addresses: [making.bound(holder, making.left(subnet, id), isPublic ? "at launch" : "none")], securityGroups });
  });
  const { engine, port, instanceClass } = plan;
  const own = { kind: "database", id, name: `database-${n}`, span: null } as const;
  const whole: Database = { ...own, engine, port, interfaces, publiclyAccessible: isPublic };
  const database: Database = instanceClass === undefined ? whole : { ...whole, instanceClass };
  const aurora = { engine: "aurora-postgresql", port: plan.port };
  if (!plan.isCluster) making.lists.databases.push(database);
  else making.lists.databases.push({ ...whole, ...aurora, id: `cluster-${n}`, name: `cluster-${n}` }, { ...database, ...aurora });
}

function makeFunction(making: Making, plan: EstatePlan["functions"][number], n: number): void {
  const vpc = home(making, plan.vpc);
  const id = `fn-${n}`;
  role(making, "functions", "lambda.amazonaws.com");
  const securityGroups = making.groupsOf(vpc, plan.groups);
  const subnets = plan.isConnected ? pickSome(making.subnetsOf(vpc), plan.zones) : [];
  const interfaces = subnets.map((subnet) => making.owned(id, "function", subnet, { securityGroups }));
  making.lists.functions.push({ kind: "function", id, name: `function-${n}`, span: null, interfaces });
}

function makeSupport(making: Making, plan: EstatePlan["support"]): void {
  const { lists } = making;
  if (plan.flowLog) {
    const bucket = support(making, "s3_bucket", "flows-111122223333", { bucket: "flows-111122223333" });
    support(making, "flow_log", "flows", { vpc_id: lists.vpcs[0]?.id ?? null, traffic_type: "ALL", log_destination: bucket, log_destination_type: "s3", tags: { Name: "flows" } });
  }
  if (plan.association) support(making, "ssm_association", "AWS-GatherSoftwareInventory", { name: "AWS-GatherSoftwareInventory", schedule_expression: "rate(12 hours)" });
  if (plan.patching) {
    const baseline = support(making, "patch_baseline", "web", { name: "web", operating_system: "AMAZON_LINUX_2023" });
    support(making, "patch_group", "web", { baseline_id: baseline, patch_group: "web" });
    const window = support(making, "maintenance_window", "sunday", { name: "sunday", schedule: "cron(0 3 ? * SUN *)", duration: 3, cutoff: 1 });
    support(making, "maintenance_window_target", "web", { name: "web", window_id: window, resource_type: "INSTANCE", targets: [{ key: "tag:PatchGroup", values: ["web"] }] });
    support(making, "maintenance_window_task", "patch", { name: "patch", window_id: window, task_type: "RUN_COMMAND", task_arn: "AWS-RunPatchBaseline", priority: 1 });
  }
  if (plan.trail) {
    support(making, "s3_bucket", "trail-111122223333", { bucket: "trail-111122223333" });
    support(making, "cloudtrail", "main", { name: "main", s3_bucket_name: "trail-111122223333" });
    support(making, "log_group", "/trail/main", { name: "/trail/main", retention_in_days: 90 });
    const alarm = { alarm_name: "changes", namespace: "Audit/Trail", metric_name: "Changes", statistic: "Sum", period: 300, evaluation_periods: 1, threshold: 1 };
    support(making, "metric_alarm", "changes", { ...alarm, comparison_operator: "GreaterThanOrEqualToThreshold" });
  }
}
