import { useEffect } from "react";
import { placeOf, type Place } from "./place";

/** Calls `follow` for each link to a line: for the one by which the page was opened, and for each that is pressed, as often as it is. */
export function useLinksToLines(follow: (place: Place) => void): void {
  useEffect(() => {
    const go = (hash: string) => {
      const place = placeOf(hash);
      if (place) follow(place);
    };
    const onHash = () => go(location.hash);
    // Where the address names the line already, it does not change.
    const onClick = ({ target }: MouseEvent) => {
      const hash = target instanceof Element ? target.closest("a[href^='#']")?.getAttribute("href") : null;
      if (hash && hash === location.hash) go(hash);
    };
    onHash();
    window.addEventListener("hashchange", onHash);
    document.addEventListener("click", onClick);
    return () => {
      window.removeEventListener("hashchange", onHash);
      document.removeEventListener("click", onClick);
    };
  }, [follow]);
}
