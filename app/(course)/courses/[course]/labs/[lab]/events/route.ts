import { handle } from "@/app/_http/handle";
import { eventStream } from "@/app/_http/event-stream";
import { sessionStands } from "@/lib/auth";
import { hearResults } from "@/lib/learning";
import { labParams } from "../lab-request";

/** Without a Last-Event-ID: what came while the page was loading. */
const RECENT_MS = 5 * 60_000;
/** What is older is in the list of attempts. */
const LONGEST_MS = 24 * 60 * 60_000;

const since = (lastEventId: string | null): Date => {
  const [told, now] = [Date.parse(lastEventId ?? ""), Date.now()];
  return new Date(Number.isNaN(told) ? now - RECENT_MS : Math.min(now, Math.max(now - LONGEST_MS, told)));
};

export const GET = handle({ action: "hear-results", params: labParams }, ({ actor, sessionId, params, request }) =>
  eventStream(
    request,
    () => sessionStands(sessionId),
    (tell) =>
      hearResults(actor, { ...params, since: since(request.headers.get("last-event-id")) }, (news) =>
        tell({ event: "report", id: news.gradedAt, data: news }),
      ),
  ),
);
