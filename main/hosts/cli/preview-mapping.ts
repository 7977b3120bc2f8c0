import type { MappingPreview } from '../../../preload/contract/mapping-changes.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { needDay } from './need-day.ts'
import { readMappingFile } from './read-mapping-file.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'
import { integrationNamed, withApp } from './with-app.ts'

// all person-days of a year of fifty people
const most = 20_000

/** `ponte preview`: what days would be like with a mapping that is not applied. */
export function previewMapping(given: Given, terminal: Terminal): Promise<Answer> {
  const [from, to] = [needDay(given, 'from'), needDay(given, 'to')]
  return withApp(given, terminal, async (app) => {
    const { id: integrationId } = await integrationNamed(app, given.needed('integration'))
    const entries = await readMappingFile(app, integrationId, given.needed('map'), terminal)
    const value = await app.client.mappings.preview({ integrationId, entries, from, to, limit: most })
    return { value, lines: lines(value, terminal) }
  })
}

const hours = (milliseconds: number): string => (milliseconds / 3_600_000).toFixed(2)

function lines({ moved, closed, people, activities }: MappingPreview, { language }: Terminal): readonly string[] {
  const header = ['activity', 'before', 'after'].map((column) => words(language, `cli.preview.${column}`))
  return [
    words(language, 'cli.preview.moved', { hours: hours(moved), count: people }),
    words(language, 'cli.preview.closed', { hours: hours(closed) }),
    ...textTable([
      header,
      ...activities.map(({ id, name, before, after }) => [`${name} (${id})`, hours(before), hours(after)]),
    ]),
  ]
}
