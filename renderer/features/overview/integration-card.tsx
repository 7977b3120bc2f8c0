import { Button, Card, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { IntegrationCard as CardData } from '../../../preload/contract/overview.ts'
import { api } from '../../api/api.ts'
import { isConnected } from '../../api/connected.ts'
import { integrationTone } from '../../ui/integration-tone.ts'
import { Loading } from '../../ui/loading.tsx'
import { SmallLabels } from '../../ui/small-labels.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useBringsLabels } from '../../words/use-brings-labels.ts'
import { useWords } from '../../words/use-words.ts'
import { ConnectionPart } from './connection-part.tsx'
import classes from './integration-card.module.css'
import type { Task } from './overview-page.tsx'

interface IntegrationCardProps {
  readonly card: CardData
  /** The first thing to do about this integration. */
  readonly task: Task | undefined
  readonly pickIntegration: (id: string) => void
}

const minute = 60_000

/** One integration at a glance: what it is, how fresh its data is, and one action. */
export function IntegrationCard({ card, task, pickIntegration }: IntegrationCardProps) {
  const { t } = useWords('overview')
  const { integration } = card
  const { id, name, state } = integration
  const systems = useQuery(api.systems.list.queryOptions())
  const condition = useQuery(
    // to be late is a matter of time alone: nothing happens that could be told
    api.connection.condition.queryOptions({
      input: { id },
      enabled: isConnected(integration),
      refetchInterval: minute,
    }),
  )
  const system = systems.data?.find(({ id }) => id === integration.system)
  const pick = () => pickIntegration(id)
  return (
    <Card component="article" withBorder className={classes.card ?? ''} aria-labelledby={`card-${id}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <div className={classes.names}>
          <Title order={2} size="h4" id={`card-${id}`}>
            <a href={`#/integrations/${id}`} className={classes.link} onClick={pick}>
              {name}
            </a>
          </Title>
          <Text size="sm" c="dimmed">
            {system?.name}
          </Text>
        </div>
        <StatusWord tone={integrationTone[state]}>{t(`state.${state}`)}</StatusWord>
      </Group>
      {condition.isLoading ? (
        <Loading rows={2} />
      ) : condition.data !== undefined ? (
        <ConnectionPart integration={integration} condition={condition.data} task={task} onGo={pick} />
      ) : (
        // also where the condition cannot be had: what was brought is known all the same
        <FilePart card={card} brings={system?.brings} task={task} onGo={pick} />
      )}
    </Card>
  )
}

interface FilePartProps extends Pick<IntegrationCardProps, 'card' | 'task'> {
  readonly brings: Parameters<ReturnType<typeof useBringsLabels>>[0] | undefined
  readonly onGo: () => void
}

/** What an integration without a connection has brought so far, by files. */
function FilePart({ card, brings, task, onGo }: FilePartProps) {
  const { t } = useWords('overview')
  const systemWords = useWords('systems')
  const labels = useBringsLabels()
  const { integration, streams } = card
  return (
    <>
      {brings === undefined ? null : (
        <SmallLabels label={systemWords.t('brings.title')} labels={labels(brings).map(({ label }) => label)} />
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
        href={`#/${task?.place ?? `integrations/${integration.id}`}`}
        variant={task === undefined ? 'default' : 'light'}
        mt="auto"
        onClick={onGo}
      >
        {task?.action ?? t('open')}
      </Button>
    </>
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
