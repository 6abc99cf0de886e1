import { createServer, type Server } from "node:net";
import { describe, expect, it } from "vitest";
import { choosePort } from "./ports";

const HOST = "127.0.0.1";

const occupy = (): Promise<{ server: Server; port: number }> =>
  new Promise((done) => {
    const server = createServer().listen(0, HOST, () => {
      const address = server.address();
      done({ server, port: typeof address === "object" && address !== null ? address.port : 0 });
    });
  });

describe("the port", () => {
  it("that is wished for is not replaced where it is taken", async () => {
    const { server, port } = await occupy();
    await expect(choosePort(port, HOST)).rejects.toThrow(`Port ${port} is taken. Set PORT to another one`);
    await new Promise((done) => server.close(done));
    expect(await choosePort(port, HOST)).toBe(port);
  });

  it("is a free one from 3000 on where none is wished for", async () => {
    expect(await choosePort(undefined, HOST)).toBeGreaterThanOrEqual(3000);
  });
});
