import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

export const LABS = "content/courses/aws-network-security/labs";
export const STARTER = `${LABS}/ssh-least-privilege/starter`;

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the launcher as a person does. */
export const ringfence = (...args: readonly string[]): Promise<Ran> => runAs({}, args);

/** The same as somebody to whom permissions mean something, as they do not to the superuser. */
export const asNobody = (...args: readonly string[]): Promise<Ran> => runAs(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}, args);

const runAs = (who: { readonly uid?: number; readonly gid?: number }, args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, ["scripts/ringfence.mjs", ...args], who, (failure, out, error) =>
      resolve({ exit: failure === null ? 0 : Number(failure.code), out, error }),
    );
  });

/** For a file of tests, once: the first run may have to bundle the command line. */
export const bundleFirst = (): void => beforeAll(() => ringfence("help").then(() => undefined), 60_000);

/** Makes folders with one file each, which are there until the tests of the file are done. */
export function foldersForTests(): (name: string, content: string | Buffer) => string {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
  return (name, content) => {
    const folder = mkdtempSync(join(tmpdir(), "ringfence-cli-"));
    folders.push(folder);
    writeFileSync(join(folder, name), content);
    return folder;
  };
}
