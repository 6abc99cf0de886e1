import { toBase64 } from "../../source";
import { quoted, withoutTemplates } from "./text";

/** A script as an argument: which argument, and its expression, whose lines are not to be indented any more. */
export interface WrittenScript {
  readonly name: "user_data" | "user_data_base64";
  readonly text: string;
}

const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Lines as lines, a short text in quotes, and what is no text as the base64 of it. */
export function writtenScript(script: string, indent: string): WrittenScript {
  if (UNPRINTABLE.test(script)) return { name: "user_data_base64", text: `"${toBase64(script)}"` };
  if (!script.includes("\n") || script.includes("\r")) return { name: "user_data", text: quoted(script) };
  const isWhole = script.endsWith("\n");
  const heredoc = heredocOf(isWhole ? script : `${script}\n`, indent);
  if (isWhole) return { name: "user_data", text: heredoc };
  return { name: "user_data", text: `chomp(${heredoc}\n${indent})` };
}

/** `<<-` takes the common indentation away: it is used where adding one changes nothing else. */
function heredocOf(script: string, indent: string): string {
  const lines = script.slice(0, -1).split("\n");
  const end = terminator(lines);
  const isIndentable = lines.some((line) => /^\S/.test(line)) && lines.every((line) => line === "" || line.trim() !== "") && !script.includes("\t");
  const deeper = isIndentable ? `${indent}  ` : "";
  const written = lines.map((line) => (line === "" ? "" : deeper + withoutTemplates(line)));
  return [`<<${isIndentable ? "-" : ""}${end}`, ...written, `${isIndentable ? indent : ""}${end}`].join("\n");
}

function terminator(lines: readonly string[]): string {
  const taken = new Set(lines.map((line) => line.trim()));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? "EOT" : `EOT${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
