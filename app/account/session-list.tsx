"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "@/app/_http/send";
import { paths } from "@/lib/paths";
import { browserName } from "./browser-name";
import classes from "./account.module.css";

interface SessionRow {
  readonly id: string;
  readonly userAgent: string;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  readonly current: boolean;
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The browsers of this person; each other one can be signed out from here. */
export function SessionList({ sessions }: { readonly sessions: readonly SessionRow[] }) {
  const router = useRouter();
  const [told, setTold] = useState("");

  const end = async ({ id, userAgent }: SessionRow): Promise<void> => {
    const sent = await send("DELETE", paths.account.session(id));
    setTold(sent.ok ? `${browserName(userAgent)} is signed out.` : sent.error.message);
    router.refresh();
  };

  return (
    <>
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.session}>
            <div className={classes.where}>
              {browserName(session.userAgent)}
              {session.current && <strong> · this browser</strong>}
              <div className={classes.when}>
                Signed in {day.format(session.signedInAt)}, last seen {day.format(session.lastSeenAt)}
              </div>
            </div>
            {!session.current && (
              <Button variant="default" size="xs" onClick={() => void end(session)} aria-label={`Sign out ${browserName(session.userAgent)}`}>
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{told}</p>
    </>
  );
}
