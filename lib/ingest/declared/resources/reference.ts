import type { ResourceId } from "../../../model";
import type { Span } from "../../../source";

/** What an argument that should name a resource leads to. */
export type Reference = { readonly span: Span } & (
  | { readonly kind: "found"; readonly id: ResourceId }
  | { readonly kind: "absent" }
  /**
   * It names something that this configuration does not describe; `id` is how it can be called. `mayBeOwn`: a choice at
   * apply decides, and resources of the configuration are among what it is made from. `isOpen`: its id is known at apply
   * only, so that it could name one of them however it comes about. A written id, or one that is looked up, is of elsewhere.
   */
  | { readonly kind: "outside"; readonly id: ResourceId; readonly mayBeOwn: boolean; readonly isOpen: boolean }
  /** It can not be right, and has been reported. */
  | { readonly kind: "invalid" }
);
