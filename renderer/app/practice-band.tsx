import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../api/api.ts'
import { countBroken } from '../features/practice/count-broken.ts'
import { useWords } from '../words/use-words.ts'
import { lazyPart } from './lazy-part.ts'
import classes from './practice-band.module.css'
import { useIntegration } from './use-integration.ts'

const PracticePanel = lazyPart(async () => (await import('../features/practice/practice-panel.tsx')).PracticePanel)

/** Says on every screen that this is practice, lets failures be rehearsed, and leads out of it. */
export function PracticeBand() {
  const { t } = useWords('app')
  const practice = useWords('practice')
  const queries = useQueryClient()
  const systems = useQuery(api.practice.systems.queryOptions())
  const leave = useMutation(
    api.workspace.leavePractice.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  )
  const [isOpen, setIsOpen] = useState(false)
  // its code is fetched when somebody wants it, and it stays so that it can slide away
  const [wasOpen, setWasOpen] = useState(false)
  const { integration, integrations } = useIntegration()
  const [address] = useLocation()
  // whatever the address is about comes before what is worked on elsewhere
  const worked = integrations.find(({ id }) => address.includes(id)) ?? integration
  const broken = countBroken(systems.data ?? [])
  return (
    <aside className={classes.band} aria-label={t('practice.band')}>
      <strong className={classes.word}>{t('practice.band')}</strong>
      {systems.data === undefined || systems.data.length === 0 ? null : (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            setIsOpen(true)
            setWasOpen(true)
          }}
        >
          {[practice.t('title'), ...(broken === 0 ? [] : [t('rehearse.count', { count: broken })])].join(' · ')}
        </Button>
      )}
      <Button size="compact-xs" variant="default" loading={leave.isPending} onClick={() => leave.mutate(undefined)}>
        {t('practice.leave')}
      </Button>
      <Suspense>
        {wasOpen ? <PracticePanel system={worked?.system} opened={isOpen} onClose={() => setIsOpen(false)} /> : null}
      </Suspense>
    </aside>
  )
}
