import type { WireElement } from './wire.ts'

/**
 * What is wrong with an answer: a page for people (`html`), an end before its time (`truncated`), a DOCTYPE, XML that is no
 * envelope, no XML at all, nothing. A `fault` is a proper answer that says no.
 */
export type WireTrouble = 'html' | 'truncated' | 'doctype' | 'notSoap' | 'malformed' | 'empty' | 'fault'

export class WireFailure extends Error {
  readonly trouble: WireTrouble
  readonly fault: WireElement | undefined
  constructor(trouble: WireTrouble, fault?: WireElement) {
    super(trouble)
    this.name = 'WireFailure'
    this.trouble = trouble
    this.fault = fault
  }
}
