import { elementsOf, plainText, type LessonTree } from "@/lib/lessons";
import classes from "./reader.module.css";

/** The lesson's headings, where there is room beside the text. */
export function Contents({ tree }: { readonly tree: LessonTree }) {
  const headings = [...elementsOf(tree)].filter((element) => element.tagName === "h2");
  if (headings.length < 2) return <div />;
  return (
    <nav aria-label="On this page" className={classes.contents}>
      <p>On this page</p>
      <ol>
        {headings.map((heading) => (
          <li key={String(heading.properties.id)}>
            <a href={`#${String(heading.properties.id)}`}>{heading.children.map(plainText).join("")}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
