import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { type DrawnRow, drawnRows } from './drawn-rows.ts'
import { headHeight, mostDrawn, overscan } from './grid-measures.ts'

interface VirtualRowsInput {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  readonly activeRow: number
  /** In pixels, the same for every row. */
  readonly rowHeight: number
  /** Changes when another list is shown, which then starts at its top. */
  readonly identity: string
  readonly onRange: (first: number, last: number) => void
}

interface VirtualRows {
  readonly rows: readonly DrawnRow[]
  /** Height of the whole list in pixels. */
  readonly height: number
  readonly scrollTo: (row: number) => void
}

/** Which rows are drawn: those on the screen, some beyond, and the one with the focus. */
export function useVirtualRows(input: VirtualRowsInput): VirtualRows {
  const { scroller, count, activeRow, rowHeight, identity, onRange } = input
  const size = { most: Math.min(mostDrawn, Math.ceil(window.innerHeight / rowHeight) + 2 * overscan), beyond: overscan }
  // the rule warns of the React compiler, which does not build this page
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // React draws fast enough by itself; being forced to, it warns
    useFlushSync: false,
    // the sticky head covers as much as the last row would lack
    scrollPaddingEnd: headHeight,
    // which rows are drawn is decided below; one says that the screen has moved
    rangeExtractor: useCallback(({ startIndex }: Range) => [startIndex], []),
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
  return {
    rows: virtual.range === null ? [] : drawnRows(first, count, activeRow, size),
    height: count * rowHeight,
    scrollTo: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
  }
}
