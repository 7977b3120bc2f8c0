import { List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './imports.module.css'

/** Which exports of the integration's system are known by their headers, and what surprises people about them. */
export function SystemFiles({ integration, stream }: { readonly integration: Integration; readonly stream: StreamId }) {
  const { t, has } = useWords('systems')
  const systems = useQuery(api.systems.list.queryOptions())
  const system = systems.data?.find(({ id }) => id === integration.system)
  const { files } = system ?? {}
  if (system === undefined || files === undefined) return null
  const presets = files.presets.filter((preset) => preset.stream === stream)
  const say = (key: string) => (has(key) ? t(key) : key)
  return (
    <Stack gap={4} className={classes.reasons}>
      <Text size="sm">
        <strong>{t('files.title', { system: system.name })}: </strong>
        {presets.length === 0 ? t('files.none') : null}
      </Text>
      <List size="sm" spacing={2}>
        {presets.map(({ id, source }) => (
          <List.Item key={id}>
            {say(`preset.${id}`)} ({t(`files.${source}`)})
          </List.Item>
        ))}
        {files.quirks.map((quirk) => (
          <List.Item key={quirk}>{say(quirk)}</List.Item>
        ))}
      </List>
    </Stack>
  )
}
