import { Button, Stack, Text } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { countBroken } from './count-broken.ts'
import { SystemSwitches } from './system-switches.tsx'
import { usePracticeSystems } from './use-practice-systems.ts'

interface PracticePanelProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Makes the simulated systems fail, so that mending can be rehearsed. */
export function PracticePanel({ opened, onClose }: PracticePanelProps) {
  const { t } = useWords('practice')
  const ways = usePracticeSystems()
  const facts = useQuery(api.systems.list.queryOptions())
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
            {ways.systems.map((system) => (
              <SystemSwitches key={system.system} system={system} name={nameOf(system.system)} ways={ways} />
            ))}
          </>
        )}
      </Stack>
    </SidePanel>
  )
}
