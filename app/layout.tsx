import "@fontsource/ibm-plex-sans/latin-400.css";
import "@fontsource/ibm-plex-sans/latin-400-italic.css";
import "@fontsource/ibm-plex-sans/latin-500.css";
import "@fontsource/ibm-plex-sans/latin-600.css";
import "@fontsource/ibm-plex-mono/latin-400.css";
import "@fontsource/ibm-plex-mono/latin-500.css";
import "@mantine/core/styles.layer.css";
import "./globals.css";

import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { currentActor } from "@/lib/auth";
import { Providers } from "./_components/ui/providers";
import { SiteFooter } from "./_shell/site-footer";
import { SiteHeader } from "./_shell/site-header";
import classes from "./_shell/shell.module.css";

export const metadata: Metadata = {
  title: { default: "Ringfence: AWS network security, graded by proof", template: "%s · Ringfence" },
  description: "A course on AWS network security. Fix real configurations; an engine proves for every packet whether they hold.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1114" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  const actor = await currentActor();
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <Providers nonce={nonce}>
          <div className={classes.shell}>
            <SiteHeader person={actor} />
            <main id="main" tabIndex={-1} className={classes.main}>
              {children}
            </main>
            <SiteFooter />
          </div>
        </Providers>
      </body>
    </html>
  );
}
