import type { Generation } from '../../../preload/contract/entering.ts'
import type { WordKey } from '../../words/namespaces.ts'

/** A label of injixo, by its name in our own list of them. */
export type Label = WordKey<'injixo'>

/** Where a value goes: the field as injixo prints it, and which value that is. */
interface Field {
  readonly label: Label
  readonly value: 'integration' | 'personnelNumber' | 'identifier'
}

/** The fields of each look of injixo, from top to bottom. */
export const fieldsOf = {
  a: [
    { label: 'a.people.system', value: 'integration' },
    { label: 'a.people.number', value: 'personnelNumber' },
    { label: 'a.people.extension', value: 'identifier' },
  ],
  b: [
    { label: 'b.integration', value: 'integration' },
    { label: 'b.identifier', value: 'identifier' },
  ],
  c: [
    { label: 'c.integration', value: 'integration' },
    { label: 'c.identifier', value: 'identifier' },
  ],
} as const satisfies Record<Generation, readonly Field[]>
