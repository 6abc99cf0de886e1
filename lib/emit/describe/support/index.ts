export { printSupport } from "./print-support";
export { parseShapes, SUPPORT_SHAPES, type Shapes } from "./shapes";
