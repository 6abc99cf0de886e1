import { createServer } from "node:net";

const FIRST = 3000;
const LAST = 3100;

export const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer()
      .once("error", () => done(false))
      .once("listening", () => probe.close(() => done(true)));
    probe.listen({ port, host, exclusive: true });
  });

/** The wanted port, which must be free, or the first free one from 3000 on. */
export const choosePort = async (wanted: number | undefined, host: string): Promise<number> => {
  if (wanted !== undefined) {
    if (await isFree(wanted, host)) return wanted;
    throw new Error(`Port ${wanted} is taken. Set PORT to another one, or unset it: then the first free port from ${FIRST} on is taken.`);
  }
  for (let port = FIRST; port <= LAST; port++) if (await isFree(port, host)) return port;
  throw new Error(`All ports from ${FIRST} to ${LAST} are taken. Set PORT to one that is free.`);
};
