import { useEffect, useState } from "react";
import type { DraftView } from "@/lib/learning";
import { readText, type Content, type Reading } from "./lab-client";
import { untilRead } from "./until-read";

const SETTLE = 500;

/** What the server's reader says of the draft, half a second after its last change. An older answer never replaces a newer one. */
export function useReading(url: string, format: DraftView["format"], files: DraftView["files"]): Reading {
  const [reading, setReading] = useState<Reading>({ diagnostics: [], topology: null });
  useEffect(() => {
    let outdated = false;
    const timer = setTimeout(async () => {
      const found = await untilRead(() => readText(url, { format, files }), () => outdated);
      if (found !== null) setReading(found);
    }, SETTLE);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [url, format, files]);
  return reading;
}

/** The network of a text that does not change any more; null until it was read. */
export function useTopology(url: string, content: Content | null): Reading["topology"] {
  const [read, setRead] = useState<{ readonly of: Content; readonly topology: Reading["topology"] } | null>(null);
  useEffect(() => {
    if (content === null) return;
    let outdated = false;
    const { format, files } = content;
    void untilRead(() => readText(url, { format, files }), () => outdated).then((found) => {
      if (found !== null) setRead({ of: content, topology: found.topology });
    });
    return () => {
      outdated = true;
    };
  }, [url, content]);
  return read?.of === content ? (read?.topology ?? null) : null;
}
