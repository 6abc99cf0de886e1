"use client";

import { signOutToFrontDoor } from "@/lib/auth/browser";
import classes from "./site-header.module.css";

export function SignOut() {
  return (
    <button type="button" className={classes.link} onClick={() => void signOutToFrontDoor()}>
      Sign out
    </button>
  );
}
