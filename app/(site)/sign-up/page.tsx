import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { FormPage } from "@/app/_forms/form-page";
import { NewAccountForm } from "@/app/_forms/new-account-form";
import { visitPage } from "@/app/_http/require-page";
import { safeReturn } from "@/app/_http/safe-return";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage({ searchParams }: { readonly searchParams: Promise<{ callbackUrl?: string | string[] }> }) {
  const next = safeReturn((await searchParams).callbackUrl);
  if ((await visitPage("see-sign-up")) !== null) redirect(next);
  return (
    <FormPage
      title="Sign up"
      intro="An account keeps your progress and your labs. It asks for nothing else."
      foot={
        <>
          You have an account? <Link href={`${paths.signIn}?callbackUrl=${encodeURIComponent(next)}`}>Sign in</Link>
        </>
      }
    >
      <NewAccountForm next={next} />
    </FormPage>
  );
}
