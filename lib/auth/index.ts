/**
 * Who asks, and what they may do: accounts, sessions that can be revoked, and the table of permissions.
 * This is the door for the server; lib/auth/browser.ts is the one for the browser.
 */
export { changePassword, signUp } from "./accounts";
export type { Actor } from "./actor";
export { addressBlock } from "./address-block";
export { changePasswordSchema, setupSchema, signUpSchema } from "./credentials";
export { displayName } from "./display-name";
export { databaseAnswers } from "./health";
export { spendTry } from "./limits";
export { nextAuthHandler } from "./next-auth";
export { hostOf, originOf, type Origin } from "./origin";
export { auditLog, changePerson, listPeople, type Person } from "./people";
export { can, mayEver, type Action } from "./permissions";
export { refuse, Refusal, type RefusalKind } from "./refusal";
export { currentActor, currentSession, endSession, mySessions, sessionStands, type SignedIn } from "./session";
export { isSetupOpen, makeSetupToken, setUp } from "./setup";
