import { z } from "zod";
import { addressPart } from "@/app/_http/address-part";

export const lessonParams = z.object({ course: addressPart, lesson: addressPart });
