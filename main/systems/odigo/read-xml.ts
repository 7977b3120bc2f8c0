import { SaxesParser } from 'saxes'
import { deepest, mostNodes, PayloadUnreadable, type PayloadTree } from './payload-tree.ts'

interface Open {
  readonly name: string
  readonly parts: Map<string, PayloadTree[]>
  text: string
}

/** Reads XML: elements by their name without prefix, attributes like elements, what is repeated as a list. No DOCTYPE. */
export function readXml(text: string): PayloadTree {
  const parser = new SaxesParser({ xmlns: true })
  const root: Open = { name: '', parts: new Map(), text: '' }
  const open: Open[] = [root]
  let nodes = 0
  const add = (to: Open, name: string, part: PayloadTree): void => {
    nodes += 1
    if (nodes > mostNodes) throw new PayloadUnreadable('tooMany')
    const known = to.parts.get(name)
    if (known === undefined) to.parts.set(name, [part])
    else known.push(part)
  }
  const top = (): Open => open.at(-1) ?? root
  parser.on('doctype', () => {
    throw new PayloadUnreadable('doctype')
  })
  parser.on('opentag', (tag) => {
    if (open.length > deepest) throw new PayloadUnreadable('tooDeep')
    const element: Open = { name: tag.local, parts: new Map(), text: '' }
    open.push(element)
    for (const { local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && local !== 'xmlns') add(element, local, value)
    }
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed !== undefined) add(top(), closed.name, treeOf(closed))
  })
  const addText = (piece: string) => {
    top().text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close()
  } catch (error) {
    throw error instanceof PayloadUnreadable ? error : new PayloadUnreadable('notXml')
  }
  return treeOf(root)
}

function treeOf({ parts, text }: Open): PayloadTree {
  if (parts.size === 0) return text.trim()
  const named = new Map<string, PayloadTree>()
  for (const [name, list] of parts) named.set(name, list.length === 1 ? (list[0] ?? '') : list)
  // an element with attributes and a text of its own says both
  if (text.trim() !== '' && !named.has('text')) named.set('text', text.trim())
  return named
}
