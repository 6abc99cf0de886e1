import { z } from "zod";
import { handle } from "@/app/_http/handle";
import { markLessonRead } from "@/lib/learning";
import { lessonParams } from "../lesson-request";

export const PUT = handle(
  { action: "mark-lesson-read", params: lessonParams, body: z.strictObject({ read: z.boolean() }), maxBytes: 1024 },
  ({ actor, params, body }) => markLessonRead(actor, { ...params, ...body }),
);
