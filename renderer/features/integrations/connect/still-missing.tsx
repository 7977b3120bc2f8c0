import { Button } from '@mantine/core'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { TroubleNote } from '../../../ui/trouble-note.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { type ConnectedSystem, missingFields, stepOfField } from './connect-flow.ts'

interface StillMissingProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
  /** What waits for it, and that nobody has to. */
  readonly text: string
  readonly toStep: (step: string) => void
}

/** What has still to be entered before the system can be asked, with the way there. Nothing when all is there. */
export function StillMissing({ integration, system, text, toStep }: StillMissingProps) {
  const { t } = useWords('connect')
  const words = useSystemWords(system.id)
  const missing = missingFields(system, integration)
  const [first] = missing
  if (first === undefined) return null
  const isTold = system.connection.how === 'received'
  const wanted = isTold
    ? system.connection.steps.findLast((step) => step.kind === 'fields' && step.fields.includes(first))?.id
    : stepOfField(system, 'secret')
  const fields = missing.map((id) => words.t(`field.${id}`)).join(', ')
  return (
    <TroubleNote tone="info" what={t('missing', { fields })} owner="" next={text}>
      {wanted === undefined ? null : (
        <Button size="xs" variant="default" onClick={() => toStep(wanted)}>
          {isTold ? words.t(`step.${wanted}`) : t('check.way.secret')}
        </Button>
      )}
    </TroubleNote>
  )
}
