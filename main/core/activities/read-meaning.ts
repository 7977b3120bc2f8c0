import { type Meaning, proposalLanguages } from '../../../preload/contract/mapping-changes.ts'
import { foldForSearch } from '../people/fold.ts'
import { meaningWords, type ProposalLanguage, saysNothing } from './meaning-words.ts'
import { stateParts } from './state-parts.ts'

/** What a name is about, and the word of which language that told it. */
export interface ReadMeaning {
  readonly meaning: Meaning
  readonly word: string
  readonly language: ProposalLanguage
}

interface Entry extends ReadMeaning {
  readonly isWithin: boolean
}

// the longest word first: `lunch break` is about lunch, `after call` about more than a call. Of equal ones the first language.
const entries: readonly Entry[] = proposalLanguages
  .flatMap((language) =>
    Object.entries(meaningWords[language]).flatMap(([meaning, words]) =>
      words.map((word): Entry => ({ meaning: meaning as Meaning, word, language, isWithin: word.length >= 5 })),
    ),
  )
  .sort((a, b) => b.word.length - a.word.length)

/** Read from the reason where there is one, else from the name; null when neither says anything. */
export function readMeaning(state: string): ReadMeaning | null {
  const { plain, reason } = stateParts(state)
  return (reason === null ? null : readText(reason)) ?? readText(plain)
}

function readText(text: string): ReadMeaning | null {
  // `AwayBreak` is two words to whoever reads it
  const folded = foldForSearch(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replaceAll(/[_/]+/g, ' ')
  const rest = saysNothing.reduce((left, phrase) => left.replaceAll(wholeWord(phrase), ' '), folded)
  const found = entries.find(({ word, isWithin }) => (isWithin ? rest.includes(word) : wholeWord(word).test(rest)))
  return found ? { meaning: found.meaning, word: found.word, language: found.language } : null
}

function wholeWord(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll(/[.*+?^\${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
}
