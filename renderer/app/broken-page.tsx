import { Button, Group, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { failureOf } from '../api/failure.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useWords } from '../words/use-words.ts'

function Broken({ error, onLeave }: { readonly error: unknown; readonly onLeave: () => void }) {
  const { t } = useWords('app')
  return (
    <div style={{ padding: 24 }}>
      <Title order={1} size="h2">
        {t('broken.title')}
      </Title>
      <Text my="md">{t('broken.text')}</Text>
      <FailureNotice failure={failureOf(error)} focused />
      <Group mt="md">
        <Button
          onClick={() => {
            window.location.hash = '#/overview'
            onLeave()
          }}
        >
          {t('toOverview')}
        </Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('gone.reload')}
        </Button>
      </Group>
    </div>
  )
}

interface BrokenPageState {
  readonly error: unknown
  readonly broken: boolean
}

/** Keeps a page that breaks from taking the frame with it. A class, because React knows no other way. */
export class BrokenPage extends Component<{ readonly children: ReactNode }, BrokenPageState> {
  override readonly state: BrokenPageState = { error: null, broken: false }
  static getDerivedStateFromError(error: unknown): BrokenPageState {
    return { error, broken: true }
  }
  override render(): ReactNode {
    const { error, broken } = this.state
    if (!broken) return this.props.children
    return <Broken error={error} onLeave={() => this.setState({ error: null, broken: false })} />
  }
}
