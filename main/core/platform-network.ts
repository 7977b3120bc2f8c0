/** The ports that lead outside this computer, and those that wait. */

/** A word to stop that work can wait for; an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

export interface Timer {
  /** Resolves after so many milliseconds, or at once when told to stop: whoever waits looks at the signal himself. */
  wait(milliseconds: number, signal?: StopSignal): Promise<void>
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** https, or plain http to this computer; without user name and password. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as Basic authentication (UTF-8). Kept apart from the headers so that nobody prints it with them. */
  readonly credentials?: { readonly user: string; readonly password: string }
  readonly body?: string
  readonly signal?: StopSignal
  /** Milliseconds until the head of the answer is there, and between two pieces of its body. */
  readonly timeouts: { readonly head: number; readonly piece: number }
  /** Bytes of the body, unpacked, that are taken before the answer is given up as `tooLarge`. */
  readonly maxBytes: number
}

interface HttpHead {
  readonly status: number
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>
}

export interface HttpAnswer extends HttpHead {
  readonly text: string
}

export interface HttpStream extends HttpHead {
  /** The body as text, piece by piece; to be read once. Leaving the loop early closes the line. */
  readonly pieces: AsyncIterable<string>
}

/**
 * Asks servers. Every status is an answer, redirects too: none is followed. Whatever is no answer is thrown as an `HttpFailure`.
 * Bodies are decoded by the charset the server names, UTF-8 without one.
 */
export interface Http {
  request(request: HttpRequest): Promise<HttpAnswer>
  /** The head at once, the body while it comes; reading may fail with `cut`, `timeout`, `tooLarge`, `cancelled`. */
  stream(request: HttpRequest): Promise<HttpStream>
}

/** A notification as it arrived. */
export interface ReceivedMessage {
  readonly token: string
  readonly method: 'GET' | 'POST'
  /** What stood behind the question mark, as it was. */
  readonly query: string
  readonly contentType: string
  readonly body: string
}

/** Who may come in, and what becomes of what they bring. */
export interface ListenerDoor {
  /** Must take as long for a wrong token as for a right one. */
  isKnown(token: string): boolean
  /** `taken` only when it is kept for good; `busy`: later; `full`: nothing can be kept at the moment. */
  take(message: ReceivedMessage): Promise<'taken' | 'busy' | 'full'>
}

export interface OpenListener {
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

/** Hears notifications. Port 0 lets the system choose. Fails with `portInUse`, `inputInvalid` (an address that is not here). */
export interface Listener {
  open(place: { readonly address: string; readonly port: number }, door: ListenerDoor): Promise<OpenListener>
}
