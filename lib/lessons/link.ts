const SCHEMES = new Set(["http", "https", "mailto"]);

/**
 * True where a link leads to the web, to a mail program, to another page of the site or to a heading. Browsers drop
 * control characters before they look for a scheme, and read a leading `//` as another host: both are refused.
 */
export function isSafeLink(href: string): boolean {
  if (/[\u0000-\u0020\u007f\\]/.test(href) || href.startsWith("//")) return false;
  const scheme = /^([^/?#]*?):/.exec(href)?.[1];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase());
}
