import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { env } from "../lib/env";
import { isReadablePath } from "./web/readable-path";

// The web server: Next behind a plain HTTP server that vouches for where a request comes from.

const { PORT = 3000, HOST, TRUST_PROXY } = env();
const development = process.env["NODE_ENV"] === "development";

/** Without a proxy of ours in front, what a request says about its own way is anybody's word. */
const vouch = (request: IncomingMessage): void => {
  const { headers, socket } = request;
  if (!TRUST_PROXY) for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"]) delete headers[name];
  if (!TRUST_PROXY || headers["x-forwarded-for"] === undefined) headers["x-forwarded-for"] = socket.remoteAddress ?? "unknown";
};

const refuse = (response: ServerResponse): void => {
  response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" });
  response.end("Check the address: it holds something that no address of this site has.\n");
};

const server = createServer();
const app = next({ dev: development, hostname: HOST, port: PORT, httpServer: server });
await app.prepare();
const answer = app.getRequestHandler();

server.on("request", (request, response) => {
  vouch(request);
  if (!isReadablePath(request.url ?? "")) return refuse(response);
  void answer(request, response);
});
server.on("error", (error: NodeJS.ErrnoException) => {
  process.send?.(error.code ?? error.message);
  process.exit(1);
});
server.listen(PORT, HOST, () => process.send?.("ready"));

/** Requests under way are answered. Where the parent is gone, so are we: the next start wants the port. */
const stop = (): void => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 3_000).unref();
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
process.once("disconnect", () => process.exit(0));
