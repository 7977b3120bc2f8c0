import { Button } from '@mantine/core'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'

/** An address that leads nowhere. */
export function NoSuchPlace() {
  const { t } = useWords('app')
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')}>
      <Button component="a" href="#/overview">
        {t('toOverview')}
      </Button>
    </Page>
  )
}
