import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Agent, agentOf, CANARIES, COURSE, expect, filesOf, handIn, jsonOf, labPath, newPerson, PLANTED, SITE, STARTER_CANARY, test, untilGraded } from "../fixtures";
import { crawl, type Found } from "./crawl";

// Solutions, hidden checks, answers and other people never reach a student's browser, by whatever way it asks.

const LAB = labPath(PLANTED.lab);
const starter = filesOf(PLANTED.lab, "starter");
const written = (text: string) => starter.map((file, at) => (at === 0 ? { ...file, text: `${file.text}\n# ${text}\n` } : file));

/** Somebody else, with a name, a draft and a submission that tell themselves apart from everything else. */
const makeOther = async (word: string): Promise<{ agent: Agent; attempt: string; secrets: string[] }> => {
  const [draft, submission] = [`canary-draft-${word}`, `canary-submission-${word}`];
  const person = await newPerson(SITE, "student", `Canary Name ${word}`);
  const agent = await agentOf(SITE, person);
  const attempt = await handIn(agent, PLANTED.lab, written(submission));
  await untilGraded(agent, PLANTED.lab, attempt);
  await jsonOf(await agent.ask("PUT", `${LAB}/draft`, { format: "terraform", files: written(draft), baseVersion: 0 }));
  return { agent, attempt, secrets: [person.name, person.email, person.id, draft, submission] };
};

/** The first event of the stream of results. */
const firstEvent = async (agent: Agent): Promise<string> => {
  const reader = (await agent.ask("GET", `${LAB}/events`)).body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("event: report")) text += (await reader?.read())?.value ?? "";
  await reader?.cancel();
  return text;
};

/** What the machine routes tell a student. */
const answersTo = async (agent: Agent, attempt: string, others: readonly string[]): Promise<Found[]> => {
  const found: Found[] = [];
  const ask = async (...asked: Parameters<Agent["ask"]>): Promise<void> => {
    found.push({ kind: "answer", address: `${asked[0]} ${asked[1]}`, text: await (await agent.ask(...asked)).text() });
  };
  for (const path of [`${LAB}/submissions`, `${LAB}/submissions/${attempt}`, "/api/auth/session", "/api/auth/providers", "/api/health"]) await ask("GET", path);
  const content = { format: "terraform", files: starter };
  await ask("POST", `${LAB}/check`, content);
  await ask("PUT", `${LAB}/draft`, { ...content, baseVersion: 0 });
  await ask("PUT", `${LAB}/draft`, { ...content, baseVersion: 0 });
  await ask("PUT", `${LAB}/draft`, { restore: "starter", baseVersion: 1 });
  await ask("POST", `${LAB}/submissions`, { ...content, idempotencyKey: randomUUID() });
  await ask("POST", `${COURSE}/lessons/${PLANTED.lesson}/answers`, { question: "no-such-question", answer: "x" });
  for (const other of others) {
    await ask("GET", `${LAB}/submissions/${other}`);
    await ask("PUT", `${LAB}/draft`, { restore: other, baseVersion: 2 });
  }
  found.push({ kind: "answer", address: `GET ${LAB}/events`, text: await firstEvent(agent) });
  return found;
};

