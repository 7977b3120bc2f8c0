import { Drawer } from '@mantine/core'
import { useUiWords } from '../ui/ui-words.ts'
import { useWords } from '../words/use-words.ts'
import { PlaceLinks } from './place-links.tsx'

interface PlacesDrawerProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The places as a drawer over the page. */
export function PlacesDrawer({ isOpen, onClose }: PlacesDrawerProps) {
  const { t } = useWords('app')
  const { close } = useUiWords()
  return (
    <Drawer
      size="xs"
      title={t('navigation')}
      opened={isOpen}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': close }}
    >
      <nav aria-label={t('navigation')}>
        <PlaceLinks onGo={onClose} />
      </nav>
    </Drawer>
  )
}
