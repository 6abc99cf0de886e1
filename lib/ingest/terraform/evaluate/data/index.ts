/** Data sources that can be answered without AWS. */
export { answerData } from "./answer";
export { DEFAULT_REGION } from "./regions";
