import type { KeyboardEvent } from 'react'

/** What the keys of the list of external activities do. */
export interface GridCommands {
  readonly move: (by: number, extend: boolean) => void
  readonly toggle: () => void
  readonly all: () => void
  readonly mapTo: () => void
  readonly unmap: () => void
  readonly search: () => void
  readonly undo: () => void
}

// Home and End reach beyond any list
const far = 1_000_000

/** Carries out the command of a key; leaves every other key alone. */
export function onGridKey(event: KeyboardEvent, commands: GridCommands): void {
  const held = event.ctrlKey || event.metaKey
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const ways: Readonly<Record<string, () => void>> = held
    ? // Ctrl+Z belongs to the frame, which undoes on every page
      { a: commands.all }
    : {
        ArrowDown: () => commands.move(1, event.shiftKey),
        ArrowUp: () => commands.move(-1, event.shiftKey),
        PageDown: () => commands.move(10, event.shiftKey),
        PageUp: () => commands.move(-10, event.shiftKey),
        Home: () => commands.move(-far, event.shiftKey),
        End: () => commands.move(far, event.shiftKey),
        ' ': commands.toggle,
        Enter: commands.mapTo,
        m: commands.mapTo,
        Delete: commands.unmap,
        '/': commands.search,
        u: commands.undo,
      }
  if (event.altKey || (held && event.shiftKey) || !Object.hasOwn(ways, key)) return
  event.preventDefault()
  event.stopPropagation()
  ways[key]?.()
}
