/** How much room things take, in SVG units: one unit is one CSS pixel where the drawing is shown at its natural size. */
export interface Metrics {
  readonly form: "wide" | "narrow";
  readonly nodeWidth: number;
  readonly subnet: Insets;
  readonly zone: Insets;
  readonly vpc: Insets;
  readonly region: Insets;
  /** Between a zone's left edge and the lane on which packets travel up and down beside it. */
  readonly laneOffset: number;
  /** Between two columns of zones, lane included; 0 stacks the zones below one another. */
  readonly columnGap: number;
  /** Height of one row of gateways between a VPC's title and its zones. */
  readonly corridor: number;
}

/** `gap` is the distance between two things inside. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly gap: number;
}

export const WIDE: Metrics = {
  form: "wide",
  nodeWidth: 206,
  subnet: { top: 46, right: 14, bottom: 14, left: 40, gap: 10 },
  zone: { top: 30, right: 12, bottom: 12, left: 22, gap: 14 },
  vpc: { top: 34, right: 16, bottom: 16, left: 48, gap: 14 },
  region: { top: 32, right: 14, bottom: 14, left: 40, gap: 26 },
  laneOffset: 24,
  columnGap: 48,
  corridor: 44,
};

/** 328 units across: a phone 360 px wide, less its margins. */
export const NARROW: Metrics = {
  form: "narrow",
  nodeWidth: 224,
  subnet: { top: 46, right: 8, bottom: 10, left: 34, gap: 8 },
  zone: { top: 28, right: 6, bottom: 8, left: 10, gap: 10 },
  vpc: { top: 30, right: 6, bottom: 8, left: 26, gap: 10 },
  region: { top: 30, right: 6, bottom: 8, left: 6, gap: 26 },
  laneOffset: 14,
  columnGap: 0,
  corridor: 14,
};

export const NODE = { top: 12, title: 18, line: 17, bottom: 9 } as const;
/** Wide enough for every IPv4 address. */
export const INTERNET = { width: 128, height: 64, away: 26 } as const;
