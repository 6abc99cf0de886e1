/** The folder of a file; `""` is the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Whether a module's source is a folder of the same configuration, as Terraform tells it: by its first characters. */
export const isLocalSource = (source: string): boolean =>
  source === "." || source === ".." || source.startsWith("./") || source.startsWith("../");

/** `path` as seen from `folder`, with `.` and `..` resolved; null where it leads out of the top. */
export function resolvePath(folder: string, path: string): string | null {
  const parts = path.startsWith("/") ? [] : folder.split("/").filter((part) => part !== "");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

export const isWithin = (path: string, folder: string): boolean => folder === "" || path === folder || path.startsWith(`${folder}/`);

/** `path` as seen from `folder`: `modules/net`, `../net`. Both begin at the top. */
export function relativePath(folder: string, path: string): string {
  const [from, to] = [folder, path].map((each) => each.split("/").filter((part) => part !== ""));
  if (from === undefined || to === undefined) return path;
  const shared = from.findIndex((part, index) => part !== to[index]);
  const common = shared === -1 ? from.length : shared;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/") || ".";
}
