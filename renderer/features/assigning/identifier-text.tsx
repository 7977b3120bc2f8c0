import { VisuallyHidden } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { visibleBlanks } from './visible-blanks.ts'

/** An identifier to the letter: of even width, with every blank shown, because blanks count. */
export function IdentifierText({ identifier }: { readonly identifier: string }) {
  const { t } = useWords('assigning')
  const pieces = visibleBlanks(identifier)
  const hasBlanks = pieces.some((piece) => piece.sign !== null)
  return (
    <span className={classes.identifier} {...(hasBlanks && { title: t('identifierBlanks') })}>
      {pieces.map((piece) =>
        piece.sign === null ? (
          <span key={piece.at}>{piece.text}</span>
        ) : (
          <span key={piece.at} className={classes.blank}>
            {piece.sign}
          </span>
        ),
      )}
      {hasBlanks ? <VisuallyHidden> {t('identifierBlanks')}</VisuallyHidden> : null}
    </span>
  )
}
