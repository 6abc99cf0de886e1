import { z } from "zod";
import { handle } from "@/app/_http/handle";
import { refuse } from "@/lib/auth";
import { attempt } from "@/lib/learning";
import { labParams } from "../../lab-request";

export const GET = handle(
  { action: "see-attempt", params: labParams.extend({ id: z.uuid() }) },
  async ({ actor, params: { id, course, lab } }) => {
    const found = await attempt(actor, id);
    return found.course === course && found.lab.slug === lab
      ? found
      : refuse("not-found", "Check the address: this lab has no such attempt.");
  },
);
