/**
 * Whether the path of a request can be read: percent-encoded UTF-8, without control characters. Next answers the
 * former with a fault of its own, and PostgreSQL refuses NUL wherever a page asks it for a part of the path.
 */
export const isReadablePath = (url: string): boolean => {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(url.split("?", 1)[0] ?? ""));
  } catch {
    return false;
  }
};
