import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FailureData } from '../../../../preload/contract/failure.ts'
import type { ReceiverPlace, ReceiverState } from '../../../../preload/contract/notifications.ts'
import { api, client } from '../../../api/api.ts'
import { useSaving } from '../../../api/use-saving.ts'
import { highestPort, isLoopback, placeOf, type ReceiverValues, valuesOfPlace } from './receiver-values.ts'

export type ReceiverField = keyof ReceiverPlace

export interface ReceiverForm {
  readonly values: ReceiverValues
  readonly change: (values: Partial<ReceiverValues>) => void
  /** What is wrong with a field; the failure says it where there is one. */
  readonly problemOf: (field: ReceiverField) => FailureData | null
  /** A refusal that is about none of the fields. */
  readonly failure: FailureData | null
  readonly isChanged: boolean
  /** Whether it could be kept as far as the page can tell. */
  readonly isRight: boolean
  readonly isSaving: boolean
  readonly refusals: number
  readonly save: (onSaved: () => void) => void
}

/** Where Ponte listens, as a form. What was refused stays as it was typed, and Ponte goes on where it listened. */
export function useReceiverForm(receiver: ReceiverState): ReceiverForm {
  const queries = useQueryClient()
  const saving = useSaving()
  const [first] = useState(() => valuesOfPlace(receiver.place))
  const [values, setValues] = useState(first)
  // a refusal is about what was entered then
  const [refused, setRefused] = useState<{ readonly values: ReceiverValues; readonly field: ReceiverField | null }>()
  const isRefused = refused?.values === values
  const failure = isRefused ? saving.failure : null
  const fieldOf = ({ code, details }: FailureData): ReceiverField | null => {
    if (code === 'portInUse') return 'port'
    const { field } = details
    return code === 'inputInvalid' && (field === 'port' || field === 'address' || field === 'publicUrl') ? field : null
  }
  // it may have failed long before anybody came here
  const standing = values === first && receiver.state === 'failed' ? receiver.failure : null
  const shown = failure ?? standing
  const about = shown === null ? (isRefused ? refused.field : null) : fieldOf(shown)
  return {
    values,
    change: (changed) => setValues((before) => ({ ...before, ...changed })),
    problemOf: (field) => (about === field ? (shown ?? { code: 'inputInvalid', details: { field } }) : null),
    failure: about === null ? failure : null,
    isChanged: JSON.stringify(values) !== JSON.stringify(first),
    isRight: wrongField(values) === null && !(isRefused && failure !== null),
    isSaving: saving.isSaving,
    refusals: saving.refusals,
    save: (onSaved) => {
      const field = wrongField(values)
      setRefused({ values, field })
      if (field !== null) {
        saving.refuse()
        return
      }
      void saving.save(
        () => client.notifications.setReceiver(placeOf(values)),
        (now) => {
          queries.setQueryData(api.notifications.receiver.queryKey(), now)
          void queries.invalidateQueries({ queryKey: api.notifications.status.key() })
          onSaved()
        },
      )
    },
  }
}

/** What the page itself can tell to be wrong. */
function wrongField({ port, reach, address, publicUrl }: ReceiverValues): ReceiverField | null {
  if (port.trim() !== '' && !(/^\d{1,5}$/.test(port.trim()) && Number(port) >= 1 && Number(port) <= highestPort))
    return 'port'
  if (reach === 'here') return null
  if (address.trim() === '') return 'address'
  if (publicUrl.trim() === '') return isLoopback(address.trim()) ? 'publicUrl' : null
  return /^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(publicUrl.trim()) ? null : 'publicUrl'
}
