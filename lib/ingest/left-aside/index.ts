/** What a text says beyond its network: told where the network is written anew, and nowhere else. */
export { tally, type Aside } from "./tally";
export { Uses } from "./uses";
