import { z } from "zod";
import { handle } from "@/app/_http/handle";
import { textFile } from "@/app/_http/text-file";
import { refuse } from "@/lib/auth";
import { attempt } from "@/lib/learning";
import { labParams } from "../../../lab-request";

export const GET = handle(
  { action: "see-attempt", params: labParams.extend({ id: z.uuid() }), query: z.object({ path: z.string() }) },
  async ({ actor, params: { id, course, lab }, query }) => {
    const found = await attempt(actor, id);
    if (found.course !== course || found.lab.slug !== lab) refuse("not-found", "Check the address: this lab has no such attempt.");
    return textFile(found.files, query.path);
  },
);
