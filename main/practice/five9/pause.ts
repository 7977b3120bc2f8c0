/** Waits so long, or until nobody waits for it any more. */
export function pause(milliseconds: number, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(handle)
      gone.removeEventListener('abort', done)
      resolve()
    }
    const handle = setTimeout(done, milliseconds)
    gone.addEventListener('abort', done)
    if (gone.aborted) done()
  })
}
