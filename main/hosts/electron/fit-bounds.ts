import type { Rectangle } from 'electron'

export const smallestWindow = { width: 640, height: 480 } as const
const firstWindow = { width: 1280, height: 800 } as const

// so much of the title bar must be in reach of the mouse, in pixels
const reach = { width: 120, height: 32 } as const

/**
 * Where to open the window: where it was, unless its title bar would lie on no display. Without a memory, or with a broken
 * one, the first size, which the system centres.
 */
export function fitBounds(remembered: unknown, workAreas: readonly Rectangle[]): Rectangle | typeof firstWindow {
  if (!isRectangle(remembered)) return firstWindow
  const width = Math.max(remembered.width, smallestWindow.width)
  const height = Math.max(remembered.height, smallestWindow.height)
  const inReach = workAreas.some((area) => {
    const across = Math.min(remembered.x + width, area.x + area.width) - Math.max(remembered.x, area.x)
    const down = area.y + area.height - remembered.y
    return across >= reach.width && remembered.y >= area.y && down >= reach.height
  })
  return inReach ? { x: remembered.x, y: remembered.y, width, height } : firstWindow
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false
  return (['x', 'y', 'width', 'height'] as const).every(
    (side) => side in value && Number.isSafeInteger(Reflect.get(value, side)),
  )
}
