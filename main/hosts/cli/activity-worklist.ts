import { resolve } from 'node:path'
import type { Generation } from '../../../preload/contract/entering.ts'
import type { Language } from '../../../preload/contract/language.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { copyNew } from './copy-new.ts'
import type { Terminal } from './terminal.ts'
import { integrationNamed, withApp } from './with-app.ts'

/** `ponte worklist activities`: the states to enter in injixo, activity by activity, and the planning units to add activities to. */
export function activityWorklist(given: Given, terminal: Terminal): Promise<Answer> {
  return withApp(given, terminal, async (app) => {
    const { id: integrationId } = await integrationNamed(app, given.needed('integration'))
    const out = given.needed('out')
    const known = await app.client.entering.generation()
    const order = {
      integrationId,
      generation: (given.text('generation') as Generation | undefined) ?? known.generation ?? 'b',
      language: (given.text('lang') as Language | undefined) ?? terminal.language,
      activities: given.flag('all') === true ? 'all' : 'left',
    } as const
    const { header, rows } = await app.client.activityEntering.workList(order)
    const { id } = await app.client.activityEntering.workListFile(order)
    const file = await copyNew(await app.shelfPath(id), resolve(terminal.folder, out))
    const { generation, language } = order
    return {
      value: { file, generation, language, columns: header, rows: rows.length },
      lines: [words(terminal.language, 'cli.worklist.written', { count: rows.length, path: out })],
    }
  })
}
