import type { LambdaFunction, NetworkInterface } from "../../../model";
import { shape, UNREAD, valueOr } from "../arguments";
import { labelOf } from "./label";
import type { Ground } from "./network-interface";
import { ownedInterface, placesOf } from "./owned-interface";
import type { ResourceTypes } from "./resource-type";
import type { Configured } from "./scope";
import { checkPlaces } from "./subnet-places";

export const FUNCTION_TYPES: ResourceTypes = {
  aws_lambda_function: {
    denotes: "function",
    shape: shape(
      "role! function_name architectures code_signing_config_arn description filename handler image_uri kms_key_arn layers memory_size " +
        "package_type publish replace_security_groups_on_destroy replacement_security_group_ids reserved_concurrent_executions runtime " +
        "s3_bucket s3_key s3_object_version skip_destroy source_code_hash timeout code_sha256 publish_to source_kms_key_arn " +
        "use_resource_timeout_for_propagation",
      {
        capacity_provider_config: UNREAD,
        durable_config: UNREAD,
        tenancy_config: UNREAD,
        vpc_config: shape("security_group_ids subnet_ids ipv6_allowed_for_dual_stack"),
        dead_letter_config: UNREAD,
        environment: UNREAD,
        ephemeral_storage: UNREAD,
        file_system_config: UNREAD,
        image_config: UNREAD,
        logging_config: UNREAD,
        snap_start: UNREAD,
        tracing_config: UNREAD,
      },
    ),
  },
};

export interface ReadFunction {
  readonly function: LambdaFunction;
  readonly interfaces: readonly NetworkInterface[];
}

/** Functions, each with an interface in every subnet of its `vpc_config`. */
export function readFunctions(ground: Ground): ReadFunction[] {
  return ground.scope.of("aws_lambda_function").map((resource) => {
    const { id, body, name, span } = resource;
    const interfaces = interfacesOf(ground, resource);
    const own = name ?? labelOf(ground.scope, body, "function_name");
    return { function: { kind: "function", id, name: own, span, interfaces: interfaces.map((i) => i.id) }, interfaces };
  });
}

function interfacesOf(ground: Ground, { id, body, span }: Configured): NetworkInterface[] {
  const { readers, unknown } = body.blocks("vpc_config");
  if (unknown !== null) ground.scope.implied.lack("whether the function is connected to a VPC", id);
  const config = readers[0];
  if (config === undefined) return [];
  const places = placesOf(ground, config.texts("subnet_ids"), id, "subnet_ids");
  const [first] = places;
  if (first === undefined) return [];
  checkPlaces(ground.scope, places, { owner: id, span, argument: "subnet_ids", zones: 1, onePerZone: false });
  const groups = ground.groups.read(config.texts("security_group_ids"), "security_group_ids", id, first.vpc);
  const dualStack = valueOr(config.flag("ipv6_allowed_for_dual_stack"), false);
  return places.map((place) =>
    ownedInterface(ground, place, { owner: id, ownerKind: "function", groups, hasIpv6: dualStack && place.subnet.ipv6Cidr !== null }),
  );
}
