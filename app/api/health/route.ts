import { handlePublic } from "@/app/_http/handle";
import { databaseAnswers } from "@/lib/auth";

/** 200 where the site can do its work, 503 where the database does not answer. */
export const GET = handlePublic({ action: "see-health" }, async () => {
  const database = await databaseAnswers();
  return Response.json({ status: database ? "ok" : "down", database }, { status: database ? 200 : 503 });
});
