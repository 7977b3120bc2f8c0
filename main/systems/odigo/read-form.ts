import { mostNodes, PayloadUnreadable, type PayloadTree } from './payload-tree.ts'

/** Reads `a=1&b=2` as a form or a query writes it; what is named twice is a list. */
export function readForm(text: string): PayloadTree {
  const parts = new Map<string, PayloadTree>()
  let nodes = 0
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = decoded(at === -1 ? pair : pair.slice(0, at))
    const value = at === -1 ? '' : decoded(pair.slice(at + 1))
    nodes += 1
    if (nodes > mostNodes) throw new PayloadUnreadable('tooMany')
    const known = parts.get(name)
    if (known === undefined) parts.set(name, value)
    else parts.set(name, Array.isArray(known) ? [...(known as readonly PayloadTree[]), value] : [known, value])
  }
  return parts
}

/** What is not encoded properly is taken as it stands. */
function decoded(text: string): string {
  const plain = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}
