import type { Metadata } from "next";
import Link from "next/link";
import { FormPage } from "@/app/_forms/form-page";
import { NewAccountForm } from "@/app/_forms/new-account-form";
import { visitPage } from "@/app/_http/require-page";
import { isSetupOpen } from "@/lib/auth";
import { paths } from "@/lib/paths";

// The link is a secret: no other site learns it from a Referer.
export const metadata: Metadata = { title: "Set up", referrer: "no-referrer", robots: { index: false } };

export default async function SetupPage({ searchParams }: { readonly searchParams: Promise<{ token?: string | string[] }> }) {
  await visitPage("see-setup");
  const { token } = await searchParams;
  if (typeof token !== "string" || !(await isSetupOpen(token))) return <SpentLink />;
  return (
    <FormPage title="Set up Ringfence" intro="This link works once. It makes the first administrator, who can give others their roles.">
      <NewAccountForm token={token} next={paths.admin.users} />
    </FormPage>
  );
}

function SpentLink() {
  return (
    <FormPage title="This link is spent" intro="Start the server again for a new one, while there is no administrator. A link works once, and each start makes a new one.">
      <Link href={paths.signIn}>Sign in</Link>
    </FormPage>
  );
}
