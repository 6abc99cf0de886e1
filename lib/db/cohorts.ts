import { db, type Queries } from "./client";
import { isId } from "./is-id";

export interface Cohort {
  readonly id: string;
  readonly name: string;
  readonly course: string;
  readonly joinCode: string;
  readonly createdAt: Date;
}

const shown = { id: true, name: true, course: true, joinCode: true, createdAt: true } as const;

/** @throws a duplicate (see isDuplicate) where the join code is taken. */
export const createCohortTaughtBy = (
  instructorId: string,
  cohort: { name: string; course: string; joinCode: string },
  on: Queries = db(),
): Promise<Cohort> => on.cohort.create({ data: { ...cohort, instructors: { create: { userId: instructorId } } }, select: shown });

/** Open cohorts that this person teaches, or all where null; newest first, with the number of students. */
export const listCohorts = async (instructorId: string | null, on: Queries = db()): Promise<(Cohort & { students: number })[]> => {
  const rows = await on.cohort.findMany({
    where: { archivedAt: null, ...(instructorId !== null && { instructors: { some: { userId: instructorId } } }) },
    select: { ...shown, _count: { select: { enrolments: true } } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ _count, ...cohort }) => ({ ...cohort, students: _count.enrolments }));
};

/** The cohort where this person teaches it (or, for null, anyway). */
export const findCohort = async (id: string, instructorId: string | null, on: Queries = db()): Promise<Cohort | null> => {
  const taught = instructorId !== null && { instructors: { some: { userId: instructorId } } };
  return isId(id) ? on.cohort.findFirst({ where: { id, ...taught }, select: shown }) : null;
};

export const findCohortByCode = (joinCode: string, on: Queries = db()): Promise<Cohort | null> =>
  on.cohort.findFirst({ where: { joinCode, archivedAt: null }, select: shown });

/** True where the person was not a student of the cohort before. */
export const enrol = async (cohortId: string, userId: string, on: Queries = db()): Promise<boolean> => {
  const { count } = await on.enrolment.createMany({ data: { cohortId, userId }, skipDuplicates: true });
  return count === 1;
};

/** Somebody's name and how to reach them. */
export interface Student {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly joinedAt: Date;
}

const enrolled = { joinedAt: true, user: { select: { id: true, name: true, email: true } } } as const;

/** The student of this cohort, or null where the person is none. */
export const findStudent = async (cohortId: string, userId: string, on: Queries = db()): Promise<Student | null> => {
  if (!isId(cohortId) || !isId(userId)) return null;
  const found = await on.enrolment.findUnique({ where: { cohortId_userId: { cohortId, userId } }, select: enrolled });
  return found && { ...found.user, joinedAt: found.joinedAt };
};

/** Cohorts of which this person is a student. */
export const listEnrolments = (userId: string, on: Queries = db()): Promise<Cohort[]> =>
  on.cohort.findMany({ where: { archivedAt: null, enrolments: { some: { userId } } }, select: shown, orderBy: { name: "asc" } });

export const listStudents = async (cohortId: string, on: Queries = db()): Promise<Student[]> => {
  const rows = await on.enrolment.findMany({
    where: { cohortId },
    select: enrolled,
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(({ joinedAt, user }) => ({ ...user, joinedAt }));
};

/** Whether `teacherId` teaches a cohort of this course in which `studentId` is. */
export const teaches = async (teacherId: string, studentId: string, course: string, on: Queries = db()): Promise<boolean> => {
  const where = { course, instructors: { some: { userId: teacherId } }, enrolments: { some: { userId: studentId } } };
  return (await on.cohort.count({ where })) > 0;
};
