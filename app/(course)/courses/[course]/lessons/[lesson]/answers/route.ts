import { z } from "zod";
import { addressPart } from "@/app/_http/address-part";
import { handle } from "@/app/_http/handle";
import { answerQuestion } from "@/lib/learning";
import { answerSchema } from "@/lib/lessons";
import { lessonParams } from "../lesson-request";

const given = z.strictObject({ question: addressPart, answer: answerSchema });

export const POST = handle({ action: "answer-question", params: lessonParams, body: given, maxBytes: 16_384 }, ({ actor, params, body }) =>
  answerQuestion(actor, { ...params, ...body }),
);
