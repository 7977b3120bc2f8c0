import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './door.module.css'

interface DoorProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly onOpen: () => void
  readonly disabled?: boolean
}

/** One of a few ways to begin: all of it is the button. */
export function Door({ icon, title, text, onOpen, disabled = false }: DoorProps) {
  return (
    <button type="button" className={classes.door} onClick={onOpen} disabled={disabled}>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.title}>
        {title}
        <IconArrowRight size={18} aria-hidden />
      </span>
      <span className={classes.text}>{text}</span>
    </button>
  )
}
