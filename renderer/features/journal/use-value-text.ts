import type { JournalEntry, JournalValue } from '../../../preload/contract/journal.ts'
import { formatLocale } from '../../words/format-locale.ts'
import { useWords } from '../../words/use-words.ts'

export type ChangedField = JournalEntry['changes'][number]['fields'][number]
/** The value of a field as it is written in the language in force; null: there is none. */
export type SayValue = (field: ChangedField['field'], value: JournalValue) => string | null

/** Writes what the journal keeps: points in time in the zone given, days, yes and no, kinds of activity. */
export function useValueText(zone: string | null): SayValue {
  const { t, has, language, formatDay } = useWords('journal')
  const types = useWords('activities')
  return (field, value) => {
    if (value === null) return null
    if (typeof value === 'boolean') return value ? `✓ ${t('yes')}` : `– ${t('no')}`
    if (typeof value === 'number')
      return field === 'start' || field === 'end' ? instant(language, value, zone) : String(value)
    if (field === 'validFrom' || field === 'validTo' || field === 'dueDay') return formatDay(value)
    const taskState = `taskState.${value}`
    if (field === 'taskState' && has(taskState)) return t(taskState)
    const type = `type.${value}`
    return field === 'type' && types.has(type) ? types.t(type) : value
  }
}

// to the second: a state may be corrected by less than a minute
function instant(language: string, at: number, zone: string | null): string {
  return new Intl.DateTimeFormat(formatLocale(language), {
    dateStyle: 'medium',
    timeStyle: 'medium',
    ...(zone !== null && { timeZone: zone }),
  }).format(at)
}
