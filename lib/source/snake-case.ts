/** `VpcId` → `vpc_id`, `Ipv6CidrBlock` → `ipv6_cidr_block`, `DBSubnetGroupName` → `db_subnet_group_name`. */
export const snakeCase = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
