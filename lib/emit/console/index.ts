export { emitConsole } from "./emit-console";
