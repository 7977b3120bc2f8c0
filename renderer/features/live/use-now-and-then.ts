import { useEffect, useRef, useState } from 'react'

/** A value that changes many times a second, as it is every `periodMs`: what is made of it is not made anew with each change. */
export function useNowAndThen<T>(value: T, periodMs: number): T {
  const latest = useRef(value)
  const [seen, setSeen] = useState(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  useEffect(() => {
    const timer = setInterval(() => setSeen(latest.current), periodMs)
    return () => clearInterval(timer)
  }, [periodMs])
  return seen
}
