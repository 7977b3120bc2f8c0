import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './settings.module.css'

/** Which Ponte this is and where it keeps its things. */
export function InstallationFacts() {
  const { t } = useWords('settings')
  const installation = useQuery(api.settings.installation.queryOptions())
  if (installation.isError)
    return <FailureNotice failure={failureOf(installation.error)} onTryAgain={() => void installation.refetch()} />
  if (installation.data === undefined) return <Loading rows={2} />
  const { version, dataFolder, hasDialogs } = installation.data
  return (
    <dl className={classes.facts}>
      <dt>{t('installation.version')}</dt>
      <dd>{version}</dd>
      <dt>{t('installation.carrier')}</dt>
      <dd>{hasDialogs ? t('installation.window') : t('installation.browser')}</dd>
      <dt>{t('installation.folder')}</dt>
      <dd className={classes.path}>
        {dataFolder}
        <CopyButton value={dataFolder} what={t('installation.folder')} />
      </dd>
    </dl>
  )
}
