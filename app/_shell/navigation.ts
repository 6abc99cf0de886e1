import { paths } from "@/lib/paths";

export interface NavigationLink {
  readonly href: string;
  readonly label: string;
}

type Role = "student" | "instructor" | "admin";

const COURSE: NavigationLink = { href: paths.start, label: "Course" };
const TEACH: NavigationLink = { href: paths.teach.page, label: "Teaching" };
const ADMIN: readonly NavigationLink[] = [
  { href: paths.admin.users, label: "Users" },
  { href: paths.admin.audit, label: "Audit log" },
];

const LINKS: Record<Role, readonly NavigationLink[]> = {
  student: [COURSE],
  instructor: [COURSE, TEACH],
  admin: [COURSE, TEACH, ...ADMIN],
};

/** Where the header leads a person of this role; nobody signed in is led nowhere but to the sign-in links. */
export const navigationFor = (role: Role | null): readonly NavigationLink[] => (role === null ? [] : LINKS[role]);

/** True where the page at `pathname` lies under the link. */
export const isCurrent = (pathname: string, href: string): boolean => pathname === href || pathname.startsWith(`${href}/`);
