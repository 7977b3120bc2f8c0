import { IconArrowRight } from '@tabler/icons-react'
import classes from './step-link.module.css'

interface StepLinkProps {
  /** Where it leads, as in the address: `employees/assign`. */
  readonly place: string
  readonly sentence: string
  /** What it costs as long as nobody does it. */
  readonly note?: string | undefined
  readonly action: string
  readonly onGo?: (() => void) | undefined
}

/** Something to do, as one link that leads to the very place where it is done. */
export function StepLink({ place, sentence, note, action, onGo }: StepLinkProps) {
  return (
    <a href={`#/${place}`} className={classes.step} onClick={onGo}>
      <span className={classes.words}>
        <span>{sentence}</span>
        {note === undefined ? null : <span className={classes.note}>{note}</span>}
      </span>
      <span className={classes.action}>
        {action}
        <IconArrowRight size={16} aria-hidden />
      </span>
    </a>
  )
}
