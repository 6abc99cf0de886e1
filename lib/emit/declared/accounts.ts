import type { Vpc } from "../../model";

/** Whether it is known where the VPC is: what is only referred to says nothing of it by itself. */
export const isPlaced = ({ span, isDefault, account, region }: Vpc): boolean => span !== null || isDefault || account !== null || region !== null;

/** Whether VPCs are in different accounts; one that nothing names is another than those that are named. */
export const inSeveralAccounts = (vpcs: readonly Vpc[]): boolean => new Set(vpcs.filter(isPlaced).map(({ account }) => account)).size > 1;
