import { deepest, mostNodes, PayloadUnreadable, type PayloadTree } from './payload-tree.ts'

/** Reads JSON with numbers as they are written: an identifier of 19 digits keeps them all. Null and the empty text are the same. */
export function readJson(text: string): PayloadTree {
  refuseDepth(text)
  let value: unknown
  try {
    value = JSON.parse(quoteNumbers(text))
  } catch {
    throw new PayloadUnreadable('notJson')
  }
  let nodes = 0
  const treeOf = (part: unknown): PayloadTree => {
    nodes += 1
    if (nodes > mostNodes) throw new PayloadUnreadable('tooMany')
    if (part === null) return ''
    if (typeof part === 'string') return part
    if (typeof part === 'boolean') return part ? 'true' : 'false'
    if (typeof part !== 'object') throw new PayloadUnreadable('notJson')
    if (Array.isArray(part)) return part.map(treeOf)
    return new Map(Object.entries(part).map(([name, inner]) => [name, treeOf(inner)]))
  }
  return treeOf(value)
}

const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs

/** Numbers become texts before they are numbers, which would lose digits. */
function quoteNumbers(text: string): string {
  return text.replace(tokens, (token) => (token.startsWith('"') ? token : `"${token}"`))
}

/** Looked at before anything is taken apart, so that a million brackets cost nothing. */
function refuseDepth(text: string): void {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted) {
      if (sign === '\\') at++
      else if (sign === '"') isQuoted = false
    } else if (sign === '"') isQuoted = true
    else if (sign === '{' || sign === '[') {
      depth++
      if (depth > deepest) throw new PayloadUnreadable('tooDeep')
    } else if (sign === '}' || sign === ']') depth--
  }
}
