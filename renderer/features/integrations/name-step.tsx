import { Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { Wizard } from '../../wizard/wizard.tsx'
import type { StepProps } from './add-flow.ts'
import { isComplete, NameAndZone } from './name-and-zone.tsx'

interface NameStepProps extends StepProps {
  readonly integrations: readonly Integration[]
}

/** A name of its own and the zone of its clock. */
export function NameStep({ flow, integration, integrations, system, to }: NameStepProps) {
  const { t } = useWords('integrations')
  const queries = useQueryClient()
  const { id } = integration
  const [values, setValues] = useState({ name: integration.name, zone: integration.zone })
  const [isAsked, setIsAsked] = useState(false)
  const taken = integrations.filter((other) => other.id !== id).map(({ name }) => name)
  const save = useMutation({
    mutationFn: () => client.integrations.change({ id, ...values }),
    onSuccess: (changed) => {
      queries.setQueryData(api.integrations.list.queryKey(), (known) =>
        known?.map((other) => (other.id === id ? changed : other)),
      )
      to('identifier')
    },
  })
  const goOn = () => {
    setIsAsked(true)
    if (isComplete(values, taken)) save.mutate()
  }
  return (
    <Wizard
      {...flow}
      heading={t('name.heading')}
      why={<Text size="sm">{t('name.why')}</Text>}
      isBusy={save.isPending}
      onBack={() => to('system')}
      onContinue={goOn}
    >
      {save.isError ? <FailureNotice failure={failureOf(save.error)} focused /> : null}
      <NameAndZone values={values} onChange={setValues} taken={taken} isAsked={isAsked} system={system.name} />
    </Wizard>
  )
}
