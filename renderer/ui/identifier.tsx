import { VisuallyHidden } from '@mantine/core'
import classes from './identifier.module.css'
import { visibleBlanks } from './visible-blanks.ts'

interface IdentifierProps {
  readonly children: string
  /** What a blank is called, for those who hear the page. */
  readonly blank: string
  /** What blanks in an identifier mean, where that has to be said. */
  readonly note?: string
}

/** An identifier to the letter: evenly spaced letters, each blank with a sign that shows it, because blanks count. */
export function Identifier({ children, blank, note }: IdentifierProps) {
  return (
    <span className={classes.identifier} translate="no">
      {visibleBlanks(children).map(({ text, at, sign }) =>
        sign === null ? (
          <span key={at}>{text}</span>
        ) : (
          <span key={at} title={note ?? blank} className={classes.blank}>
            <span aria-hidden>{sign}</span>
            <VisuallyHidden>{` ${blank} `}</VisuallyHidden>
          </span>
        ),
      )}
    </span>
  )
}
