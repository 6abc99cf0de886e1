import Link from "next/link";
import { paths } from "@/lib/paths";
import classes from "./site-footer.module.css";

export function SiteFooter() {
  return (
    <footer className={classes.footer}>
      <p>
        Ringfence. Free software under the Apache License 2.0. Not affiliated with Amazon Web Services, whose names belong to
        their owners. <Link href={paths.findings}>What the messages mean</Link>
      </p>
    </footer>
  );
}
