import { usePathname } from "next/navigation";
import { paths } from "@/lib/paths";

/** Leads to sign in and back to this page, which takes up the text that this browser keeps. */
export const SignInAgain = () => <a href={paths.signInFor(usePathname())}>Sign in again</a>;
