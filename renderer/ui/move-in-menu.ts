import type { KeyboardEvent } from 'react'

/** The place of the item to go to, or null when the key means nothing in a menu. */
function targetOf(key: string, at: number, labels: readonly string[]): number | null {
  const count = labels.length
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key.length !== 1 || key === ' ') return null
  const letter = key.toLocaleLowerCase()
  // from the item after this one and around, so that the same letter pressed again goes on
  const order = labels.map((_, step) => (at + 1 + step) % count)
  return order.find((place) => labels[place]?.toLocaleLowerCase().startsWith(letter)) ?? null
}

/** Moves the focus among the items of an open menu: arrows, Home, End, and the first letter of a word. */
export function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
  if (items.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return
  const at = items.findIndex((item) => item === document.activeElement)
  const target = targetOf(
    event.key,
    at,
    items.map((item) => item.textContent),
  )
  if (target === null) return
  event.preventDefault()
  items[target]?.focus()
}
