"use client";

import Link from "next/link";
import { useState } from "react";
import { BusyButton } from "@/app/_components/ui/busy-button";
import { send } from "@/app/_http/send";
import type { ItemLink, Place } from "@/lib/learning";
import { paths } from "@/lib/paths";
import classes from "./reader.module.css";

interface LessonEndProps {
  readonly course: string;
  readonly slug: string;
  readonly readAt: string | null;
  readonly place: Place;
}

/** Where a lesson ends: say that it was read, and go on. */
export function LessonEnd({ course, slug, readAt, place }: LessonEndProps) {
  const [read, setRead] = useState(readAt !== null);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const mark = async () => {
    setSending(true);
    const sent = await send("PUT", paths.lesson(course, slug).progress, { read: !read });
    setSending(false);
    setTrouble(sent.ok ? null : sent.error.message);
    if (sent.ok) setRead(!read);
  };
  return (
    <footer className={classes.end}>
      <div className={classes.read}>
        <BusyButton variant={read ? "default" : "filled"} onClick={mark} busy={sending} busyLabel="Saving…">
          {read ? "Mark as unread" : "Mark as read"}
        </BusyButton>
        <p role="status">{trouble ?? (read ? "Read. It counts as done in the course map." : "")}</p>
      </div>
      <nav aria-label="Lessons and labs" className={classes.ways}>
        {place.previous && <Way course={course} item={place.previous} label="Previous" />}
        {place.next && <Way course={course} item={place.next} label="Next" />}
      </nav>
    </footer>
  );
}

function Way({ course, item, label }: { readonly course: string; readonly item: ItemLink; readonly label: "Previous" | "Next" }) {
  const href = item.kind === "lesson" ? paths.lesson(course, item.slug).page : paths.lab(course, item.slug).page;
  return (
    <Link href={href} className={classes.way} data-way={label}>
      <span>
        {label} {item.kind}
      </span>
      {item.title}
    </Link>
  );
}
