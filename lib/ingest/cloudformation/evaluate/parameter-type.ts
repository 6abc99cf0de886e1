/** What the value of a parameter is: its texts or numbers, one or a list. `stored`: kept in Parameter Store, where only AWS can look. */
export interface ParameterType {
  readonly element: "text" | "number";
  readonly list: boolean;
  readonly stored: boolean;
}

const AWS_TYPE = /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+(?:::[A-Za-z0-9]+)?$/;
const STORED = /^AWS::SSM::Parameter::Value<(.+)>$/;

/** Null for what is no type of parameters. */
export function parameterType(name: string): ParameterType | null {
  const stored = STORED.exec(name)?.[1];
  if (stored !== undefined) {
    const inner = parameterType(stored);
    return inner && !inner.stored ? { ...inner, stored: true } : null;
  }
  if (name === "String") return { element: "text", list: false, stored: false };
  if (name === "Number") return { element: "number", list: false, stored: false };
  if (name === "CommaDelimitedList") return { element: "text", list: true, stored: false };
  const element = /^List<(.+)>$/.exec(name)?.[1];
  if (element === undefined) return AWS_TYPE.test(name) ? { element: "text", list: false, stored: false } : null;
  const inner = element === "String" || element === "Number" || AWS_TYPE.test(element) ? parameterType(element) : null;
  return inner && { ...inner, list: true };
}
