import type { KeyboardEvent } from 'react'

/** What the keys of the list of external activities do. */
export interface GridCommands {
  readonly move: (by: number, extend: boolean) => void
  readonly toggle: () => void
  readonly all: () => void
  readonly mapTo: () => void
  readonly unmap: () => void
  readonly propose: () => void
  readonly clear: () => void
  /** `begun`: the letter that was typed; empty for the key that only goes there. */
  readonly search: (begun: string) => void
}

// Home and End reach beyond any list
const far = 1_000_000

/** Carries out the command of a key; leaves every other key alone. A letter begins a search. */
export function onGridKey(event: KeyboardEvent, commands: GridCommands): void {
  const held = event.ctrlKey || event.metaKey
  if (event.altKey || (held && event.shiftKey)) return
  const way = held ? heldKeys(commands)[event.key.toLowerCase()] : plainWay(event, commands)
  if (way === undefined) return
  event.preventDefault()
  event.stopPropagation()
  way()
}

type Ways = Readonly<Partial<Record<string, () => void>>>

// Ctrl+Z belongs to the board around the list
function heldKeys(commands: GridCommands): Ways {
  return own({ a: commands.all, enter: commands.propose })
}

function plainWay(event: KeyboardEvent, commands: GridCommands): (() => void) | undefined {
  const { key, shiftKey } = event
  const ways = own({
    ArrowDown: () => commands.move(1, shiftKey),
    ArrowUp: () => commands.move(-1, shiftKey),
    PageDown: () => commands.move(10, shiftKey),
    PageUp: () => commands.move(-10, shiftKey),
    Home: () => commands.move(-far, shiftKey),
    End: () => commands.move(far, shiftKey),
    ' ': commands.toggle,
    Enter: commands.mapTo,
    Delete: commands.unmap,
    Escape: commands.clear,
    '/': () => commands.search(''),
  })
  return ways[key] ?? (/^.$/u.test(key) ? () => commands.search(key) : undefined)
}

/** Without what every object has: `toString` is no key. */
function own(ways: Ways): Ways {
  return Object.assign(Object.create(null) as Record<string, () => void>, ways)
}
