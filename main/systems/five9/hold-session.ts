/** Calls inside a session that lasts until it is released. */
export interface HeldSession<Calls> {
  readonly calls: Calls
  /** Resolves when the session is closed at Five9. */
  release(): Promise<void>
}

/** Holds a session of Five9 open over several steps whose results are handed out in between. `open` begins one, as a client does. */
export async function holdSession<Calls>(
  open: (work: (calls: Calls) => Promise<void>) => Promise<void>,
): Promise<HeldSession<Calls>> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const { promise: opened, resolve: begin } = Promise.withResolvers<Calls>()
  const session = open((calls) => {
    begin(calls)
    return released
  })
  const calls = await opened
  return {
    calls,
    release() {
      release()
      return session
    },
  }
}
