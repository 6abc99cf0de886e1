import { refuse } from "../auth";
import { publishedCourse, type PublishedCourse } from "../publishing";
import type { ItemLink, Place } from "./views";

/** @throws Refusal not-found */
export const openCourse = async (course: string): Promise<PublishedCourse> =>
  (await publishedCourse(course)) ?? refuse("not-found", "Check the address: there is no such course.");

/** The items of a course in order, without those that are not published. */
export const itemsOf = ({ map, lessons, labs }: PublishedCourse): (ItemLink & { readonly module: string })[] =>
  map.modules.flatMap((module) =>
    module.items.flatMap(({ kind, slug }) => {
      const title = kind === "lesson" ? lessons.get(slug)?.value.meta.title : labs.get(slug)?.value.spec.title;
      return title === undefined ? [] : [{ kind, slug, title, module: module.slug }];
    }),
  );

const linkOf = (item: ItemLink | undefined): ItemLink | null =>
  item === undefined ? null : { kind: item.kind, slug: item.slug, title: item.title };

/** Where an item stands: what comes before it, and what after. */
export const placeOf = (course: PublishedCourse, kind: ItemLink["kind"], slug: string): Place => {
  const items = itemsOf(course);
  const at = items.findIndex((item) => item.kind === kind && item.slug === slug);
  const { slug: courseSlug, title, modules } = course.map;
  const module = modules.find((one) => one.slug === items[at]?.module);
  return {
    course: { slug: courseSlug, title },
    module: module === undefined ? null : { slug: module.slug, title: module.title },
    previous: linkOf(items[at - 1]),
    next: at === -1 ? null : linkOf(items[at + 1]),
  };
};
