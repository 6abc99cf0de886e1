import type { Diagnostic } from "../../../source";
import type { Uses } from "../../left-aside";

/** Where facts come from: one file that the CLI printed, and where its problems are told. */
export interface Output {
  readonly file: string;
  /** Twelve digits, where a folder above the file is called like an account. */
  readonly account: string | null;
  /** Where a folder above the file, or the file itself, is called like a Region. */
  readonly region: string | null;
  /** Where it is noted which properties are asked for; null where nobody will ask. */
  readonly uses: Uses | null;
  report(diagnostic: Diagnostic): void;
  /** Reports what cost a part of the text: what it would have said is not known. */
  lose(diagnostic: Diagnostic): void;
}