const sightings = (found: readonly Found[], secrets: readonly string[]): string[] =>
  found.flatMap(({ kind, address, text }) => secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in the ${kind} ${address}`));

test("a student who looks everywhere finds nothing that is not for students", async () => {
  test.slow();
  const person = await newPerson(SITE, "student", "Carla Crawler");
  const agent = await agentOf(SITE, person);
  const teacher = await newPerson(SITE, "instructor", `Canary Teacher ${randomUUID()}`);
  const teaching = await agentOf(SITE, teacher);
  const [classmate, stranger] = [await makeOther(randomUUID()), await makeOther(randomUUID())];
  const cohort = await jsonOf<{ id: string; joinCode: string }>(await teaching.ask("POST", "/teach/cohorts/create", { name: "Crawled", course: "aws-network-security" }));
  for (const member of [agent, classmate.agent]) await jsonOf(await member.ask("POST", `/join/${cohort.joinCode}/accept`));
  const own = await handIn(agent, PLANTED.lab, starter);
  await untilGraded(agent, PLANTED.lab, own);

  const others = [classmate, stranger];
  const starts = [
    ...["/", "/sign-up", "/setup", "/account", COURSE, `/join/${cohort.joinCode}`, `/teach/cohorts/${cohort.id}`, "/teach", "/admin/users", "/admin/audit"],
    ...others.flatMap(({ attempt }) => [`${LAB}/attempts/${attempt}`, `${LAB}?restore=${attempt}`, `/teach/attempts/${attempt}`]),
  ];
  const found = [...(await crawl(agent, starts)), ...(await answersTo(agent, own, others.map(({ attempt }) => attempt)))];
  const of = (kind: Found["kind"]): Found[] => found.filter((one) => one.kind === kind);

  await test.step("everything was looked at", () => {
    const pages = of("page").map(({ address }) => address);
    const course = join("content/courses/aws-network-security");
    const lessons = readdirSync(join(course, "lessons")).filter((name) => name.endsWith(".mdx"));
    expect(pages).toEqual(expect.arrayContaining(lessons.map((name) => `${COURSE}/lessons/${name.replace(".mdx", "")}`)));
    expect(pages).toEqual(expect.arrayContaining(readdirSync(join(course, "labs")).map(labPath)));
    expect(pages).toContain(`${LAB}/attempts/${own}`);
    expect(of("script").length).toBeGreaterThan(20);
  });

  await test.step("what is for students is found in every kind of text: the search can find", () => {
    for (const kind of ["page", "payload", "answer"] as const) expect(sightings(of(kind), [STARTER_CANARY]), kind).not.toEqual([]);
    expect(sightings(of("script"), ["Check the answer"])).not.toEqual([]);
    expect(sightings(of("page"), [person.email])).not.toEqual([]);
    expect(of("page").find(({ address }) => address === `${LAB}/attempts/${own}`)?.text).toContain("A check that is not shown");
  });

  await test.step("what is not for students is found nowhere", () => {
    const secrets = [...Object.values(CANARIES), ...others.flatMap((other) => other.secrets), teacher.name, teacher.email, teacher.id];
    expect(sightings(found, secrets)).toEqual([]);
  });

  await test.step("nor does a script hold what the content says in fact", () => {
    const lessons = "content/courses/aws-network-security/lessons";
    const questions = readdirSync(lessons).filter((name) => name.endsWith(".questions.yaml"));
    const texts = questions.map((name) => readFileSync(join(lessons, name), "utf8")).join("\n");
    const explanations = [...texts.matchAll(/explanation: *"?([^"\n]{30,60})/g)].map((hit) => hit[1] ?? "");
    expect(explanations.length).toBeGreaterThan(10);
    expect(sightings(of("script"), explanations)).toEqual([]);
  });

  await test.step("nor does a lesson say which of its options is right", () => {
    const lessons = found.filter(({ kind, address }) => kind !== "script" && address.includes("/lessons/"));
    expect(lessons.filter(({ text }) => /\\?"(?:correct|accept|tolerance|mistakes)\\?":/.test(text)).map(({ address }) => address)).toEqual([]);
  });
});

test("an answer tells the explanation of what was chosen, and of nothing else", async ({ as }) => {
  const agent = await agentOf(SITE, await as("student"));
  const answer = async (lesson: string, body: object): Promise<string> => (await agent.ask("POST", `${COURSE}/lessons/${lesson}/answers`, body)).text();
  const told = await answer("security-group-rules", { question: "failing-field", answer: "port" });
  expect(told.split(CANARIES.explanation), told).toHaveLength(2);
  expect(told).toContain("The port fits.");
  expect(await answer(PLANTED.lesson, { question: "planted", answer: "a guess" })).not.toContain(CANARIES.answer);
});
