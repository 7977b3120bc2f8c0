import type { FailureData } from '../../../../preload/contract/failure.ts'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { ConnectionField } from '../../../../preload/contract/systems.ts'
import { holds, type SystemConnection } from './connect-flow.ts'

/** What stands in the fields of a step: `name`, `zone` and `way` of the integration itself, and what its connection asks for. */
export type FieldValues = Readonly<Record<string, string>>

const ownFields = ['name', 'zone', 'way'] as const
type OwnField = (typeof ownFields)[number]

/** One field as it is drawn: of the connection, or one of those that every integration has. */
export type ShownField =
  | { readonly id: OwnField; readonly field: null }
  | { readonly id: string; readonly field: ConnectionField }

/** What the fields hold before anybody has typed. A secret is never among them. */
export function valuesOf({ name, zone, way, settings }: Integration, { fields }: SystemConnection): FieldValues {
  const own = fields.map(({ id, kind, options }) => [
    id,
    kind === 'secret' ? '' : (settings[id] ?? (kind === 'choice' ? (options[0] ?? '') : '')),
  ])
  return { name, zone, way, ...Object.fromEntries(own) }
}

/** The fields asked for among these, as the values stand; one that no field describes is left out. */
export function shownFields(ids: readonly string[], { fields }: SystemConnection, values: FieldValues): ShownField[] {
  return ids.flatMap((id): ShownField[] => {
    const own = ownFields.find((known) => known === id)
    if (own !== undefined) return [{ id: own, field: null }]
    const field = fields.find((known) => known.id === id)
    return field !== undefined && holds(field.when, values) ? [{ id, field }] : []
  })
}

/** What is to be saved: the settings of these fields. One that is not asked for any more is emptied, a secret is no setting. */
export function settingsIn(
  ids: readonly string[],
  { fields }: SystemConnection,
  values: FieldValues,
): Record<string, string> {
  return Object.fromEntries(
    fields
      .filter(({ id, kind }) => ids.includes(id) && kind !== 'secret')
      .map(({ id, when }) => [id, holds(when, values) ? (values[id] ?? '').trim() : '']),
  )
}

/** The fields that must not stay empty and are. */
export function emptyFields(shown: readonly ShownField[], values: FieldValues): readonly string[] {
  return shown
    .filter(({ id, field }) => (field === null || field.isNeeded) && (values[id] ?? '').trim() === '')
    .map(({ id }) => id)
}

/** Which of the fields shown a refusal is about; undefined when it is about none of them. */
export function fieldOfFailure(failure: FailureData | null, shown: readonly ShownField[]): string | undefined {
  if (failure === null) return undefined
  const { code, details } = failure
  const has = (wanted: string | undefined) => shown.find(({ id }) => id === wanted)?.id
  if (code === 'settingInvalid') return has(String(details['field']))
  if (code === 'integrationNameTaken') return has('name')
  if (code === 'zoneUnknown') return has('zone')
  // the account is known by who logs in
  return code === 'accountTaken' ? has(shown.find(({ field }) => field?.kind === 'text')?.id) : undefined
}
