import type { Language } from '../../preload/contract/language.ts'
import type { ConnectionStep } from '../../preload/contract/systems.ts'
import { settingsOf } from '../core/integrations/integrations.ts'
import type { Words } from '../core/platform.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { System } from '../core/system.ts'
import { registry } from '../systems/registry.ts'

type Step = Pick<ConnectionStep, 'id' | 'kind' | 'when'> & {
  readonly texts?: readonly { readonly id: string; readonly value: string; readonly when: ConnectionStep['when'] }[]
}

/**
 * A letter to whoever administers the system. Its words are the system's own, under `letter`; a part without words is left out: `subject`,
 * `greeting`, `intro`, then for each step that is theirs and applies to these settings a part of its own (named as the choice that asks for the
 * step, else as the step) with one numbered line per text to copy (`<part>.<text>`), then `api` and `thanks`.
 * They may speak of `name`, of every setting, and of the texts to copy by their ids.
 */
export function letterOf(
  words: Words,
  row: Pick<IntegrationRow, 'name' | 'system' | 'settings'>,
  language: Language,
): { readonly subject: string; readonly body: string } {
  const settings = settingsOf(row)
  const applies = ({ when }: Pick<Step, 'when'>): boolean => when === null || settings[when.field] === when.is
  const { connection } = registry[row.system as System['id']]
  const steps = ((connection?.steps ?? []) as readonly Step[]).filter(applies)
  const textsOf = ({ texts = [] }: Step) => texts.filter(applies)
  const values = {
    ...settings,
    ...Object.fromEntries(steps.flatMap(textsOf).map(({ id, value }) => [id, value])),
    name: row.name,
  }
  const part = (id: string): readonly string[] => {
    const key = `${row.system}.letter.${id}`
    const text = words(language, key, values)
    return text === key ? [] : [text]
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
