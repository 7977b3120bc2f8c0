import classes from './assigning.module.css'
import { differingLetters } from './differing-letters.ts'

interface MarkedNameProps {
  readonly name: string
  /** The name it is compared with; null marks nothing. */
  readonly other: string | null
}

/** A name with the letters marked that the other one has not. Underlined as well as coloured. */
export function MarkedName({ name, other }: MarkedNameProps) {
  if (other === null) return <span>{name}</span>
  return (
    <span>
      {differingLetters(name, other).map((piece) =>
        piece.differs ? (
          <mark key={piece.at} className={classes.differs}>
            {piece.text}
          </mark>
        ) : (
          <span key={piece.at}>{piece.text}</span>
        ),
      )}
    </span>
  )
}
