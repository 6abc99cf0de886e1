/** Ids of AWS's own, made-up ones of examples included: a text can name these directly. */
const AWS_ID = /^(?:vpc|subnet|rtb|igw|eigw|nat|eipalloc|eni|i|sg|acl|pl|pcx|tgw|tgw-attach|tgw-rtb|vpce|vgw|h|cagw|lgw)-[0-9A-Za-z]{1,32}$/;
export const isAwsId = (id: string): boolean => AWS_ID.test(id) || id.startsWith("arn:");
