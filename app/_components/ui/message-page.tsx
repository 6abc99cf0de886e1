import Link from "next/link";
import type { ReactNode } from "react";

interface MessagePageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: { readonly href: string; readonly label: string };
  readonly extra?: ReactNode;
}

/** A page with one thing to say, and the way on. */
export function MessagePage({ title, children, action, extra }: MessagePageProps) {
  return (
    <div className="rf-message">
      <h1>{title}</h1>
      <p>{children}</p>
      {action && <Link href={action.href}>{action.label}</Link>}
      {extra}
    </div>
  );
}
