import { decidesPackets as decidesByProvider } from "../declared/resources/resource-types";
import { LOWERINGS } from "./lower/lowerings";

/** Services whose resources have a say in where packets go, where the resource is not read. */
const SERVICES: ReadonlySet<string> = new Set(["EC2", "ElasticLoadBalancing", "ElasticLoadBalancingV2", "AutoScaling", "RDS", "Lambda"]);

/** What those services have that neither sends, filters nor leads packets. */
const BESIDE: ReadonlySet<string> = new Set([
  "AWS::AutoScaling::LifecycleHook",
  "AWS::AutoScaling::ScalingPolicy",
  "AWS::AutoScaling::ScheduledAction",
  "AWS::EC2::PlacementGroup",
  "AWS::EC2::Volume",
  "AWS::EC2::VolumeAttachment",
  "AWS::Lambda::Alias",
  "AWS::Lambda::EventSourceMapping",
  "AWS::Lambda::LayerVersion",
  "AWS::Lambda::Permission",
  "AWS::Lambda::Version",
  "AWS::RDS::DBClusterParameterGroup",
  "AWS::RDS::DBParameterGroup",
  "AWS::RDS::OptionGroup",
]);

/** Whether an answer may depend on a resource of the type: of one that is read, what it becomes tells. */
export const decidesPackets = (type: string): boolean =>
  Object.hasOwn(LOWERINGS, type) ? LOWERINGS[type]?.to.some(decidesByProvider) === true : SERVICES.has(type.split("::")[1] ?? "") && !BESIDE.has(type);
