import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { emit } from "../../lib/emit";
import { FORMATS, readConfiguration, SUBMISSION_LIMITS, type Format } from "../../lib/ingest";

export interface Sample {
  readonly format: Format;
  readonly path: string;
  readonly text: string;
}

/** Longer files make few inputs out of much time. */
const LONGEST = 40_000;
const ROOTS = ["tests/scenarios", "tests/terraform", "tests/cloudformation", "tests/describe", "tests/console", "content/courses"];

function formatOf(path: string, text: string): Format | null {
  if (/\.tf(\.json)?$/.test(path)) return "terraform";
  if (/\.(ya?ml|template)$/.test(path)) return /^Resources:|AWSTemplateFormatVersion/m.test(text) ? "cloudformation" : null;
  if (!path.endsWith(".json") || path.endsWith("expected.json")) return null;
  if (text.includes('"ringfence-console/')) return "console";
  return text.includes('"Resources"') ? "cloudformation" : "describe";
}

/** The configurations of the house, each a file that is read without an error or nearly so. */
export function corpus(): Sample[] {
  const files = ROOTS.filter((root) => existsSync(root)).flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(".", join(entry.parentPath, entry.name)))
      .sort(),
  );
  const samples = files.flatMap((path): Sample[] => {
    const text = readFileSync(path, "utf8");
    const format = formatOf(path, text);
    return format === null || text.length > LONGEST ? [] : [{ format, path, text }];
  });
  const all = [...samples, ...forms(samples)];
  return FORMATS.flatMap((format) => all.filter((sample) => sample.format === format));
}

/** Nobody writes forms as files: they are made of the scenarios. */
const forms = (samples: readonly Sample[]): Sample[] =>
  samples
    .filter(({ path }) => path.startsWith("tests/scenarios/") && path.endsWith("main.tf"))
    .flatMap(({ path, text }) => {
      const { network } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
      return emit(network, "console").files.map((file): Sample => ({ format: "console", path: `${path}/${file.path}`, text: file.text }));
    });
