import { z } from "zod";

/** Some character that leaves a mark by itself. The blank Braille pattern counts as a symbol and leaves none. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Joiners are part of many scripts and stay; what breaks or turns around the text beside the name is refused. */
const HARMLESS = /^[^\p{Cc}\p{Cs}\p{Bidi_Control}]*$/u;

/** A name that other people see, as of a person or a cohort: something visible, at most `most` UTF-16 code units long. */
export const displayName = ({ most, none, tooLong }: { readonly most: number; readonly none: string; readonly tooLong: string }) =>
  z
    .string()
    .trim()
    .max(most, { error: tooLong })
    .regex(HARMLESS, { error: "Give a name without control characters." })
    .regex(VISIBLE, { error: none });
