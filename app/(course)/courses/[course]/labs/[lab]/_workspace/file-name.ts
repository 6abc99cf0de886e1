/** What the engine reads of a submission in Terraform. */
const READ = /\.(tf|tf\.json|tfvars)$/;
const LONGEST = 200;

/** Why a file can not be called `name` beside `others`; null where it can. */
export function faultOfName(name: string, others: readonly string[]): string | null {
  if (name === "") return "Type a name, as in rules.tf.";
  if (!READ.test(name)) return "End the name in .tf: the engine reads no other file.";
  if (name.length > LONGEST || !name.split("/").every((part) => /^[\w-][\w.-]*$/.test(part))) return "Use letters, digits, dots, - and _, with / between folders, as in network/rules.tf.";
  return others.includes(name) ? `Choose another name: ${name} is there already.` : null;
}
