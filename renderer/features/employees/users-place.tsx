import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { UsersList } from './users-list.tsx'

/** The users of the integration chosen; without one, the way to it. */
export function UsersPlace({ tabs, ...page }: PageProps & { readonly tabs: ReactNode }) {
  const { t } = useWords('employees')
  if (page.integration !== null) {
    // another integration is another list: search, ticks and an open form are not carried over
    return <UsersList key={page.integration.id} {...page} integration={page.integration} tabs={tabs} />
  }
  return (
    <Page title={t('usersTitle')} tabs={tabs}>
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => page.go('integrations/add')}>{t('addIntegration')}</Button>}
      />
    </Page>
  )
}
