import { z } from "zod";

/** Some character that leaves a mark by itself. The blank Braille pattern counts as a symbol and leaves none. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Joiners are part of many scripts and stay; what breaks or turns around the text beside the name is refused. */
const HARMLESS = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u;
/** Of no script: private use, unassigned, marks and place holders of objects in a text, and a note without a head. */
const OF_A_SCRIPT = /^[^\p{Co}\p{Cn}\ufff9-\ufffc\u{1d159}]*$/u;
/** Marks on one letter, which grow into the lines around it; joiners between them do not begin a new letter. */
const FEW_MARKS = /^(?!.*(?:\p{M}\p{Cf}*){5})/u;

/** A name that other people see, as of a person or a cohort: something visible, at most `most` UTF-16 code units long. */
export const displayName = ({ most, none, tooLong }: { readonly most: number; readonly none: string; readonly tooLong: string }) =>
  z
    .string()
    .trim()
    .max(most, { error: tooLong })
    .regex(HARMLESS, { error: "Give a name without control characters." })
    .regex(OF_A_SCRIPT, { error: "Give a name in letters that others can read: one of its characters belongs to no script." })
    .regex(FEW_MARKS, { error: "Give a name with at most four accents on a letter." })
    .regex(VISIBLE, { error: none });
