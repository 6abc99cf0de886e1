import { parseTemplate } from "../../syntax";
import { resolvePath } from "../configuration/paths";
import { render } from "../expression/template";
import { failed, type Mapping, type Value } from "../value";
import { Call } from "./call";
import { asMapping, asText, define, type FunctionDefinition } from "./definition";
import { toBase64 } from "./bytes";
import { quoted } from "../../../../source";

const OUTSIDE = "Only files of the configuration itself can be read; add the file, or write its content as a heredoc.";

/** A file among those of the configuration. Paths begin at the root module, as with `terraform` run in its folder. */
function fileText(path: string, call: Call): string {
  const file = findFile(path, call);
  return file === null ? call.fail(`There is no file ${quoted(path)} in this configuration.`, OUTSIDE) : file.text;
}

function findFile(path: string, call: Call) {
  const { environment } = call.scope;
  const resolved = resolvePath(environment.rootDirectory, path);
  return resolved === null || path.startsWith("/") || path.startsWith("~") ? null : environment.readFile(resolved);
}

const templatefile = define([asText, asMapping], (call, path, variables) => rendered(path, fileText(path, call), variables, call));

/** The template is a text that a reference leads to: what is wrong in it is told where the function is called. */
const templatestring = define([asText, asMapping], (call, text, variables) => {
  const report: Call["scope"]["report"] = (diagnostic) => call.scope.report({ ...diagnostic, span: call.span });
  return rendered("templatestring", text, variables, new Call(call.span, { ...call.scope, report }));
});

/** Templates are read anew in each call: that is work too. */
const CHARACTERS_PER_STEP = 4;
const STEPS_PER_TOKEN = 4;

function rendered(path: string, text: string, variables: Mapping, call: Call): Value {
  call.meter.spend(Math.ceil(text.length / CHARACTERS_PER_STEP), call.span);
  const template = parseTemplate({ path, text }, call.meter.nestingLimit);
  call.meter.spend(STEPS_PER_TOKEN * template.tokens, call.span);
  template.diagnostics.forEach(call.scope.report);
  const scope = {
    ...call.scope,
    names: call.scope.names.only(variables.entries),
    environment: { ...call.scope.environment, resolve: unnamed(path, call) },
  };
  return template.result === null ? failed(call.span) : render(template.result, scope, call.span);
}

/** A template sees the names that it is given and no others. */
const unnamed =
  (path: string, call: Call): Call["scope"]["environment"]["resolve"] =>
  (root) =>
    call.fail(`The template ${quoted(path)} uses \`${root.name}\`, which it is not given.`, "Add it to the second argument.");

/** From the end on, for a path may be a megabyte of slashes. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}

const baseName = (path: string): string => {
  const bare = withoutSlashes(path);
  return path === "" ? "." : bare === "" ? "/" : bare.slice(bare.lastIndexOf("/") + 1);
};

function directoryName(path: string): string {
  const at = path.lastIndexOf("/");
  if (at === -1) return ".";
  return withoutSlashes(path.slice(0, at)) || "/";
}

const later = (call: Call, _path: string): Value => call.unknown("the folder that Terraform runs in is not part of the configuration", []);

export const fileFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["abspath", define([asText], later)],
  ["basename", define([asText], (call, path) => call.text(baseName(path)))],
  ["dirname", define([asText], (call, path) => call.text(directoryName(path)))],
  ["file", define([asText], (call, path) => call.text(fileText(path, call)))],
  ["filebase64", define([asText], (call, path) => call.text(toBase64(new TextEncoder().encode(fileText(path, call)))))],
  ["fileexists", define([asText], (call, path) => call.bool(findFile(path, call) !== null))],
  ["pathexpand", define([asText], (call, path) => (path.startsWith("~") ? later(call, path) : call.text(path)))],
  ["templatefile", templatefile],
  ["templatestring", templatestring],
]);
