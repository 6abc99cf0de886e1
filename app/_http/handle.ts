import "server-only";
import { z } from "zod";
import { type Action, type Actor, addressBlock, currentSession, mayEver, originOf, type Origin, refuse, type SignedIn, spendTry } from "@/lib/auth";
import { inRoomOf } from "./body-room";
import { readJson, type TooLarge } from "./read-body";
import { failureResponse } from "./refusal-response";
import { demandSameOrigin } from "./same-origin";

/** Enough for a form; what carries files says how much more it takes. */
const MAX_BODY_BYTES = 64 * 1024;

interface Spec<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  /** The row of PERMISSIONS that opens this route. */
  readonly action: Action;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Largest body in bytes. */
  readonly maxBytes?: number;
  /** Says it where the body is larger. */
  readonly tooLarge?: TooLarge;
}

interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
  readonly origin: Origin;
}

type Work<Who, Asking> = (asked: Asking & Who) => Promise<unknown>;
export type RouteHandler = (request: Request, context: { params: Promise<Record<string, string | string[]>> }) => Promise<Response>;

const NOTHING = z.unknown();

/** @throws Refusal not-signed-in or forbidden. */
const admit = async (action: Action): Promise<SignedIn | null> => {
  const session = await currentSession();
  if (mayEver(session?.actor.role ?? "visitor", action)) return session;
  return refuse(session === null ? "not-signed-in" : "forbidden", session === null ? "Sign in, then try again." : "Ask your instructor: your role does not open this.");
};

/** An address that can not be is an address where nothing is. */
const readParams = (schema: z.ZodType, given: unknown): unknown => {
  const read = schema.safeParse(given);
  return read.success ? read.data : refuse("not-found", "Check the address: there is nothing here.");
};

const toResponse = (result: unknown): Response => {
  if (result instanceof Response) return result;
  return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
};

const guarded = async (response: Promise<Response>): Promise<Response> => {
  const answer = await response.catch(failureResponse);
  answer.headers.set("X-Content-Type-Options", "nosniff");
  if (!answer.headers.has("Cache-Control")) answer.headers.set("Cache-Control", "no-store");
  return answer;
};

const route =
  <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
    spec: Spec<P, Q, B>,
    work: Work<{ session: SignedIn | null }, Asked<z.output<P>, z.output<Q>, z.output<B>>>,
  ): RouteHandler =>
  (request, context) => {
    const answer = async (): Promise<Response> => {
      demandSameOrigin(request);
      const session = await admit(spec.action);
      const origin = originOf(request.headers);
      const who = session?.actor.id ?? addressBlock(origin.address);
      if (request.method !== "GET") await spendTry("write", who);
      const params = readParams(spec.params ?? NOTHING, await context.params) as z.output<P>;
      const query = (spec.query ?? NOTHING).parse(Object.fromEntries(new URL(request.url).searchParams)) as z.output<Q>;
      const json = spec.body && (await inRoomOf(who, (take) => readJson(request, spec.maxBytes ?? MAX_BODY_BYTES, spec.tooLarge, take)));
      const body = spec.body?.parse(json) as z.output<B>;
      return toResponse(await work({ session, params, query, body, request, origin }));
    };
    return guarded(answer());
  };

/**
 * A route for whoever is signed in and may do `action` to something; whose thing it is, the use-case asks. What `work`
 * gives is sent as JSON (`undefined`: 204); refusals become `{error: {code, message, field?}}` with their status.
 */
export const handle = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: Spec<P, Q, B>,
  work: Work<{ actor: Actor; sessionId: string }, Asked<z.output<P>, z.output<Q>, z.output<B>>>,
): RouteHandler =>
  route(spec, ({ session, ...asked }) => {
    const { actor, sessionId } = session ?? refuse("not-signed-in", "Sign in, then try again.");
    return work({ ...asked, actor, sessionId });
  });

/** A route for anybody, signed in or not. */
export const handlePublic = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: Spec<P, Q, B>,
  work: Work<{ actor: Actor | null }, Asked<z.output<P>, z.output<Q>, z.output<B>>>,
): RouteHandler => route(spec, ({ session, ...asked }) => work({ ...asked, actor: session?.actor ?? null }));
