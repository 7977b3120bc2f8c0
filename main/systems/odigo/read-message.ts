import type { EventFields, MessageText } from '../../core/notifications/receiver.ts'
import { type PayloadTree, PayloadUnreadable } from './payload-tree.ts'
import { readForm } from './read-form.ts'
import { readJson } from './read-json.ts'
import { readXml } from './read-xml.ts'

/**
 * The events of a message, one or many. What the body is written in is told by how it begins, since senders are known to name the wrong
 * type. A list of named parts, wherever it stands, is a list of events; what stands around it belongs to each of them, and so do
 * the fields of the query. Fails with `PayloadUnreadable`.
 */
export function readMessage({ query, body }: MessageText): readonly EventFields[] {
  const around = fieldsOf(readForm(query))
  const trees = body.trim() === '' ? [new Map<string, PayloadTree>()] : eventTrees(treeOf(body))
  const events = trees.map((tree) => new Map([...around, ...fieldsOf(tree)])).filter(({ size }) => size > 0)
  if (events.length === 0) throw new PayloadUnreadable(body.trim() === '' ? 'empty' : 'noFields')
  return events
}

function treeOf(body: string): PayloadTree {
  const text = body.replace(/^\uFEFF/, '').trimStart()
  if (/^[{[]/.test(text)) return readJson(text)
  if (text.startsWith('<')) return readXml(text)
  // a form has at least one name
  if (!/^[^=&\s]+=/.test(text)) throw new PayloadUnreadable('noFields')
  return readForm(text.trimEnd())
}

const isList = (tree: PayloadTree): tree is readonly PayloadTree[] => Array.isArray(tree)
const isNamed = (tree: PayloadTree | undefined): tree is ReadonlyMap<string, PayloadTree> => tree instanceof Map

/** The shallowest list of named parts, each with what stands around the list; else the tree itself. */
function eventTrees(tree: PayloadTree): readonly PayloadTree[] {
  if (isList(tree)) return tree.filter(isNamed)
  if (!isNamed(tree)) return []
  let level: readonly { readonly path: readonly string[]; readonly part: ReadonlyMap<string, PayloadTree> }[] = [
    { path: [], part: tree },
  ]
  while (level.length > 0) {
    for (const { path, part } of level) {
      for (const [name, inner] of part) {
        if (isList(inner) && inner.some(isNamed)) {
          const around = without(tree, [...path, name])
          return inner.filter(isNamed).map((event) => new Map([...around, ...event]))
        }
      }
    }
    level = level.flatMap(({ path, part }) =>
      [...part].flatMap(([name, inner]) => (isNamed(inner) ? [{ path: [...path, name], part: inner }] : [])),
    )
  }
  return [tree]
}

function without(tree: ReadonlyMap<string, PayloadTree>, [name, ...rest]: readonly string[]): Map<string, PayloadTree> {
  const left = new Map(tree)
  const inner = name === undefined ? undefined : left.get(name)
  if (name === undefined) return left
  if (rest.length > 0 && isNamed(inner)) left.set(name, without(inner, rest))
  else left.delete(name)
  return left
}

/** Texts by their path. Empty ones say nothing. */
function fieldsOf(tree: PayloadTree, path = ''): Map<string, string> {
  const fields = new Map<string, string>()
  const walk = (part: PayloadTree, at: string): void => {
    if (typeof part === 'string') {
      if (part.trim() !== '' && at !== '') fields.set(at, part)
    } else if (isList(part)) {
      for (const [place, inner] of part.entries()) walk(inner, `${at}.${place}`)
    } else for (const [name, inner] of part) walk(inner, at === '' ? name : `${at}.${name}`)
  }
  walk(tree, path)
  return fields
}
