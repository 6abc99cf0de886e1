import { z } from "zod";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "takes lower-case words joined by hyphens");
const sentence = z.string().min(1, "needs some words").max(400, "takes at most 400 characters");
const awsPage = z.string().regex(/^https:\/\/([a-z0-9-]+\.)*aws\.amazon\.com\//, "takes an https address of AWS's documentation");

/**
 * What a lesson may hold besides Markdown. `place` says where it stands: `block` between paragraphs, `inline` in a
 * sentence. `encloses` says whether it has text of its own.
 *
 * - `<Figure name="…"/>` a live network of the course's `figures/`.
 * - `<Question id="…"/>` a question of the lesson.
 * - `<Term means="…">word</Term>` a word with its meaning.
 * - `<Aside kind="note|warning|tip" title="…">…</Aside>` a remark beside the text.
 * - `<Misconception claim="…">…</Misconception>` a common belief, and what is true.
 * - `<AwsDoc href="https://docs.aws.amazon.com/…" title="…"/>` a page of AWS's documentation.
 * - `<LabLink lab="…"/>` the lab that practises this lesson.
 */
export const COMPONENTS = {
  Figure: { place: "block", encloses: false, properties: z.strictObject({ name: slug }) },
  Question: { place: "block", encloses: false, properties: z.strictObject({ id: slug }) },
  Term: { place: "inline", encloses: true, properties: z.strictObject({ means: sentence }) },
  Aside: {
    place: "block",
    encloses: true,
    properties: z.strictObject({ kind: z.enum(["note", "warning", "tip"]), title: sentence.optional() }),
  },
  Misconception: { place: "block", encloses: true, properties: z.strictObject({ claim: sentence }) },
  AwsDoc: { place: "inline", encloses: false, properties: z.strictObject({ href: awsPage, title: sentence }) },
  LabLink: { place: "block", encloses: false, properties: z.strictObject({ lab: slug }) },
} as const satisfies Record<string, Component>;

interface Component {
  readonly place: "block" | "inline";
  readonly encloses: boolean;
  readonly properties: z.ZodObject<Record<string, z.ZodType<string | undefined>>>;
}

export const componentOf = (name: string): Component | null =>
  Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as keyof typeof COMPONENTS] : null;

export const attributesOf = (component: Component): string[] => Object.keys(component.properties.shape).map((name) => `\`${name}\``);
