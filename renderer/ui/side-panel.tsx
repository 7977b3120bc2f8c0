import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUiWords } from './ui-words.ts'

interface SidePanelProps {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form or details beside the list they belong to. Esc closes it; the focus goes back to where it was. */
export function SidePanel({ title, opened, onClose, children }: SidePanelProps) {
  const words = useUiWords()
  return (
    <Drawer
      position="right"
      size="md"
      title={title}
      opened={opened}
      onClose={onClose}
      // the page scrolls inside its frame, so there is nothing to lock, and the lock brings a style without nonce
      lockScroll={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {children}
    </Drawer>
  )
}
