import { VisuallyHidden } from '@mantine/core'
import classes from './identifier.module.css'

interface IdentifierProps {
  readonly children: string
  /** What a blank is called, for those who hear the page. */
  readonly blank: string
}

// everything the eye misses and the system compares: blanks of all widths, joiners, marks of direction
const invisible = /([\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff])/u

function signOf(blank: string): string {
  if (blank === ' ') return '␣'
  if (blank === '\t') return '⇥'
  return `U+${(blank.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** An identifier to the letter: evenly spaced letters, each blank with a sign that shows it. */
export function Identifier({ children, blank }: IdentifierProps) {
  const pieces = children.split(invisible)
  return (
    <span className={classes.identifier} translate="no">
      {pieces.map((piece, place) =>
        // the pieces alternate: what is seen, what is not
        place % 2 === 0 ? (
          piece
        ) : (
          <span key={place} title={blank} className={classes.blank}>
            <span aria-hidden>{signOf(piece)}</span>
            <VisuallyHidden>{` ${blank} `}</VisuallyHidden>
          </span>
        ),
      )}
    </span>
  )
}
