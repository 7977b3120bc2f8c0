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
 * A letter to whoever administers the system: greeting, one paragraph for each step that is theirs and applies to these settings, closing.
 * Its words are the system's own: `letter.subject`, `letter.greeting`, `letter.<step>`, `letter.closing`; a part without words is left out.
 * They may speak of `name`, every setting, and the texts to copy by their ids.
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
  const texts = steps.flatMap(({ texts = [] }) => texts.filter(applies))
  const values = {
    // an address still open stays open for a person to fill in
    ...Object.fromEntries((connection?.fields ?? []).map(({ id }) => [id, '…'])),
    ...settings,
    ...Object.fromEntries(texts.map(({ id, value }) => [id, value])),
    name: row.name,
  }
  const part = (id: string): readonly string[] => {
    const key = `${row.system}.letter.${id}`
    const text = words(language, key, values)
    return text === key ? [] : [text]
  }
  const theirs = steps.filter(({ kind }) => kind === 'copy' || kind === 'otherParty')
  return {
    subject: part('subject')[0] ?? row.name,
    body: ['greeting', ...theirs.map(({ id }) => id), 'closing'].flatMap(part).join('\n\n'),
  }
}
