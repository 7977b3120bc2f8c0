import { defaultRangeExtractor, type Range, type Virtualizer, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { headHeight, overscan } from './grid-measures.ts'

interface VirtualRows {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  readonly activeRow: number
  /** In pixels, the same for every row. */
  readonly rowHeight: number
  /** Changes when another list is shown, which then starts at its top. */
  readonly identity: string
  readonly onRange: (first: number, last: number) => void
}

/** Which rows are drawn: those on the screen, some beyond, and the one with the focus. */
export function useVirtualRows(asked: VirtualRows): Virtualizer<HTMLDivElement, Element> {
  const { scroller, count, activeRow, identity, onRange } = asked
  // the rule warns of the React compiler, which does not build this page
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => asked.rowHeight,
    overscan,
    // React draws fast enough by itself; being forced to, it warns
    useFlushSync: false,
    // the sticky head covers as much as the last row would lack
    scrollPaddingEnd: headHeight,
    // the row with the focus stays, or the focus would be lost by scrolling
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), activeRow, range), [activeRow]),
  })
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => onRange(first, last), [onRange, first, last])

  const before = useRef(identity)
  useEffect(() => {
    if (before.current === identity) return
    before.current = identity
    scroller.current?.scrollTo({ top: 0 })
  }, [identity, scroller])
  return virtual
}

function withRow(indexes: number[], row: number, range: Range): number[] {
  if (row < 0 || row >= range.count || indexes.includes(row)) return indexes
  return [...indexes, row].sort((a, b) => a - b)
}
