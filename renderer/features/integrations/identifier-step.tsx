import { Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { Wizard } from '../../wizard/wizard.tsx'
import type { StepProps } from './add-flow.ts'
import { IdentifierRule } from './identifier-rule.tsx'
import { KnownFacts } from './known-facts.tsx'
import { WhatItBrings } from './what-it-brings.tsx'

/** What the system brings and how its people are told apart. After it, the integration is no draft any more. */
export function IdentifierStep({ flow, integration, system, to }: StepProps) {
  const { t } = useWords('integrations')
  const words = useWords('systems')
  const queries = useQueryClient()
  const { id } = integration
  const finish = useMutation({
    mutationFn: () => client.integrations.change({ id, draft: false }),
    onSuccess: (changed) => {
      queries.setQueryData(api.integrations.list.queryKey(), (known) =>
        known?.map((other) => (other.id === id ? changed : other)),
      )
      to('users')
    },
  })
  return (
    <Wizard
      {...flow}
      heading={t('identifier.heading')}
      why={<Text size="sm">{t('identifier.why')}</Text>}
      isBusy={finish.isPending}
      onBack={() => to('name')}
      onContinue={() => (integration.state === 'draft' ? finish.mutate() : to('users'))}
    >
      {finish.isError ? <FailureNotice failure={failureOf(finish.error)} focused /> : null}
      <Title order={2} size="h5">
        {words.t('identifier.title')}
      </Title>
      <IdentifierRule system={system} />
      <Title order={2} size="h5">
        {words.t('brings.title')}
      </Title>
      <WhatItBrings system={system} />
      <Title order={2} size="h5">
        {words.t('known.title')}
      </Title>
      <KnownFacts known={system.known} />
    </Wizard>
  )
}
