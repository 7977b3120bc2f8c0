import { type RefCallback, useCallback, useEffect, useRef } from 'react'

/**
 * Zooms where the pointer is when the wheel turns with Ctrl held, or two fingers spread: the wheel alone goes on scrolling the page.
 * `share`, 0 to 1, is where over the width of the element.
 */
export function useWheelZoom(onZoom: (factor: number, share: number) => void): RefCallback<HTMLElement> {
  const latest = useRef(onZoom)
  useEffect(() => {
    latest.current = onZoom
  })
  return useCallback((element: HTMLElement | null) => {
    if (element === null) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      // the browser would zoom the whole page
      event.preventDefault()
      const { left, width } = element.getBoundingClientRect()
      if (width > 0) latest.current(Math.exp(-event.deltaY / 300), (event.clientX - left) / width)
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [])
}
