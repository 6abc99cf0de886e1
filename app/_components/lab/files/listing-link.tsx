import type { Span } from "@/lib/source";
import { hashOf } from "./place";

/** A place in a file on the same page, as a link. */
export const ListingLink = ({ span: { file, start } }: { readonly span: Span }) => (
  <a href={hashOf({ file, line: start.line })}>
    {file}:{start.line}
  </a>
);
