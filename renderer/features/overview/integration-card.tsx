import { Button, Card, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { IntegrationCard as CardData } from '../../../preload/contract/overview.ts'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'
import { SmallLabels } from '../../ui/small-labels.tsx'
import { integrationTone } from '../../ui/integration-tone.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useBringsLabels } from '../../words/use-brings-labels.ts'
import classes from './integration-card.module.css'
import type { Task } from './overview-page.tsx'

interface IntegrationCardProps {
  readonly card: CardData
  /** The first thing to do about this integration. */
  readonly task: Task | undefined
  readonly pickIntegration: (id: string) => void
}

/** One integration at a glance: what it is, how fresh its data is, and one action. */
export function IntegrationCard({ card, task, pickIntegration }: IntegrationCardProps) {
  const { t } = useWords('overview')
  const systemWords = useWords('systems')
  const brings = useBringsLabels()
  const { integration, streams } = card
  const { id, name, state } = integration
  const systems = useQuery(api.systems.list.queryOptions())
  const system = systems.data?.find(({ id }) => id === integration.system)
  const place = task?.place ?? `integrations/${id}`
  return (
    <Card component="article" withBorder className={classes.card ?? ''} aria-labelledby={`card-${id}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <div className={classes.names}>
          <Title order={2} size="h4" id={`card-${id}`}>
            <a href={`#/integrations/${id}`} className={classes.link}>
              {name}
            </a>
          </Title>
          <Text size="sm" c="dimmed">
            {system?.name}
          </Text>
        </div>
        <StatusWord tone={integrationTone[state]}>{t(`state.${state}`)}</StatusWord>
      </Group>
      {system === undefined ? null : (
        <SmallLabels label={systemWords.t('brings.title')} labels={brings(system.brings).map(({ label }) => label)} />
      )}
      <ul className={classes.streams}>
        {streams.map((stream) => (
          <li key={stream.stream}>
            <Freshness freshness={stream} zone={integration.zone} />
          </li>
        ))}
      </ul>
      <Button
        component="a"
        href={`#/${place}`}
        variant={task === undefined ? 'default' : 'light'}
        mt="auto"
        onClick={() => pickIntegration(id)}
      >
        {task?.action ?? t('open')}
      </Button>
    </Card>
  )
}

function Freshness({ freshness, zone }: { readonly freshness: CardData['streams'][number]; readonly zone: string }) {
  const { t, formatDateTime } = useWords('overview')
  const { stream, rows, lastImportAt, newestAt } = freshness
  if (rows === 0) return <>{t(`stream.none.${stream}`)}</>
  const when =
    newestAt !== null
      ? t('stream.newest', { at: formatDateTime(newestAt, zone) })
      : lastImportAt === null
        ? null
        : t('stream.imported', { at: formatDateTime(lastImportAt) })
  return <>{[t(`stream.${stream}`, { count: rows }), when].filter((part) => part !== null).join(' · ')}</>
}
