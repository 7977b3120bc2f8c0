import { dirname, posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

/** One thing a file asks for. */
export interface Import {
  /** From the project's folder, `main/core/tools.ts`; or a package, `zod`; or a module of Node, `node:fs`. */
  readonly target: string
  readonly kind: 'file' | 'package' | 'node'
  /** Gone when the program runs. */
  readonly isType: boolean
}

export interface Module {
  readonly imports: readonly Import[]
  readonly hasDefaultExport: boolean
}

/** Reads what a source file imports: static, dynamic, side effect, `export from`, in types, by `new URL` of a file and by glob. */
export function readModule(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`)
  const imports: Import[] = []
  let hasDefaultExport = false
  const add = (source: unknown, isType: boolean) => {
    if (typeof source === 'string') imports.push(placed(path, source, isType))
  }
  const literal = (node: { readonly type: string; readonly value?: unknown } | undefined) =>
    node?.type === 'Literal' ? node.value : undefined
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => add(source.value, importKind === 'type'),
    ExportNamedDeclaration: ({ source, exportKind, specifiers }) => {
      add(source?.value, exportKind === 'type')
      if (specifiers.some(({ exported }) => exported.type === 'Identifier' && exported.name === 'default')) {
        hasDefaultExport = true
      }
    },
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === 'type'),
    ExportDefaultDeclaration: () => {
      hasDefaultExport = true
    },
    ImportExpression: ({ source }) => add(literal(source), false),
    TSImportType: ({ source }) => add(source.value, true),
    NewExpression: ({ callee, arguments: [first] }) => {
      const place = literal(first)
      const isUrl = callee.type === 'Identifier' && callee.name === 'URL'
      if (isUrl && typeof place === 'string' && /^\..*\.[a-z]+$/.test(place)) add(place, false)
    },
    CallExpression: ({ callee, arguments: [first] }) => {
      const isGlob = callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty'
      if (isGlob) add(literal(first), false)
    },
  }).visit(program)
  return { imports, hasDefaultExport }
}

function placed(path: string, source: string, isType: boolean): Import {
  if (source.startsWith('.')) return { target: posix.join(dirname(path), source), kind: 'file', isType }
  if (source.startsWith('node:')) return { target: source, kind: 'node', isType }
  const parts = source.split('/')
  return { target: parts.slice(0, source.startsWith('@') ? 2 : 1).join('/'), kind: 'package', isType }
}
