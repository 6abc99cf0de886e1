import { useEffect, useState } from "react";
import type { Format } from "@/lib/ingest";
import type { Diagnostic, SourceFile } from "@/lib/source";
import { checkDraft } from "./lab-client";

const SETTLE = 500;

/** What the server's reader says of the text, half a second after the last change. An older answer never replaces a newer one. */
export function useDiagnostics(url: string, format: Format, files: readonly SourceFile[]): readonly Diagnostic[] {
  const [diagnostics, setDiagnostics] = useState<readonly Diagnostic[]>([]);
  useEffect(() => {
    let outdated = false;
    const timer = setTimeout(async () => {
      const found = await checkDraft(url, { format, files });
      if (found !== null && !outdated) setDiagnostics(found);
    }, SETTLE);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [url, format, files]);
  return diagnostics;
}
