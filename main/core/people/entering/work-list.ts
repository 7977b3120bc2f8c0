import type { EnteringPerson, Generation } from '../../../../preload/contract/entering.ts'

/** How injixo names its columns and fields, by the label's own name. */
type Label = (name: string) => string

interface WorkListOrder {
  readonly integration: string
  readonly generation: Generation
  readonly people: 'all' | 'left'
}

/** Which labels head the columns that go into injixo: in the dialogs of WFM two fields, on the page People one. */
const fields = {
  a: { integration: 'a.people.system', number: 'a.people.number', identifier: 'a.people.extension' },
  b: { integration: 'b.integration', number: null, identifier: 'b.identifier' },
  c: { integration: 'c.integration', number: null, identifier: 'c.identifier' },
} as const satisfies Record<Generation, object>

const left = new Set(['changed', 'removed', 'open', 'problem', 'skipped'])

/** A line for each identifier to enter, and for one to take out; the last column is for the pen. */
export function workList(
  people: readonly EnteringPerson[],
  { integration, generation, people: which }: WorkListOrder,
  label: Label,
): { readonly header: string[]; readonly rows: string[][] } {
  const { integration: system, number, identifier } = fields[generation]
  const header = [
    label('list.personnelNumber'),
    label('list.lastName'),
    label('list.firstName'),
    label('list.planningUnit'),
    label(system),
    ...(number === null ? [] : [label(number)]),
    label(identifier),
    label('list.toDo'),
    label('list.done'),
  ]
  const rows = people
    .filter(({ state }) => which === 'all' || left.has(state))
    .flatMap((person) =>
      linesOf(person).map(({ text, toDo }) => {
        const { personnelNumber } = person.target
        return [
          personnelNumber,
          person.lastName,
          person.firstName,
          person.planningUnit,
          integration,
          ...(number === null ? [] : [personnelNumber]),
          text,
          toDo === null ? '' : label(`list.${toDo}`),
          toDo === null ? 'x' : '',
        ]
      }),
    )
  return { header, rows }
}

interface Line {
  readonly text: string
  readonly toDo: 'enter' | 'takeOut' | null
}

/** What stands there wrongly is taken out first, since injixo refuses an identifier that somebody else still has. */
function linesOf({ target, entered, state }: EnteringPerson): readonly Line[] {
  if (state === 'done') return target.identifiers.map((text) => ({ text, toDo: null }))
  const stands = entered?.identifiers ?? []
  const isNumberNew = entered !== null && entered.personnelNumber !== target.personnelNumber
  return [
    ...stands.filter((text) => !target.identifiers.includes(text)).map((text): Line => ({ text, toDo: 'takeOut' })),
    ...target.identifiers.map((text): Line => ({ text, toDo: stands.includes(text) && !isNumberNew ? null : 'enter' })),
  ]
}
