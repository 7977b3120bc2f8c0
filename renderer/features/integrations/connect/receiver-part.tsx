import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { ReceiverState } from '../../../../preload/contract/notifications.ts'
import { confirmToast } from '../../../ui/confirm-toast.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import { ReceiverFields } from './receiver-fields.tsx'
import { ReceiverLine } from './receiver-line.tsx'
import classes from './receiver.module.css'
import { usePracticeSystem } from './use-practice-system.ts'
import { useReceiverForm } from './use-receiver-form.ts'

interface ReceiverPartProps {
  readonly receiver: ReceiverState
  readonly system: ConnectedSystem
}

/** Where Ponte listens, to be read and to be changed. In practice it is not for anybody to choose. */
export function ReceiverPart({ receiver, system }: ReceiverPartProps) {
  const { t } = useWords('connect')
  const [isOpen, setIsOpen] = useState(false)
  const isPractised = usePracticeSystem(system.id) !== undefined
  return (
    <>
      <ReceiverLine receiver={receiver} />
      {isPractised ? null : isOpen ? (
        <Changing receiver={receiver} system={system} onClose={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t('receiver.change')}
          </Button>
        </div>
      )}
    </>
  )
}

function Changing({ receiver, system, onClose }: ReceiverPartProps & { readonly onClose: () => void }) {
  const { t } = useWords('connect')
  const words = useWords('integrations')
  const form = useReceiverForm(receiver)
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.save(() => {
          confirmToast(words.t('saved'))
          onClose()
        })
      }}
    >
      <ReceiverFields form={form} system={system.name} />
      {form.failure === null ? null : <FailureNotice failure={form.failure} focused />}
      <Group gap="xs">
        <Button type="submit" loading={form.isSaving}>
          {words.t('save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('receiver.cancel')}
        </Button>
      </Group>
    </form>
  )
}
