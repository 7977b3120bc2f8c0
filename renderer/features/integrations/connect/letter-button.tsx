import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { useWords } from '../../../words/use-words.ts'
import { Letter } from './letter.tsx'

interface LetterButtonProps {
  readonly integration: Integration
  /** About this step alone. */
  readonly step?: string | undefined
  readonly size?: 'xs' | 'sm'
}

/** Opens the letter to whoever administers the system. */
export function LetterButton({ integration, step, size = 'xs' }: LetterButtonProps) {
  const { t } = useWords('connect')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        size={size}
        variant="default"
        leftSection={<IconMail size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {t('letter.open')}
      </Button>
      <SidePanel title={t('letter.title')} opened={isOpen} onClose={() => setIsOpen(false)}>
        <Letter integration={integration} step={step} />
      </SidePanel>
    </>
  )
}
