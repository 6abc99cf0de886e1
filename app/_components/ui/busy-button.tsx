import { Button, type ButtonProps } from "@mantine/core";
import type { ComponentPropsWithoutRef } from "react";

interface BusyButtonProps extends ButtonProps, Omit<ComponentPropsWithoutRef<"button">, keyof ButtonProps> {
  readonly busy: boolean;
  /** What it says while it works. */
  readonly busyLabel: string;
}

/** A button that says what it is doing, and keeps the focus meanwhile: a disabled one would lose it. */
export function BusyButton({ busy, busyLabel, children, onClick, ...rest }: BusyButtonProps) {
  return (
    <Button {...rest} aria-disabled={busy} onClick={busy ? (event) => event.preventDefault() : onClick}>
      {busy ? busyLabel : children}
    </Button>
  );
}
