/** What the policy of this document lets style it. A page that was reached without loading another document came with another nonce. */
export const documentNonce = (): string => document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";
