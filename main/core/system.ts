import type { SystemFiles } from '../../preload/contract/system-files.ts'
import type { SystemFacts } from '../../preload/contract/systems.ts'
import type { Connector } from './connections/connector.ts'
import type { Receiver } from './notifications/receiver.ts'

type Fixed<T> = T extends readonly (infer E)[]
  ? readonly Fixed<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Fixed<T[K]> }
    : T

/** What is known of the files of one system. */
export type FilesOfSystem = Fixed<SystemFiles>

/**
 * What the core needs of a contact-centre system: facts that never change while Ponte runs, and how it is read where Ponte can.
 * `known` says how sure each part is: tried by ourselves, documented by injixo or the vendor, concluded, or open.
 */
export interface System extends Fixed<SystemFacts> {
  /** How Ponte asks it. */
  readonly connector?: Connector
  /** How Ponte understands what it sends by itself. */
  readonly receiver?: Receiver
}
