"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import classes from "./attempt.module.css";

/** Takes the attempt's files into the editor, once it was said what that does. */
export function Restore({ workspace, attempt }: { readonly workspace: string; readonly attempt: string }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        Restore to the editor…
      </Button>
    );
  return (
    <div role="group" aria-labelledby="restore-question" className={classes.question}>
      <p id="restore-question">Replace the text in the editor with this attempt? One undo (Ctrl+Z) in each file brings your draft back.</p>
      <div>
        <Button autoFocus onClick={() => router.push(`${workspace}?restore=${encodeURIComponent(attempt)}`)}>
          Replace the text
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          Keep the draft
        </Button>
      </div>
    </div>
  );
}
