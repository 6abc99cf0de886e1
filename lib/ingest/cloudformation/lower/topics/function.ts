import type { Lowerings } from "../lowering";
import { by, properties, same, TAGS, unread } from "../rule";

/** Lambda functions, and how they are connected to a VPC. */
export const FUNCTION_LOWERINGS: Lowerings = {
  "AWS::Lambda::Function": {
    to: ["aws_lambda_function"],
    properties: properties(
      same("FunctionName Role! Handler Runtime PackageType Timeout MemorySize Description"),
      by({
        VpcConfig: {
          kind: "blocks",
          name: "vpc_config",
          list: false,
          properties: properties(same("SubnetIds[] SecurityGroupIds[] Ipv6AllowedForDualStack")),
        },
      }),
      unread(
        "Architectures CapacityProviderConfig Code! CodeSigningConfigArn DeadLetterConfig DurableConfig Environment EphemeralStorage " +
          "FileSystemConfigs FunctionScalingConfig ImageConfig KmsKeyArn Layers LoggingConfig PublishToLatestPublished RecursiveLoop " +
          "ReservedConcurrentExecutions RuntimeManagementConfig SnapStart TenancyConfig TracingConfig",
      ),
      TAGS,
    ),
  },
};
