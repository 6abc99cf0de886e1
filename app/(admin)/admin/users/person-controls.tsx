"use client";

import { Button, Group, NativeSelect } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "@/app/_http/send";
import type { Role } from "@/lib/auth/browser";
import { paths } from "@/lib/paths";
import classes from "../_list/list-page.module.css";

const ROLES: { value: Role; label: string }[] = [
  { value: "student", label: "Student" },
  { value: "instructor", label: "Instructor" },
  { value: "admin", label: "Administrator" },
];

interface PersonControlsProps {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
}

/** Changes take effect at once: the person's next request is judged by them. A role is chosen first and given by a button. */
export function PersonControls({ id, name, role, disabled }: PersonControlsProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState(role);
  const [sending, setSending] = useState(false);
  // A choice made before the page's script runs would be undone, and then taken for the change that was wanted.
  const busy = !useMounted() || sending;
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState("");

  const change = async (to: { role: Role } | { disabled: boolean }, said: string): Promise<void> => {
    setSending(true);
    const sent = await send("PATCH", paths.admin.user(id), to);
    setSending(false);
    setProblem(sent.ok ? null : sent.error.message);
    setDone(sent.ok ? said : "");
    router.refresh();
  };

  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <NativeSelect
          aria-label={`Role of ${name}`}
          data={ROLES}
          value={chosen}
          disabled={busy}
          onChange={(event) => setChosen(event.currentTarget.value as Role)}
        />
        {chosen !== role && (
          <Button disabled={busy} onClick={() => void change({ role: chosen }, `The role of ${name} is changed.`)} aria-label={`Give ${name} this role`}>
            Change
          </Button>
        )}
        <Button
          variant="default"
          disabled={busy}
          onClick={() => void change({ disabled: !disabled }, disabled ? `${name} may sign in again.` : `${name} is signed out and may not sign in.`)}
          aria-label={disabled ? `Reopen the account of ${name}` : `Close the account of ${name}`}
        >
          {disabled ? "Reopen" : "Close"}
        </Button>
      </Group>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <span role="status" className={classes.dim}>
        {done}
      </span>
    </>
  );
}
