import { useState } from 'react'
import type { FailureData } from '../../../../preload/contract/failure.ts'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { client } from '../../../api/client.ts'
import { useSaving } from '../../../api/use-saving.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import {
  emptyFields,
  fieldOfFailure,
  type FieldValues,
  settingsIn,
  shownFields,
  type ShownField,
  valuesOf,
} from './field-values.ts'
import { useKeepIntegration } from './use-keep-integration.ts'

/** What is wrong with one field: nothing in it, or what the save was refused for. */
export type FieldProblem = { readonly kind: 'empty' } | { readonly kind: 'refused'; readonly failure: FailureData }

interface FieldsForm {
  readonly shown: readonly ShownField[]
  readonly values: FieldValues
  readonly change: (id: string, value: string) => void
  readonly problemOf: (id: string) => FieldProblem | undefined
  /** A refusal that belongs to none of the fields shown. */
  readonly failure: FailureData | null
  readonly isChanged: boolean
  /** The last save was refused and nothing was typed since. */
  readonly isRefused: boolean
  readonly isSaving: boolean
  /** Counts the refusals, so that the first field in error can get the focus. */
  readonly refusals: number
  readonly save: (onSaved: (saved: Integration) => void) => void
}

interface FieldsFormOf {
  readonly step: { readonly fields: readonly string[] }
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly integrations: readonly Integration[]
}

const ways = ['ponteDelivers', 'injixoImports'] as const satisfies readonly Integration['way'][]
const folded = (name: string): string => name.trim().toLocaleLowerCase()

/**
 * The fields of one step and how they are saved: the settings first, then the secret, so that a secret is never kept for an account that
 * was refused. What depends on somebody else, who logs in and with what, may stay empty; everything else may not.
 */
export function useFieldsForm({ step, integration, system, integrations }: FieldsFormOf): FieldsForm {
  const { connection } = system
  const keep = useKeepIntegration()
  const saving = useSaving()
  const [first] = useState(() => valuesOf(integration, connection))
  const [values, setValues] = useState(first)
  const [isAsked, setIsAsked] = useState(false)
  // a refusal is about what was entered then; it goes as soon as something else is
  const [refused, setRefused] = useState<FieldValues | null>(null)
  const shown = shownFields(step.fields, connection, values)
  const secretIds = shown.filter(({ field }) => field?.kind === 'secret').map(({ id }) => id)
  const mayBeEmpty = secretIds.length > 0
  const empty = mayBeEmpty
    ? emptyFields(
        shown.filter(({ field }) => field === null),
        values,
      )
    : emptyFields(shown, values)
  const taken = integrations.find(
    ({ id, name }) => id !== integration.id && folded(name) === folded(values['name'] ?? ''),
  )
  const failure = refused === values ? saving.failure : null
  const about = fieldOfFailure(failure, shown)

  const problemOf = (id: string): FieldProblem | undefined => {
    if (isAsked && empty.includes(id)) return { kind: 'empty' }
    if (id === 'name' && taken !== undefined)
      return { kind: 'refused', failure: { code: 'integrationNameTaken', details: { name: taken.name } } }
    return failure !== null && about === id ? { kind: 'refused', failure } : undefined
  }
  const send = async (): Promise<Integration> => {
    const { id } = integration
    const { name = '', zone = '' } = values
    const changed = await client.integrations.change({
      id,
      settings: settingsIn(step.fields, connection, values),
      ...(step.fields.includes('name') && { name: name.trim() }),
      ...(step.fields.includes('zone') && { zone }),
      ...(step.fields.includes('way') && { way: ways.find((known) => known === values['way']) ?? integration.way }),
    })
    let saved = changed
    for (const field of secretIds) {
      const secret = values[field] ?? ''
      if (secret !== '') saved = await client.connection.setSecret({ id, secret, field })
    }
    return keep(saved)
  }
  return {
    shown,
    values,
    change: (id, value) => setValues((before) => ({ ...before, [id]: value })),
    problemOf,
    failure: about === undefined ? failure : null,
    isChanged: shown.some(({ id }) => values[id] !== first[id]),
    isRefused: failure !== null || empty.length > 0 || (taken !== undefined && step.fields.includes('name')),
    isSaving: saving.isSaving,
    refusals: saving.refusals,
    save: (onSaved) => {
      setIsAsked(true)
      setRefused(values)
      if (empty.length > 0 || (taken !== undefined && step.fields.includes('name'))) saving.refuse()
      else void saving.save(send, onSaved)
    },
  }
}
