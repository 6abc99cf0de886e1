import { Prisma } from "./generated/client";

/** True where the database refused a second row with the same unique value. */
export const isDuplicate = (error: unknown): boolean => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
