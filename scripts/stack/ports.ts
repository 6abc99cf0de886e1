import { createServer } from "node:net";

const FIRST = 3000;
const LAST = 3100;

/** True where one can listen there, false where another one does. @throws Error where nobody could. */
export const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((done, fail) => {
    const probe = createServer()
      .once("error", ({ code }: NodeJS.ErrnoException) => (code === "EADDRINUSE" ? done(false) : fail(new Error(refusal(port, host, code)))))
      .once("listening", () => probe.close(() => done(true)));
    probe.listen({ port, host, exclusive: true });
  });

const refusal = (port: number, host: string, code = "no reason given"): string =>
  code === "EACCES"
    ? `Set PORT to one from 1024 on: the system keeps ${port} for those with more rights.`
    : `Set HOST to an address of this machine, as in 127.0.0.1 or 0.0.0.0, in place of "${host}" (${code}).`;

/** The wanted port, which must be free, or the first free one from 3000 on. */
export const choosePort = async (wanted: number | undefined, host: string): Promise<number> => {
  if (wanted !== undefined) {
    if (await isFree(wanted, host)) return wanted;
    throw new Error(`Port ${wanted} is taken. Set PORT to another one, or unset it: then the first free port from ${FIRST} on is taken.`);
  }
  for (let port = FIRST; port <= LAST; port++) if (await isFree(port, host)) return port;
  throw new Error(`All ports from ${FIRST} to ${LAST} are taken. Set PORT to one that is free.`);
};
