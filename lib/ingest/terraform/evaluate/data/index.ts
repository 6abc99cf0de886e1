/** Data sources that can be answered without AWS. */
export { answerData, REGION_NOT_KNOWN } from "./answer";
export { DEFAULT_REGION } from "./regions";
