/** The mark: a fence drawn as a ring, one gate in it, and the packet that may pass. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d="M20.3 8.4A9 9 0 1 0 20.3 15.6" stroke="currentColor" strokeWidth="2.25" />
      <path d="M23.5 12H14.5" stroke="var(--rf-accent)" strokeWidth="2.25" />
      <circle cx="12" cy="12" r="3" fill="var(--rf-accent)" />
    </svg>
  );
}
