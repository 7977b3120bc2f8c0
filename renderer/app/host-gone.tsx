import { Button, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { FailureData } from '../../preload/contract/failure.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useWords } from '../words/use-words.ts'

/** Ponte itself has ended behind the page: nothing here can work any more, and nothing saved is lost. */
export function HostGone({ failure }: { readonly failure: FailureData | null }) {
  const { t } = useWords('app')
  useDocumentTitle(`${t('gone.title')} – Ponte`)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Stack component="main" align="flex-start" gap="md" p="xl" maw={640} mx="auto" mt={{ base: 0, sm: 80 }}>
      <IconPlugConnectedX size={48} stroke={1.5} aria-hidden />
      <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {t('gone.title')}
      </Title>
      <Text>{t('gone.text')}</Text>
      {failure === null ? null : <FailureNotice failure={failure} />}
      <Button onClick={() => window.location.reload()}>{t('gone.reload')}</Button>
    </Stack>
  )
}
