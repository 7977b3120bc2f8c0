import { useMemo, useSyncExternalStore } from 'react'

export interface ChartColours {
  readonly text: string
  readonly ground: string
  readonly isDark: boolean
  readonly isPrinting: boolean
}

const queries = ['(forced-colors: active)', 'print'] as const

function listen(onChange: () => void): () => void {
  const lists = queries.map((query) => window.matchMedia(query))
  for (const list of lists) list.addEventListener('change', onChange)
  const scheme = new MutationObserver(onChange)
  scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-mantine-color-scheme'] })
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange)
    scheme.disconnect()
  }
}

function inForce(): string {
  const scheme = document.documentElement.getAttribute('data-mantine-color-scheme')
  return [scheme, ...queries.map((query) => window.matchMedia(query).matches)].join(' ')
}

/** The page's colours for a canvas, which knows no style sheet: again whenever the scheme changes, colours are forced, or the page is printed. */
export function useChartColours(): ChartColours {
  const now = useSyncExternalStore(listen, inForce)
  return useMemo(() => {
    const [scheme, isForced, isPrinting] = now.split(' ')
    const isOnPaper = isPrinting === 'true'
    const style = getComputedStyle(document.documentElement)
    const colour = (name: string, forced: string) =>
      isForced === 'true' ? forced : style.getPropertyValue(name).trim() || forced
    return {
      text: isOnPaper ? '#000000' : colour('--mantine-color-text', 'CanvasText'),
      ground: isOnPaper ? '#ffffff' : colour('--mantine-color-body', 'Canvas'),
      isDark: scheme === 'dark' && !isOnPaper,
      isPrinting: isOnPaper,
    }
  }, [now])
}
