/** What the engine reads of a submission in Terraform: configuration, and values that Terraform takes without being told. */
const READ = /(?:\.tf(?:\.json)?|\.auto\.tfvars(?:\.json)?|(?:^|\/)terraform\.tfvars(?:\.json)?)$/;
const LONGEST = 200;
const PART = /^[\w-][\w.-]*$/;

/** Why a file can not be called `name` beside `others`; null where it can. */
export function faultOfName(name: string, others: readonly string[]): string | null {
  if (name === "") return "Type a name, as in rules.tf.";
  if (!READ.test(name)) return "End the name in .tf, or in .auto.tfvars for values of variables: the engine reads no other file.";
  if (name.length > LONGEST) return `Shorten the name: it may have ${LONGEST} characters.`;
  if (!name.split("/").every((part) => PART.test(part))) return "Use letters, digits, dots, - and _, with / between folders, as in network/rules.tf.";
  return others.includes(name) ? `Choose another name: ${name} is there already.` : null;
}
