import type { EnteringActivity, UnitToEnter } from '../../../../preload/contract/activity-entering.ts'
import type { Generation } from '../../../../preload/contract/entering.ts'

/** How injixo names its columns and fields, by the label's own name. */
type Label = (name: string) => string

interface WorkListOrder {
  readonly integration: string
  readonly generation: Generation
  readonly activities: 'all' | 'left'
}

/** Which labels head the columns that go into injixo: the dialogs of WFM ask for a classification, too. */
const fields = {
  a: { integration: 'a.act.system', state: 'a.act.name', classification: 'a.act.class', unit: 'a.pu.title' },
  b: { integration: 'b.map.integrations', state: 'b.map.statuses', classification: null, unit: 'b.pu.title' },
  c: { integration: 'c.map.integrations', state: 'c.map.statuses', classification: null, unit: 'c.pu.title' },
} as const satisfies Record<Generation, object>

// the only value that is ever named for it
const always = '1'

/** A line for each state to enter and for each planning unit to add the activity to; the last column is for the pen. */
export function activityWorkList(
  activities: readonly EnteringActivity[],
  { integration, generation, activities: which }: WorkListOrder,
  label: Label,
): { readonly header: string[]; readonly rows: string[][] } {
  const { integration: system, state: name, classification, unit: unitName } = fields[generation]
  const header = [
    label('list.activityId'),
    label('list.activity'),
    label(system),
    label(name),
    ...(classification === null ? [] : [label(classification)]),
    label('list.now'),
    label(unitName),
    label('list.toDo'),
    label('list.done'),
  ]
  const lineOf = ({ id, name: activity }: EnteringActivity, given: Line): string[] => [
    String(id),
    activity,
    given.state === '' ? '' : integration,
    given.state,
    ...(classification === null ? [] : [given.state === '' ? '' : always]),
    given.now,
    given.unit,
    given.toDo === null ? '' : label(`list.${given.toDo}`),
    given.toDo === null ? 'x' : '',
  ]
  const rows = activities.flatMap((activity) =>
    linesOf(activity)
      .filter(({ toDo }) => which === 'all' || toDo !== null)
      .map((line) => lineOf(activity, line)),
  )
  return { header, rows }
}

interface Line {
  readonly state: string
  /** The activity that the state counts as in injixo until then. */
  readonly now: string
  readonly unit: string
  readonly toDo: 'enter' | 'addToUnit' | 'checkUnit' | null
}

function linesOf({ id, states, units }: EnteringActivity): readonly Line[] {
  const ofStates = states.map(({ state, stands }): Line => {
    const isThere = stands.id === id
    return { state, now: `${stands.name} (${stands.id})`, unit: '', toDo: isThere ? null : 'enter' }
  })
  const ofUnits = units.map(({ unit, isIn }): Line => ({ state: '', now: '', unit, toDo: toDoOf(isIn) }))
  return [...ofStates, ...ofUnits]
}

function toDoOf(isIn: UnitToEnter['isIn']): Line['toDo'] {
  if (isIn === null) return 'checkUnit'
  return isIn ? null : 'addToUnit'
}
