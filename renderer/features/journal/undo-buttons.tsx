import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { useStepText } from './use-step-text.ts'

/** Undo and redo, each saying what it would do. */
export function UndoButtons() {
  const { t } = useWords('journal')
  const say = useStepText()
  const next = useQuery(api.journal.next.queryOptions())
  const undo = useMutation(
    api.journal.undo.mutationOptions({ onSuccess: (step) => confirmToast(t('undoDone', { what: say(step) })) }),
  )
  const redo = useMutation(
    api.journal.redo.mutationOptions({ onSuccess: (step) => confirmToast(t('redoDone', { what: say(step) })) }),
  )
  const back = next.data?.undo ?? null
  const forth = next.data?.redo ?? null
  const error = undo.error ?? redo.error
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={back === null}
          loading={undo.isPending}
          onClick={() => {
            redo.reset()
            undo.mutate(undefined)
          }}
        >
          {back === null ? t('undoNothing') : t('undo', { what: say(back) })}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          disabled={forth === null}
          loading={redo.isPending}
          onClick={() => {
            undo.reset()
            redo.mutate(undefined)
          }}
        >
          {forth === null ? t('redoNothing') : t('redo', { what: say(forth) })}
        </Button>
      </Group>
      {error === null ? null : <FailureNotice failure={failureOf(error)} focused />}
    </>
  )
}
