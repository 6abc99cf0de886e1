/** Why: verdict, witnesses, blockers and path of a question, as a tree of data. */
export { explain, withoutAnswer } from "./explain";
export { cubeJson, packetJson } from "./json";
export type { Assumption, Blocker, CubeJson, PacketJson, Result, StepJson, Verdict } from "./result";
export type { Query } from "./query";
