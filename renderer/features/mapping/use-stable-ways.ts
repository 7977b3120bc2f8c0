import { useLayoutEffect, useRef, useState } from 'react'

/**
 * Functions that stay the same from drawing to drawing and do what the newest ones do, so that a row or a list is drawn again only when it
 * changed. For what people do, not for drawing.
 */
export function useStableWays<Ways extends Readonly<Record<keyof Ways, (...given: never[]) => void>>>(
  ways: Ways,
): Ways {
  const latest = useRef(ways)
  useLayoutEffect(() => {
    latest.current = ways
  })
  const [stable] = useState(() => {
    const names = Object.keys(ways) as (keyof Ways)[]
    const steady = names.map((name) => [name, (...given: never[]) => latest.current[name](...given)] as const)
    // every name of the ways with a function that takes and does the same
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return Object.fromEntries(steady) as Ways
  })
  return stable
}
