import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { FormPage } from "@/app/_forms/form-page";
import { visitPage } from "@/app/_http/require-page";
import { safeReturn } from "@/app/_http/safe-return";
import { paths } from "@/lib/paths";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { readonly searchParams: Promise<{ callbackUrl?: string | string[] }> }) {
  const next = safeReturn((await searchParams).callbackUrl);
  if ((await visitPage("see-sign-in")) !== null) redirect(next);
  return (
    <FormPage
      title="Sign in"
      intro="Your progress, drafts and results are where you left them."
      foot={
        <>
          No account yet? <Link href={`${paths.signUp}?callbackUrl=${encodeURIComponent(next)}`}>Sign up</Link>
        </>
      }
    >
      <SignInForm next={next} />
    </FormPage>
  );
}
