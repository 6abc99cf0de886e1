"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { isCurrent, type NavigationLink } from "./navigation";
import classes from "./site-header.module.css";

export function NavLink({ href, label }: NavigationLink) {
  const current = isCurrent(usePathname(), href);
  return (
    <Link href={href} className={classes.link} aria-current={current ? "page" : undefined}>
      {label}
    </Link>
  );
}
