"use client";

import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { mantineVariables, theme } from "./theme";

/** `nonce` lets the style element with the theme's variables pass the content security policy. */
export function Providers({ nonce, children }: { readonly nonce: string; readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={mantineVariables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      {children}
    </MantineProvider>
  );
}
