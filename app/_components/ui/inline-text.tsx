import { Fragment } from "react";

/** Text in which `backticks` mark code, as questions are written. */
export const InlineText = ({ text }: { readonly text: string }) =>
  text.split("`").map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : <Fragment key={i}>{part}</Fragment>));
