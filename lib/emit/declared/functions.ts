import { ADDRESSES_OF_FUNCTIONS, AWS_CHOOSES } from "../phrases";
import { block, body } from "./declaration";
import { comeAlong, interfacesOf, sharedGroups } from "./endpoints";
import { unknownOf, type Plan } from "./plan";

/** Functions, with the subnets that they are connected to. */
export function planFunctions(plan: Plan): void {
  for (const each of plan.network.functions) {
    const { id, name } = each;
    const own = interfacesOf(plan, each.interfaces);
    const connected = { subnet_ids: plan.refs(own.map(({ subnet }) => subnet)), security_group_ids: sharedGroups(plan, each, own) };
    const isDual = own.some(({ ipv6Addresses }) => ipv6Addresses.length > 0);
    const config = own.length === 0 ? [] : [block("vpc_config", { ...connected, ipv6_allowed_for_dual_stack: isDual ? true : null })];
    const content = { function_name: name ?? plan.called(id), role: unknownOf(plan, id, "role") };
    plan.notCarried.leaveOut("code and roles of functions", id, "the role is asked for when the text is applied, and code is left out");
    if (own.some(({ addresses }) => addresses.some((address) => address.private.kind !== "symbolic")))
      plan.notCarried.say(ADDRESSES_OF_FUNCTIONS, id, AWS_CHOOSES);
    comeAlong(plan, plan.declare("aws_lambda_function", each, "compute", body(content, config)), own, ".network_interface");
  }
}
