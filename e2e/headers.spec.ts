import { expect, SITE, test } from "./fixtures";

test("pages tell browsers what they may load, and who may frame them", async ({ request }) => {
  const [first, second] = [await request.get(`${SITE}/`), await request.get(`${SITE}/`)];
  const policy = first.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy, "a nonce is used once").not.toBe(second.headers()["content-security-policy"]);
  expect(first.headers()).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "strict-origin-when-cross-origin" });
  expect(first.headers()).not.toHaveProperty("x-powered-by");
});

test.describe("machine requests", () => {
  const DRAFT = "/courses/aws-network-security/labs/ssh-least-privilege/draft";

  test("without a session are refused, not led elsewhere", async ({ request }) => {
    const answer = await request.put(`${SITE}${DRAFT}`, { data: {}, headers: { origin: SITE }, maxRedirects: 0 });
    expect(answer.status()).toBe(401);
    expect(await answer.json()).toEqual({ error: { code: "not-signed-in", message: "Sign in, then try again." } });
  });

  test("from a page of another site are refused", async ({ page, as }) => {
    await as("student");
    const foreign: Record<string, string>[] = [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }];
    for (const headers of foreign) {
      const answer = await page.request.put(`${SITE}${DRAFT}`, { data: {}, headers });
      expect(answer.status(), JSON.stringify(headers)).toBe(403);
    }
  });

  test("larger than they can mean are refused, with the limit named", async ({ page, as }) => {
    await as("student");
    const refused = async (path: string, bytes: number): Promise<unknown> => {
      const answer = await page.request.put(`${SITE}${path}`, { data: { text: "a".repeat(bytes) }, headers: { origin: SITE } });
      expect(answer.status()).toBe(413);
      return ((await answer.json()) as { error: unknown }).error;
    };
    expect(await refused("/account/password", 2 * 1024 * 1024)).toEqual({
      code: "too-large",
      message: "Send at most 16 KiB at a time: shorten or split what you send.",
    });
    expect(await refused(DRAFT, 7 * 1024 * 1024)).toEqual({
      code: "too-large",
      message: "Shorten the files: they may have at most 1.0 MiB in all, and the request has 7 MiB, which such files never take as JSON.",
    });
  });

  test("that are no JSON are refused with the reason", async ({ page, as }) => {
    await as("student");
    const plain = await page.request.put(`${SITE}${DRAFT}`, { data: "x", headers: { origin: SITE, "content-type": "text/plain" } });
    expect(plain.status()).toBe(422);
    const broken = await page.request.put(`${SITE}${DRAFT}`, { data: Buffer.from("{"), headers: { origin: SITE, "content-type": "application/json" } });
    expect(((await broken.json()) as { error: { message: string } }).error.message).toContain("Send valid JSON");
  });
});

test("guessing a password is stopped", async ({ request }) => {
  const email = `${crypto.randomUUID()}@example.org`;
  const { csrfToken } = (await (await request.get(`${SITE}/api/auth/csrf`)).json()) as { csrfToken: string };
  const guess = async (): Promise<string> => {
    const answer = await request.post(`${SITE}/api/auth/callback/credentials`, { form: { csrfToken, email, password: "a guess", json: "true" } });
    return decodeURIComponent(((await answer.json()) as { url: string }).url);
  };
  for (let tries = 0; tries < 10; tries++) expect(await guess()).toContain("error=CredentialsSignin");
  expect(await guess()).toContain("Wait 15 minutes");
});
