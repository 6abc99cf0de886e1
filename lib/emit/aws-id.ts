/** What ids of AWS's own begin with that a text can name directly. */
const PREFIXES: ReadonlySet<string> = new Set(
  "vpc subnet rtb igw eigw nat eipalloc eni i sg acl pl pcx tgw tgw-attach tgw-rtb vpce vgw h cagw lgw".split(" "),
);
const TAIL = /^[0-9A-Za-z]{1,32}$/;

/** Whether it is an id of AWS's of one kind, a made-up one of an example included. */
export const isIdOf = (prefix: string, id: string): boolean => id.startsWith(`${prefix}-`) && TAIL.test(id.slice(prefix.length + 1));

export function isAwsId(id: string): boolean {
  const prefix = id.slice(0, Math.max(id.lastIndexOf("-"), 0));
  return (PREFIXES.has(prefix) && isIdOf(prefix, id)) || id.startsWith("arn:");
}
