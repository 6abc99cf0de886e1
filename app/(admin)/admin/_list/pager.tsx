import Link from "next/link";
import classes from "./list-page.module.css";

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  /** The address of the list without its page. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

const address = (path: string, query: Readonly<Record<string, string>>, page: number): string =>
  `${path}?${new URLSearchParams({ ...query, page: String(page + 1) })}`;

/** Leads through a long list; nothing where one page holds all. */
export function Pager({ page, size, total, path, query = {} }: PagerProps) {
  const pages = Math.ceil(total / size);
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className={classes.pages}>
      {page > 0 && (
        <Link rel="prev" href={address(path, query, page - 1)}>
          Newer
        </Link>
      )}
      <span>
        Page {page + 1} of {pages}
      </span>
      {page + 1 < pages && (
        <Link rel="next" href={address(path, query, page + 1)}>
          Older
        </Link>
      )}
    </nav>
  );
}
