import type { WordKey } from '../../words/namespaces.ts'

type Word = WordKey<'delivery'>

/** One setting of injixo's form: its name, and what to choose: a word of injixo, or a text of the file itself. */
export interface SchemaSetting {
  readonly label: Word
  readonly choice: { readonly word: Word } | { readonly text: string }
}

const dateFormat: SchemaSetting = { label: 'csv.date.format', choice: { word: 'csv.dateFormat.ymdDash' } }
const timeFormat: SchemaSetting = { label: 'csv.time.format', choice: { word: 'csv.timeFormat.hms' } }
const column = (label: Word, name: string): SchemaSetting => ({ label, choice: { text: name } })

/**
 * What to choose in injixo's CSV schema so that it reads Ponte's files, in the order of its form. The column names
 * are those of the files' first line.
 */
export function schemaSettings(zone: string): readonly SchemaSetting[] {
  return [
    { label: 'csv.type', choice: { word: 'csv.type.agent' } },
    { label: 'csv.sampleFile', choice: { word: 'csv.sampleFile.value' } },
    { label: 'csv.separator', choice: { word: 'csv.separator.semicolon' } },
    { label: 'csv.timezone', choice: { text: zone } },
    column('csv.agent.maps', 'AgentID'),
    column('csv.activity.maps', 'ActivityID'),
    column('csv.startDate.maps', 'StartDate'),
    dateFormat,
    column('csv.startTime.maps', 'StartTime'),
    timeFormat,
    column('csv.endDate.maps', 'EndDate'),
    dateFormat,
    column('csv.endTime.maps', 'EndTime'),
    timeFormat,
  ]
}
