import Link from "next/link";
import { ColorSchemeToggle } from "@/app/_components/ui/color-scheme-toggle";
import { Mark } from "@/app/_components/ui/mark";
import { paths } from "@/lib/paths";
import { NavLink } from "./nav-link";
import { navigationFor } from "./navigation";
import { SignOut } from "./sign-out";
import { SkipLink } from "./skip-link";
import classes from "./site-header.module.css";

interface Person {
  readonly name: string;
  readonly role: "student" | "instructor" | "admin";
}

export function SiteHeader({ person }: { readonly person: Person | null }) {
  const links = navigationFor(person?.role ?? null);
  return (
    <header className={classes.header}>
      <SkipLink />
      <Link href={person ? paths.start : paths.home} className={classes.brand}>
        <Mark />
        <span className={classes.word}>Ringfence</span>
      </Link>
      {links.length > 0 && (
        <nav aria-label="Main" className={classes.nav}>
          {links.map((link) => (
            <NavLink key={link.href} {...link} />
          ))}
        </nav>
      )}
      <div className={classes.end}>
        <ColorSchemeToggle />
        {person ? <SignedIn name={person.name} /> : <SignedOut />}
      </div>
    </header>
  );
}

function SignedIn({ name }: { readonly name: string }) {
  return (
    <>
      <Link href={paths.account.page} className={classes.link} aria-label={`Account of ${name}`} title={`Account of ${name}`}>
        <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
          <circle cx="10" cy="6.5" r="3.5" />
          <path d="M3 18c.6-3.7 3.4-5.5 7-5.5s6.4 1.8 7 5.5" />
        </svg>
        <span className={classes.name}>{name}</span>
      </Link>
      <SignOut />
    </>
  );
}

function SignedOut() {
  return (
    <>
      <NavLink href={paths.signIn} label="Sign in" />
      <Link href={paths.signUp} className={classes.join}>
        Sign up
      </Link>
    </>
  );
}
