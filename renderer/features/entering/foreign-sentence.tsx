import { Fragment } from 'react'
import classes from './entering.module.css'

// of the private area, so no text has these; they only hold the places of the labels until those are set in their own typeface
const marks = ['\ue001', '\ue002', '\ue003'] as const
const names = ['one', 'two', 'three'] as const

/** Values for a sentence whose places `one`, `two`, `three` are filled by `ForeignSentence`. */
export const foreignPlaces: Readonly<Record<(typeof names)[number], string>> = {
  one: marks[0],
  two: marks[1],
  three: marks[2],
}

interface ForeignSentenceProps {
  /** Made with `foreignPlaces`. */
  readonly sentence: string
  /** As another product prints them. */
  readonly labels: readonly string[]
}

/** A sentence with words of another product, which stand out so that they are found there. */
export function ForeignSentence({ sentence, labels }: ForeignSentenceProps) {
  let at = 0
  return sentence.split(/([\ue001-\ue003])/u).map((piece) => {
    const key = at
    at += piece.length
    const place = marks.findIndex((mark) => mark === piece)
    return place === -1 ? (
      <Fragment key={key}>{piece}</Fragment>
    ) : (
      <b key={key} className={classes.foreign} translate="no">
        {labels[place]}
      </b>
    )
  })
}
