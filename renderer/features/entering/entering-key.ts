/** What a key asks for while a person or an activity is before the planner. */
export type EnteringKey =
  | { readonly kind: 'done' | 'skip' | 'problem' | 'takeBack' | 'units' | 'search' }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  /** 0 is the personnel number or the activity's name, from 1 on the identifiers or states. */
  | { readonly kind: 'copy'; readonly place: number }

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const plain: Readonly<Record<string, EnteringKey>> = {
  Enter: { kind: 'done' },
  s: { kind: 'skip' },
  x: { kind: 'problem' },
  u: { kind: 'takeBack' },
  p: { kind: 'units' },
  '/': { kind: 'search' },
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
}

/** The command of a key; undefined for keys that are not ours. */
export function enteringKey(key: Key): EnteringKey | undefined {
  if (key.altKey || key.ctrlKey || key.metaKey) return undefined
  // a slash is Shift and 7 on German and Italian keyboards
  if (key.shiftKey && key.key !== '/') return undefined
  if (/^[1-9]$/.test(key.key)) return { kind: 'copy', place: Number(key.key) - 1 }
  return Object.hasOwn(plain, key.key) ? plain[key.key] : undefined
}
