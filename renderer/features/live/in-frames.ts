/** Collects what comes and tells all of it at once with the next frame, or after a second where nothing is drawn. */
export interface InFrames<T> {
  readonly add: (item: T) => void
  /** Nothing is told any longer. */
  readonly end: () => void
}

// a page that nobody sees gets no frames; it must not collect for ever
const unseenMs = 1000

export function inFrames<T>(tell: (items: readonly T[]) => void): InFrames<T> {
  let items: T[] = []
  let frame: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    if (frame !== null) cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = null
  }
  const flush = () => {
    forget()
    const told = items
    items = []
    tell(told)
  }
  return {
    add: (item) => {
      items.push(item)
      if (frame !== null) return
      frame = requestAnimationFrame(flush)
      timer = setTimeout(flush, unseenMs)
    },
    end: () => {
      forget()
      items = []
    },
  }
}
