/**
 * Why no answer of a server could be had, as a word: nobody listens or says no (`refused`), the host is unknown or out of reach,
 * it took too long, more came than was allowed, no safe line could be made, the line broke in the middle of an answer (`cut`), the caller
 * stopped it, or Ponte itself does not make such a request (`notAllowed`: plain http beyond this computer, secrets in an address).
 */
export type HttpTrouble =
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'tooLarge'
  | 'tls'
  | 'cut'
  | 'cancelled'
  | 'notAllowed'

/** No answer. Holds the word, the host and the platform's own code, and never a header, an address in full or a cause. */
export class HttpFailure extends Error {
  readonly trouble: HttpTrouble
  /** Host and port; empty when the address could not be read. */
  readonly host: string
  /** The platform's code, such as ECONNREFUSED; empty where there is none. */
  readonly code: string
  constructor(trouble: HttpTrouble, host: string, code = '') {
    super(`${trouble}: ${host}${code === '' ? '' : ` (${code})`}`)
    this.name = 'HttpFailure'
    this.trouble = trouble
    this.host = host
    this.code = code
  }
}
