import { type ReactNode, useState } from 'react'
import classes from './tip.module.css'

interface TipProps {
  readonly text: string
  readonly children: ReactNode
}

/**
 * A word of explanation under a button of the top bar, on hover and on focus; Esc takes it away.
 * It repeats the button's name for those who see it, so it is not read out twice.
 */
export function Tip({ text, children }: TipProps) {
  const [isDismissed, setIsDismissed] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens for the button inside
    <span
      className={classes.place}
      data-dismissed={isDismissed || undefined}
      onKeyDown={(event) => setIsDismissed(event.key === 'Escape')}
      onMouseLeave={() => setIsDismissed(false)}
      onBlur={() => setIsDismissed(false)}
    >
      {children}
      <span className={classes.tip} aria-hidden>
        {text}
      </span>
    </span>
  )
}
