"use client";

import { CopyButton, Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import classes from "./gradebook.module.css";

const never = () => () => undefined;

/** The code that students type, and the link that holds it. The site's own address is known in the browser alone. */
export function JoinCode({ code, path }: { readonly code: string; readonly path: string }) {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
  return (
    <div className={classes.join}>
      <p>
        Join code <code>{code}</code>
      </p>
      <CopyButton value={`${origin}${path}`}>
        {({ copied, copy }) => (
          <Button variant="default" size="sm" onClick={copy}>
            {copied ? "Link copied" : "Copy the invitation link"}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
