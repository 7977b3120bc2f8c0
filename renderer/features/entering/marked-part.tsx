import { Identifier } from '../../ui/identifier.tsx'
import { useWords } from '../../words/use-words.ts'
import { differingPart } from './differing-part.ts'
import classes from './entering.module.css'

interface MarkedPartProps {
  readonly text: string
  /** What it is compared with; null marks nothing. */
  readonly other: string | null
}

/** An identifier with the part marked that differs: underlined as well as coloured, blanks as signs. */
export function MarkedPart({ text, other }: MarkedPartProps) {
  const { t } = useWords('entering')
  const blank = t('blank')
  if (other === null) return <Identifier blank={blank}>{text}</Identifier>
  const { start, middle, end } = differingPart(text, other)
  return (
    <span className={classes.letters}>
      {start === '' ? null : <Identifier blank={blank}>{start}</Identifier>}
      {middle === '' ? null : (
        <mark className={classes.differs}>
          <Identifier blank={blank}>{middle}</Identifier>
        </mark>
      )}
      {end === '' ? null : <Identifier blank={blank}>{end}</Identifier>}
    </span>
  )
}
