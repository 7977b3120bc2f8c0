import { Five9Failure } from './five9-failure.ts'
import type { WireElement } from './wire.ts'

/** All children of this name, in order. */
export function all(element: WireElement | undefined, name: string): readonly WireElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The first child of this name. */
export function first(element: WireElement | undefined, name: string): WireElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** Text of a child to the letter; empty where there is none. */
export function textOf(element: WireElement | undefined, name: string): string {
  return first(element, name)?.text ?? ''
}

/** A whole number of a child. Fails with `unexpectedAnswer`. */
export function numberOf(element: WireElement | undefined, name: string): number {
  const text = textOf(element, name).trim()
  if (!/^-?\d{1,15}$/.test(text)) throw new Five9Failure('unexpectedAnswer', { subject: name })
  return Number(text)
}

/** A boolean as XML writes it. Fails with `unexpectedAnswer`. */
export function booleanOf(element: WireElement | undefined, name: string): boolean {
  const text = textOf(element, name).trim()
  if (!/^(?:true|false|0|1)$/.test(text)) throw new Five9Failure('unexpectedAnswer', { subject: name })
  return text === 'true' || text === '1'
}

/** The cells of `<values><data/>…</values>`; null keeps the place of an empty one. */
export function cellsOf(element: WireElement | undefined): readonly (string | null)[] {
  return all(first(element, 'values'), 'data').map(({ isNil, text }) => (isNil ? null : text))
}
