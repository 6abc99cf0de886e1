import { errorAt, type Diagnostic } from "../source";
import { attributesOf, componentOf } from "./components";
import { FOREIGN } from "./foreign";
import { isSafeLink } from "./link";
import { spanOfNode, type MdxNode, type MdxRoot } from "./parse";
import { element, plainText, text, type LessonElement, type LessonNode, type LessonTree } from "./tree";

type Of<T extends MdxNode["type"]> = Extract<MdxNode, { type: T }>;
type Jsx = Of<"mdxJsxFlowElement"> | Of<"mdxJsxTextElement">;
type Link = Of<"link">;

/** Deepest nesting of a checked lesson. */
const DEEPEST = 20;

/**
 * Builds the checked tree from a parsed one. What it has no words for is refused, so that nothing passes by being
 * forgotten: expressions, imports, spreads, raw HTML and unknown components have no builder.
 */
export function buildTree(root: MdxRoot, file: string): { readonly tree: LessonTree; readonly diagnostics: readonly Diagnostic[] } {
  const builder = new TreeBuilder(file);
  return { tree: { type: "root", children: builder.all(root.children, 0) }, diagnostics: builder.diagnostics };
}

class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: string;
  readonly #headings = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  all(nodes: readonly MdxNode[], depth: number): LessonNode[] {
    return nodes.flatMap((node) => this.#node(node, depth + 1));
  }

  #node(node: MdxNode, depth: number): readonly LessonNode[] {
    if (depth > DEEPEST) return this.#refuse(node, "mdx-too-deep", `This is nested deeper than ${DEEPEST} levels.`, "Flatten it.");
    const wrap = (tagName: string, children: readonly MdxNode[]) => [element(tagName, {}, this.all(children, depth))];
    switch (node.type) {
      case "text":
        return [text(node.value)];
      case "paragraph":
        return wrap("p", node.children);
      case "emphasis":
        return wrap("em", node.children);
      case "strong":
        return wrap("strong", node.children);
      case "delete":
        return wrap("del", node.children);
      case "blockquote":
        return wrap("blockquote", node.children);
      case "heading":
        return this.#heading(node, depth);
      case "inlineCode":
        return [element("code", {}, [text(node.value)])];
      case "code":
        return [codeBlock(node)];
      case "break":
        return [element("br", {}, [])];
      case "thematicBreak":
        return [element("hr", {}, [])];
      case "link":
        return this.#link(node, depth);
      case "list":
        return [this.#list(node, depth)];
      case "table":
        return [this.#table(node, depth)];
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        return this.#component(node, depth);
      case "yaml":
        return [];
      default:
        return this.#refuseForeign(node);
    }
  }

  #heading(node: Of<"heading">, depth: number): readonly LessonNode[] {
    if (node.depth < 2 || node.depth > 4)
      return this.#refuse(
        node,
        "mdx-heading-level",
        "Headings have two to four `#`: the lesson's title is in its front matter.",
        "Use `##`, `###` or `####`.",
      );
    const children = this.all(node.children, depth);
    return [element(`h${node.depth}`, { id: this.#headingId(children) }, children)];
  }

  /** The heading's words in lower case, numbered from the second with the same words. */
  #headingId(children: readonly LessonNode[]): string {
    const words = children.map(plainText).join("").toLowerCase();
    const base = words.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "section";
    const seen = (this.#headings.get(base) ?? 0) + 1;
    this.#headings.set(base, seen);
    return seen === 1 ? base : `${base}-${seen}`;
  }

  #link(node: Link, depth: number): readonly LessonNode[] {
    if (!isSafeLink(node.url))
      return this.#refuse(
        node,
        "mdx-link",
        `The link \`${node.url.slice(0, 80)}\` is not allowed.`,
        "Link with http, https, mailto, a relative path or a # anchor.",
      );
    return [element("a", { href: node.url, ...(node.title ? { title: node.title } : {}) }, this.all(node.children, depth))];
  }

  #list(node: Of<"list">, depth: number): LessonElement {
    const items = node.children.flatMap((item) => this.#item(item, depth));
    if (!node.ordered) return element("ul", {}, items);
    return element("ol", (node.start ?? 1) === 1 ? {} : { start: node.start ?? 1 }, items);
  }

  /** The paragraph of a tight item is its text. */
  #item(item: Of<"listItem">, depth: number): readonly LessonNode[] {
    const children = item.children.flatMap((child) =>
      !item.spread && child.type === "paragraph" ? this.all(child.children, depth + 1) : this.#node(child, depth + 1),
    );
    return [element("li", {}, children)];
  }

  #table(node: Of<"table">, depth: number): LessonElement {
    const row = (cells: Of<"tableRow">, tagName: "th" | "td") =>
      element(
        "tr",
        {},
        cells.children.map((cell, at) => element(tagName, alignment(node, at), this.all(cell.children, depth + 2))),
      );
    const [head, ...body] = node.children;
    return element("table", {}, [
      ...(head ? [element("thead", {}, [row(head, "th")])] : []),
      ...(body.length > 0
        ? [
            element(
              "tbody",
              {},
              body.map((cells) => row(cells, "td")),
            ),
          ]
        : []),
    ]);
  }

  #component(node: Jsx, depth: number): readonly LessonNode[] {
    const component = node.name === null ? null : componentOf(node.name);
    if (!component || node.name === null)
      return this.#refuse(
        node,
        "mdx-component",
        `\`<${node.name ?? ""}>\` is not a component of lessons.`,
        "Use Markdown, or one of Figure, Question, Term, Aside, Misconception, AwsDoc and LabLink.",
      );
    if (component.place === "block" && node.type === "mdxJsxTextElement")
      return this.#refuse(
        node,
        "mdx-component-place",
        `\`<${node.name}>\` stands between paragraphs, not in a sentence.`,
        "Put it on lines of its own.",
      );
    if (!component.encloses && node.children.length > 0)
      return this.#refuse(
        node,
        "mdx-component-children",
        `\`<${node.name}>\` encloses nothing.`,
        `Close it at once: \`<${node.name} … />\`.`,
      );
    const properties = this.#properties(node);
    if (!properties) return [];
    const checked = component.properties.safeParse(properties);
    if (!checked.success) {
      const issues = checked.error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(" ")).join("; ");
      return this.#refuse(
        node,
        "mdx-component-properties",
        `\`<${node.name}>\`: ${issues}.`,
        `It has the attributes ${attributesOf(component).join(" and ")}.`,
      );
    }
    const built = element(node.name, properties, this.all(node.children, depth));
    const alone = component.place === "inline" && node.type === "mdxJsxFlowElement";
    return [alone ? element("p", {}, [built]) : built];
  }

  /** The attributes as strings, or null where one is an expression or a spread. */
  #properties(node: Jsx): Readonly<Record<string, string>> | null {
    const properties: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") {
        const name = attribute.type === "mdxJsxAttribute" ? `\`${attribute.name}\`` : "A spread";
        this.#refuse(node, "mdx-expression", `${name} of \`<${node.name}>\` is not a quoted text.`, 'Write attributes as name="value".');
        return null;
      }
      properties[attribute.name] = attribute.value;
    }
    return properties;
  }

  #refuseForeign(node: MdxNode): readonly [] {
    const [what, hint] = FOREIGN[node.type] ?? [`\`${node.type}\` is not part of lessons`, "Write it in plain Markdown."];
    return this.#refuse(node, node.type.startsWith("mdx") ? "mdx-expression" : "mdx-not-allowed", `${what}.`, hint);
  }

  #refuse(node: MdxNode, code: string, message: string, hint: string): readonly [] {
    this.diagnostics.push(errorAt(code, message, { hint, span: spanOfNode(this.#file, node) }));
    return [];
  }
}

const codeBlock = (node: Of<"code">): LessonElement =>
  element("pre", {}, [element("code", node.lang ? { className: `language-${node.lang}` } : {}, [text(node.value)])]);

const alignment = (table: Of<"table">, column: number): Record<string, string> => {
  const align = table.align?.[column];
  return align ? { align } : {};
};
