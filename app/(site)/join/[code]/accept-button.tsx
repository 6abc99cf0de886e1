"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "@/app/_http/send";
import { paths } from "@/lib/paths";

/** Joins, then leads to the course. */
export function AcceptButton({ code }: { readonly code: string }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const accept = async (): Promise<void> => {
    setBusy(true);
    const sent = await send<{ course: string }>("POST", paths.join(decodeURIComponent(code)).accept);
    if (sent.ok) return router.push(paths.course(sent.data.course));
    setBusy(false);
    setProblem(sent.error.message);
  };

  return (
    <>
      <Button size="md" onClick={() => void accept()} loading={busy} loaderProps={{ "aria-label": "Waiting for the server" }}>
        Join the cohort
      </Button>
      <p role="alert">{problem}</p>
    </>
  );
}
