import { resolve } from 'node:path'
import type { Comparison, Generation } from '../../../preload/contract/entering.ts'
import type { Language } from '../../../preload/contract/language.ts'
import type { App } from '../../app/app.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { copyNew } from './copy-new.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'
import { UsageError } from './usage-error.ts'
import { integrationNamed, withApp } from './with-app.ts'

/** `ponte worklist`: the list of identifiers to enter in injixo, or the proof of what stands there, from a list out of it. */
export function worklist(given: Given, terminal: Terminal): Promise<Answer> {
  const [out, list] = [given.text('out'), given.text('compare')]
  if (out === undefined && list === undefined) throw new UsageError('usage.missing', { what: '--out' })
  return withApp(given, terminal, async (app) => {
    const { id } = await integrationNamed(app, given.needed('integration'))
    const written = out === undefined ? null : await write(app, id, out, given, terminal)
    const compared = list === undefined ? null : await compare(app, id, list, terminal)
    return {
      value: { ...written?.value, ...compared },
      lines: [...(written?.lines ?? []), ...(compared === null ? [] : findings(compared, terminal))],
      isBad: compared !== null && compared.rows.length > 0,
    }
  })
}

async function write(app: App, integrationId: string, out: string, given: Given, { folder, language }: Terminal) {
  const known = await app.client.entering.generation()
  const order = {
    integrationId,
    generation: (given.text('generation') as Generation | undefined) ?? known.generation ?? 'b',
    language: (given.text('lang') as Language | undefined) ?? language,
    people: given.flag('all') === true ? 'all' : 'left',
  } as const
  const { header, rows } = await app.client.entering.workList(order)
  const { id } = await app.client.entering.workListFile(order)
  const path = await copyNew(await app.shelfPath(id), resolve(folder, out))
  return {
    value: { file: path, generation: order.generation, language: order.language, columns: header, rows: rows.length },
    lines: [words(language, 'cli.worklist.written', { count: rows.length, path: out })],
  }
}

async function compare(app: App, integrationId: string, list: string, { folder }: Terminal): Promise<Comparison> {
  const { id: fileId } = await app.takeFile(resolve(folder, list))
  return app.client.entering.compare({ integrationId, fileId })
}

function findings({ counts, rows }: Comparison, { language }: Terminal): readonly string[] {
  const word = (key: string) => words(language, `cli.worklist.${key}`)
  const kinds = ['right', 'differs', 'missing', 'unexpected'] as const
  const header = ['finding', 'number', 'name', 'expected', 'found'].map(word)
  const table = rows.map(({ kind, personnelNumber, name, expected, found }) => [
    word(`kind.${kind}`),
    personnelNumber,
    name,
    expected ?? '',
    found ?? '',
  ])
  return [
    ...kinds
      .filter((kind) => kind === 'right' || counts[kind] > 0)
      .map((kind) => words(language, `cli.worklist.${kind}`, { count: counts[kind] })),
    ...(table.length === 0 ? [] : ['', ...textTable([header, ...table])]),
  ]
}
