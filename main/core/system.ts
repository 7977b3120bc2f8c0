import type { SystemFacts } from '../../preload/contract/systems.ts'

type Fixed<T> = T extends readonly (infer E)[]
  ? readonly Fixed<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Fixed<T[K]> }
    : T

/**
 * What the core needs of a contact-centre system: facts that never change while Ponte runs.
 * `known` says how sure each part is: tried by ourselves, documented by injixo or the vendor, concluded, or open.
 */
export type System = Fixed<SystemFacts>
