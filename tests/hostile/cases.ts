import { BYTES_CASES } from "./bytes-cases";
import { CLOUDFORMATION_CASES } from "./cloudformation-cases";
import { CONSOLE_CASES } from "./console-cases";
import { DESCRIBE_CASES } from "./describe-cases";
import { EXPRESSION_CASES } from "./expression-cases";
import { FLAT_CASES } from "./flat-cases";
import type { HostileCase } from "./hostile-case";
import { TERRAFORM_CASES } from "./terraform-cases";

export const HOSTILE_CASES: readonly HostileCase[] = [
  ...TERRAFORM_CASES,
  ...EXPRESSION_CASES,
  ...CLOUDFORMATION_CASES,
  ...DESCRIBE_CASES,
  ...CONSOLE_CASES,
  ...BYTES_CASES,
  ...FLAT_CASES,
];
