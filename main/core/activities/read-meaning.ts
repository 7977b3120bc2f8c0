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
  /** Of a short word, which must stand alone. */
  readonly alone: RegExp | null
}

// joined words are found from five letters on; shorter ones stand in too many others
const shortestWithin = 5

// the longest word first: `lunch break` is about lunch, `after call` about more than a call. Of equal ones the first language.
const entries: readonly Entry[] = proposalLanguages
  .flatMap((language) =>
    Object.entries(meaningWords[language]).flatMap(([meaning, words]) =>
      words.map(
        (word): Entry => ({
          meaning: meaning as Meaning,
          word,
          language,
          alone: word.length < shortestWithin ? wholeWord(word, 'u') : null,
        }),
      ),
    ),
  )
  .sort((a, b) => b.word.length - a.word.length)

const nothing: readonly RegExp[] = saysNothing.map((phrase) => wholeWord(phrase, 'gu'))

/** Read from the reason where there is one, else from the name; null when neither says anything. */
export function readMeaning(state: string): ReadMeaning | null {
  const { plain, reason } = stateParts(state)
  return (reason === null ? null : readText(reason)) ?? readText(plain)
}

function readText(text: string): ReadMeaning | null {
  // `AwayBreak` is two words to whoever reads it
  const folded = foldForSearch(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replaceAll(/[_/]+/g, ' ')
  const rest = nothing.reduce((left, phrase) => left.replaceAll(phrase, ' '), folded)
  const found = entries.find(({ word, alone }) => (alone === null ? rest.includes(word) : alone.test(rest)))
  return found ? { meaning: found.meaning, word: found.word, language: found.language } : null
}

/** The words are ours: letters, digits, blanks, hyphens and a colon, none of them with a meaning of its own here. */
function wholeWord(word: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, flags)
}
