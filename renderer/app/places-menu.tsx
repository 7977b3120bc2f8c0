import { ActionIcon } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { lazyPart } from './lazy-part.ts'

const PlacesDrawer = lazyPart(async () => (await import('./places-drawer.tsx')).PlacesDrawer)

/** The places behind a button, where the window is too narrow to show them all the time. */
export function PlacesMenu() {
  const { t } = useWords('app')
  const [isOpen, setIsOpen] = useState(false)
  const [isFetched, setIsFetched] = useState(false)
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        hiddenFrom="sm"
        aria-label={t('menu')}
        aria-expanded={isOpen}
        onClick={() => {
          setIsFetched(true)
          setIsOpen(true)
        }}
      >
        <IconMenu2 size={22} aria-hidden />
      </ActionIcon>
      <Suspense>{isFetched ? <PlacesDrawer isOpen={isOpen} onClose={() => setIsOpen(false)} /> : null}</Suspense>
    </>
  )
}
