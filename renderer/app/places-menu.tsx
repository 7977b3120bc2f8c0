import { ActionIcon, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { useUiWords } from '../ui/ui-words.ts'
import { useWords } from '../words/use-words.ts'
import { PlaceLinks } from './place-links.tsx'

/** The places behind a button, where the window is too narrow to show them all the time. */
export function PlacesMenu() {
  const { t } = useWords('app')
  const { close: closeWord } = useUiWords()
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" hiddenFrom="sm" aria-label={t('menu')} onClick={open}>
        <IconMenu2 size={22} aria-hidden />
      </ActionIcon>
      <Drawer
        size="xs"
        title={t('navigation')}
        opened={opened}
        onClose={close}
        closeButtonProps={{ 'aria-label': closeWord }}
      >
        <nav aria-label={t('navigation')}>
          <PlaceLinks onGo={close} />
        </nav>
      </Drawer>
    </>
  )
}
