/** What a key asks for while a row of users has the focus. */
export type KeyCommand =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'first' | 'last' | 'accept' | 'ignore' | 'byHand' | 'postpone' | 'search' | 'undo' }
  | { readonly kind: 'choose'; readonly place: number }

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

// as many rows as fit on a small screen, so that paging never skips one
const page = 5

const plain: Readonly<Record<string, KeyCommand>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  PageDown: { kind: 'move', by: page },
  PageUp: { kind: 'move', by: -page },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Enter: { kind: 'accept' },
  i: { kind: 'ignore' },
  n: { kind: 'byHand' },
  p: { kind: 'postpone' },
  '/': { kind: 'search' },
  u: { kind: 'undo' },
}

/** The command of a key; undefined for keys that are not ours. */
export function keyCommand(key: Key): KeyCommand | undefined {
  // Ctrl+Z belongs to the frame, which undoes on every page
  if (key.altKey || key.ctrlKey || key.metaKey) return undefined
  // a slash is Shift and 7 on German and Italian keyboards
  if (key.shiftKey && key.key !== '/') return undefined
  if (/^[1-9]$/.test(key.key)) return { kind: 'choose', place: Number(key.key) - 1 }
  return Object.hasOwn(plain, key.key) ? plain[key.key] : undefined
}
