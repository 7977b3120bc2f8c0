import { Button, NativeSelect, Stack, Text } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PracticeSystem } from '../../../preload/contract/practice.ts'
import { api } from '../../api/api.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { countBroken } from './count-broken.ts'
import { SystemSwitches } from './system-switches.tsx'
import { usePracticeSystems } from './use-practice-systems.ts'

interface PracticePanelProps {
  /** The system of what is being worked on: shown first. */
  readonly system: PracticeSystem['system'] | undefined
  readonly opened: boolean
  readonly onClose: () => void
}

/** Makes the simulated systems fail, so that mending can be rehearsed. */
export function PracticePanel({ system, opened, onClose }: PracticePanelProps) {
  const { t } = useWords('practice')
  const ways = usePracticeSystems()
  const facts = useQuery(api.systems.list.queryOptions())
  const [chosen, setChosen] = useState<PracticeSystem['system'] | null>(null)
  const find = (id: string | null | undefined) => ways.systems?.find((known) => known.system === id)
  const shown = find(chosen) ?? find(system) ?? ways.systems?.at(0)
  const nameOf = (id: string) => facts.data?.find((system) => system.id === id)?.name ?? id
  return (
    <SidePanel title={t('title')} opened={opened} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('lead')}</Text>
        {ways.failure === null ? null : <FailureNotice failure={ways.failure} focused />}
        {ways.systems === undefined ? (
          ways.failure === null ? (
            <Loading rows={3} />
          ) : null
        ) : (
          <>
            <Button
              variant="default"
              leftSection={<IconRestore size={16} aria-hidden />}
              disabled={countBroken(ways.systems) === 0}
              onClick={ways.reset}
            >
              {t('reset')}
            </Button>
            {shown === undefined || ways.systems.length < 2 ? null : (
              <NativeSelect
                label={t('system')}
                value={shown.system}
                onChange={({ currentTarget }) => setChosen(find(currentTarget.value)?.system ?? null)}
                data={ways.systems.map((known) => ({
                  value: known.system,
                  label: [nameOf(known.system), ...(countBroken([known]) === 0 ? [] : [t('failing')])].join(' · '),
                }))}
              />
            )}
            {shown === undefined ? null : (
              <SystemSwitches key={shown.system} system={shown} name={nameOf(shown.system)} ways={ways} />
            )}
          </>
        )}
      </Stack>
    </SidePanel>
  )
}
