import { readConfiguration, SUBMISSION_LIMITS } from "../../lib/ingest";
import { pin, resourcesOf } from "../../lib/model";
import { dangling } from "../equal-networks/dangling";
import { corpus, type Sample } from "./corpus";
import { inputOf } from "./mutate";

/** What a process tells: the input that it begins, or a fault that it found. */
export type Message = { readonly kind: "at"; readonly at: number; readonly format: string } | { readonly kind: "fault"; readonly fault: string };

/** What is wrong with the reader, not with the text; null for nothing. */
function faultOf({ format, path, text }: Sample): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  try {
    const { network, diagnostics } = readConfiguration([{ path: name, text }], { format, limits: SUBMISSION_LIMITS });
    const lines = text.split(/\n/).length;
    const outside = diagnostics.find(({ span }) => span !== null && span.file === name && (span.start.line < 1 || span.start.line > lines));
    if (outside) return `a diagnostic outside of the text (${outside.code})`;
    const [loose] = dangling(network);
    if (loose !== undefined) return `a loose end: ${loose}`;
    const ids = resourcesOf(network).map(({ id }) => id);
    if (new Set(ids).size !== ids.length) return `two resources of one id: ${ids.find((id, n) => ids.indexOf(id) !== n)}`;
    pin(network);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message.slice(0, 160)}` : String(error);
  }
}

const [from = 0, step = 1, count = 0, seed = 0] = process.argv.slice(2).map(Number);
const tell = (message: Message): void => void process.send?.(message);
const samples = corpus();
for (let at = from; at < count; at += step) {
  const input = inputOf(seed, at, samples);
  tell({ kind: "at", at, format: input.format });
  const fault = faultOf(input);
  if (fault !== null) tell({ kind: "fault", fault: `${input.format} ${input.path}: ${fault}: npm run fuzz -- ${count} ${seed} ${at}` });
}
process.disconnect();
