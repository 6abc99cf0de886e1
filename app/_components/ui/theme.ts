import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Cobalt. Shade 8 carries white text at more than 7:1; shades 0 to 3 read on near-black. */
const accent: MantineColorsTuple = [
  "#eef2ff",
  "#dbe3ff",
  "#b9c8ff",
  "#9db2ff",
  "#7c95f5",
  "#5c79e6",
  "#4460d3",
  "#3450bf",
  "#2845a8",
  "#1e3585",
];

const FONT = "var(--rf-sans)";

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: 8,
  colors: { accent },
  fontFamily: FONT,
  fontFamilyMonospace: "var(--rf-mono)",
  headings: { fontFamily: FONT, fontWeight: "600" },
  defaultRadius: 4,
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
});

/** Mantine's own colours follow the tokens of globals.css, so that both schemes are decided in one place. */
export const mantineVariables: CSSVariablesResolver = () => ({
  variables: {
    "--mantine-color-text": "var(--rf-ink)",
    "--mantine-color-body": "var(--rf-paper)",
    "--mantine-color-dimmed": "var(--rf-ink-dim)",
    "--mantine-color-anchor": "var(--rf-accent)",
    "--mantine-color-placeholder": "var(--rf-ink-faint)",
    "--mantine-color-error": "var(--rf-denied)",
    "--mantine-color-default": "var(--rf-paper)",
    "--mantine-color-default-hover": "var(--rf-panel)",
    "--mantine-color-default-color": "var(--rf-ink)",
    "--mantine-color-default-border": "var(--rf-edge)",
  },
  light: {},
  dark: {},
});
