"use client";

import { useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import classes from "./icon-button.module.css";

const SCHEMES = ["auto", "light", "dark"] as const;
type Scheme = (typeof SCHEMES)[number];
const NAMES: Record<Scheme, string> = { auto: "system", light: "light", dark: "dark" };

const ICONS: Record<Scheme, string> = {
  auto: "M3 4.5h14v9H3zM7 17h6M10 13.5V17",
  light: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4",
  dark: "M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z",
};

/** Goes round system, light and dark. What is stored is known in the browser alone: until then it shows "system". */
export function ColorSchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown: Scheme = useMounted() ? colorScheme : "auto";
  const next = SCHEMES[(SCHEMES.indexOf(shown) + 1) % SCHEMES.length] ?? "auto";
  const label = `Colour scheme: ${NAMES[shown]}. Change to ${NAMES[next]}`;
  return (
    <button type="button" className={classes.button} aria-label={label} title={label} onClick={() => setColorScheme(next)}>
      <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
        <path d={ICONS[shown]} />
      </svg>
    </button>
  );
}
