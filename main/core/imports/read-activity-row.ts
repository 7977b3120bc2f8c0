import { type activityTypes, presentActivityId } from '../../../preload/contract/activities.ts'
import { unitsInCell } from '../activities/planning-units.ts'
import { foldForSearch } from '../people/fold.ts'
import type { RawRow } from '../platform.ts'
import { type ListColumns, RowReader, type RowReading } from './row-reading.ts'
import type { ActivityValue } from './write-activities.ts'

type ActivityType = (typeof activityTypes)[number]

const longestName = 100
// as injixo limits the name of a planning unit
const longestUnit = 50
const largestId = 2_147_483_647
const presentNames = new Set(['present', 'anwesend', 'aanwezig', 'presente'])

/** The types as injixo and people call them in the four languages, folded. */
const typeNames: Readonly<Record<ActivityType, string>> = {
  presence:
    'presence present anwesenheit anwesend prasenz arbeit work working aanwezigheid aanwezig werk presenza presente lavoro',
  break: 'break breaks pause pausen pauze pauzes pausa pause',
  illness: 'illness sickness sick sickleave krankheit krank ziekte ziek malattia',
  vacation: 'vacation holiday holidays leave annualleave urlaub ferien vakantie verlof ferie vacanza vacanze',
  absence: 'absence absent abwesenheit abwesend afwezigheid afwezig assenza assente',
  meeting: 'meeting meetings besprechung besprechungen vergadering overleg bespreking riunione riunioni',
}
const types = new Map<string, ActivityType>()
for (const type of ['presence', 'break', 'illness', 'vacation', 'absence', 'meeting'] as const) {
  for (const name of typeNames[type].split(' ')) types.set(name, type)
}

/** Reads a row of an activity list. Type, colour and planning units are left out of the value where the list does not say them. */
export function readActivityRow(row: RawRow, list: ListColumns): RowReading<ActivityValue> {
  const reader = new RowReader(row, list)
  if (reader.isRefused) return reader.reading()
  const id = readId(reader)
  const name = reader.neededText('name', longestName)
  const type = readType(reader)
  const colour = readColour(reader)
  const units = readUnits(reader)
  const isOtherName = !presentNames.has(foldForSearch(name))
  if (id === presentActivityId && (isOtherName || (type !== undefined && type !== 'presence'))) {
    reader.refuse(isOtherName ? 'name' : 'type', 'presentIsFixed')
  }
  return reader.reading({
    id,
    name,
    ...(type ? { type } : {}),
    ...(colour ? { colour } : {}),
    ...(units ? { planningUnits: units } : {}),
  })
}

/** None at all (`-`) is something else than nothing said. */
function readUnits(reader: RowReader): readonly string[] | undefined {
  const units = unitsInCell(reader.cell('planningUnit')) ?? undefined
  if (units?.some(({ length }) => length > longestUnit)) reader.refuse('planningUnit', 'valueTooLong')
  return units
}

function readId(reader: RowReader): number {
  const text = reader.neededText('id', 50)
  const id = Number(text)
  const isId = /^\d+$/.test(text) && id >= 1 && id <= largestId
  if (!isId && text !== '') reader.refuse('id', 'activityIdNotNumber')
  return id
}

function readType(reader: RowReader): ActivityType | undefined {
  const word = foldForSearch(reader.cell('type')).replaceAll(/[^\p{L}]/gu, '')
  if (word === '') return undefined
  const type = types.get(word)
  if (type === undefined) reader.refuse('type', 'activityTypeUnknown')
  return type
}

/** `#rrggbb` out of `#F90`, `ff9900`, `#FF9900` or `rgb(255, 153, 0)`. */
function readColour(reader: RowReader): string | undefined {
  const text = reader.cell('colour').trim().toLowerCase()
  if (text === '') return undefined
  const long = /^#?([0-9a-f]{6})$/.exec(text)?.[1]
  if (long !== undefined) return `#${long}`
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  const parts = /^(?:rgb\()?\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)?$/.exec(text)?.slice(1).map(Number)
  if (parts?.every((part) => part < 256)) return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
  reader.refuse('colour', 'colourUnreadable')
  return undefined
}
