import type { Metadata } from "next";
import { requireSession } from "@/app/_http/require-page";
import { mySessions } from "@/lib/auth";
import { ChangePasswordForm } from "./change-password-form";
import { SessionList } from "./session-list";
import classes from "./account.module.css";

export const metadata: Metadata = { title: "Account" };

const ROLES = { student: "Student", instructor: "Instructor", admin: "Administrator" } as const;

export default async function AccountPage() {
  const session = await requireSession("see-account");
  const { name, email, role } = session.actor;
  return (
    <div className={classes.page}>
      <h1>Account</h1>
      <dl className={classes.facts}>
        <dt>Name</dt>
        <dd>{name}</dd>
        <dt>Email address</dt>
        <dd>{email}</dd>
        <dt>Role</dt>
        <dd>{ROLES[role]}</dd>
      </dl>
      <section aria-labelledby="password">
        <h2 id="password">Change the password</h2>
        <ChangePasswordForm email={email} />
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <SessionList sessions={await mySessions(session)} />
      </section>
    </div>
  );
}
