import type { Language } from '../../preload/contract/language.ts'
import type { ConnectionStep } from '../../preload/contract/systems.ts'
import { settingsOf } from '../core/integrations/integrations.ts'
import type { Words } from '../core/platform.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { System } from '../core/system.ts'
import { registry } from '../systems/registry.ts'

type Step = Pick<ConnectionStep, 'id' | 'kind' | 'when'> & {
  readonly tasks?: readonly string[]
  readonly texts?: readonly { readonly id: string; readonly value: string; readonly when: ConnectionStep['when'] }[]
}

/**
 * A letter to whoever administers the system. Its words are the system's own, under `letter`; a part without words is left out: `subject`,
 * `greeting`, `intro`, then for each step that is theirs and applies to these settings a part of its own (named as the choice that asks for the
 * step, else as the step) with one numbered line per text to copy (`<part>.<text>`), then `api` and `thanks`.
 * They may speak of `name`, `zone`, `way`, of every setting, and of the texts to copy by their ids.
 * About one step alone the words are under `letter.<step>`: `subject`, `greeting`, `intro`, a numbered line per text to copy and per task by
 * its id (a text without words stands as it is), then `api` and `thanks`; what the step has no words for is said as in the whole letter.
 * No secret is ever among the settings, so none can stand in a letter.
 */
export function letterOf(
  words: Words,
  row: Pick<IntegrationRow, 'name' | 'system' | 'settings' | 'zone' | 'way'>,
  language: Language,
  stepId?: string,
): { readonly subject: string; readonly body: string } {
  const settings = settingsOf(row)
  const known: Readonly<Record<string, string>> = { ...settings, name: row.name, zone: row.zone, way: row.way }
  const applies = ({ when }: Pick<Step, 'when'>): boolean => when === null || known[when.field] === when.is
  const { connection } = registry[row.system as System['id']]
  const steps = ((connection?.steps ?? []) as readonly Step[]).filter(applies)
  const textsOf = ({ texts = [] }: Step) => texts.filter(applies)
  const values = {
    ...known,
    ...Object.fromEntries(steps.flatMap(textsOf).map(({ id, value }) => [id, value])),
  }
  const part = (id: string): readonly string[] => {
    const key = `${row.system}.letter.${id}`
    const text = words(language, key, values)
    return text === key ? [] : [text]
  }
  const about = stepId === undefined ? undefined : steps.find(({ id }) => id === stepId)
  if (about !== undefined) {
    const own = (id: string): readonly string[] => {
      const found = part(`${about.id}.${id}`)
      return found.length > 0 ? found : part(id)
    }
    const { tasks = [] } = about
    const lines = [
      ...textsOf(about).map(({ id, value }) => part(`${about.id}.${id}`)[0] ?? value),
      ...tasks.flatMap((task) => part(`${about.id}.${task}`)),
    ]
    const list = lines.map((line, at) => `${at + 1}. ${line}`).join('\n')
    const parts = [...['greeting', 'intro'].flatMap(own), list, ...['api', 'thanks'].flatMap(own)]
    return { subject: own('subject')[0] ?? row.name, body: parts.filter((text) => text !== '').join('\n\n') }
  }
  const stepPart = (step: Step): readonly string[] => {
    const id = step.when?.is ?? step.id
    const lines = textsOf(step).flatMap((text) => part(`${id}.${text.id}`))
    return [[...part(id), ...lines.map((line, at) => `${at + 1}. ${line}`)].join('\n')].filter((text) => text !== '')
  }
  const theirs = steps.filter(({ kind }) => kind === 'copy' || kind === 'otherParty')
  const body = [...['greeting', 'intro'].flatMap(part), ...theirs.flatMap(stepPart), ...['api', 'thanks'].flatMap(part)]
  return { subject: part('subject')[0] ?? row.name, body: body.join('\n\n') }
}
