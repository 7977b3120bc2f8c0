import { Button, NativeSelect } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { certainFrom } from '../../../preload/contract/assignments.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import classes from './assigning.module.css'
import { useStepText } from './use-step-text.ts'

interface BulkAcceptProps {
  readonly integrationId: string
  readonly planningUnit: string | undefined
  readonly onDone: () => void
}

/** Accepts in one go whatever is sure enough, and says beforehand how many of them are wrong by all likelihood. */
export function BulkAccept({ integrationId, planningUnit, onDone }: BulkAcceptProps) {
  const { t, step: text } = useStepText()
  const [atLeast, setAtLeast] = useState(certainFrom)
  const { data: steps = [] } = useQuery(
    api.assignments.bulkSteps.queryOptions({ input: { integrationId, planningUnit } }),
  )
  const accepting = useMutation(api.assignments.acceptCertain.mutationOptions())
  const undoing = useMutation(api.journal.undo.mutationOptions())
  const error = accepting.error ?? undoing.error
  if (steps.length === 0) return error === null ? null : <FailureNotice failure={failureOf(error)} focused />
  const users = steps.find((step) => step.atLeast === atLeast)?.users ?? 0
  // what was chosen stays chosen, also when nobody is left for it
  const offered = users > 0 ? steps : [{ atLeast, users, expectedWrong: 0 }, ...steps]
  const accept = () =>
    accepting.mutate(
      { integrationId, planningUnit, atLeast },
      {
        onSuccess: ({ assigned }) => {
          setAtLeast(certainFrom)
          onDone()
          confirmToast(t('acceptedAll', { count: assigned }), () => undoing.mutate(undefined, { onSuccess: onDone }))
        },
      },
    )
  return (
    <div className={classes.bulk}>
      <NativeSelect
        size="xs"
        aria-label={t('bulk.label')}
        value={String(atLeast)}
        onChange={({ currentTarget: { value } }) => setAtLeast(Number(value))}
        data={offered.map((step) => ({ value: String(step.atLeast), label: text(step) }))}
      />
      {users === 0 ? null : (
        <Button
          size="xs"
          leftSection={<IconChecks size={16} aria-hidden />}
          loading={accepting.isPending}
          onClick={accept}
        >
          {t('acceptAll', { count: users })}
        </Button>
      )}
      {error === null ? null : <FailureNotice failure={failureOf(error)} focused />}
    </div>
  )
}
