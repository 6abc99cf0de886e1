import { z } from "zod";

export const lessonParams = z.object({ course: z.string().max(100), lesson: z.string().max(100) });
