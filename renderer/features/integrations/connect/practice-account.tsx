import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/api.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import classes from './practice-account.module.css'

/** In practice: who may log in to the system that Ponte plays itself. Nothing elsewhere. */
export function PracticeAccount({ system }: { readonly system: ConnectedSystem }) {
  const { t } = useWords('connect')
  const words = useSystemWords(system.id)
  const played = useQuery(api.practice.systems.queryOptions())
  const account = played.data?.find((known) => known.system === system.id)?.asked ?? null
  if (account === null) return null
  const shown = [
    { label: fieldLabel('text'), value: account.user },
    { label: fieldLabel('secret'), value: account.password },
  ]
  return (
    <section className={classes.account} aria-label={t('practice.title')}>
      <p className={classes.text}>{t('practice.text', { system: system.name })}</p>
      <dl className={classes.values}>
        {shown.map(({ label, value }) => (
          <div key={label} className={classes.value}>
            <dt>{label}</dt>
            <dd>
              <code translate="no">{value}</code>
              <CopyButton value={value} what={label} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )

  function fieldLabel(kind: 'text' | 'secret'): string {
    const field = system.connection.fields.find((known) => known.kind === kind)
    return field === undefined ? '' : words.t(`field.${field.id}`)
  }
}
