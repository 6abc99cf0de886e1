import { z } from "zod";
import { handle } from "@/app/_http/handle";
import { textFile } from "@/app/_http/text-file";
import { attemptForTeacher } from "@/lib/teaching";

export const GET = handle(
  { action: "see-attempt-as-teacher", params: z.object({ id: z.uuid() }), query: z.object({ path: z.string() }) },
  async ({ actor, params, query }) => textFile((await attemptForTeacher(actor, params.id)).files, query.path),
);
