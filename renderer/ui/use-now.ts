import { useEffect, useState } from 'react'

/**
 * The time, again with every whole `periodMs` of the clock: all that is counted in seconds moves on together.
 * Only the part that calls it is drawn again, so call it where the time is written, not above a list.
 */
export function useNow(periodMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(
        () => {
          setNow(Date.now())
          wait()
        },
        periodMs - (Date.now() % periodMs),
      )
    }
    wait()
    return () => clearTimeout(timer)
  }, [periodMs])
  return now
}
