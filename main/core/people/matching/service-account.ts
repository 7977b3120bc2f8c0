import { foldForSearch } from '../fold.ts'

// Words of the four languages that name a purpose instead of a person. Left out: words that are also
// family names (Bot, Root), and those that stand before the numbers of real people (agent 7, user 12).
const purposes = new Set(
  `test tester testuser testagent prova proef probe demo dummy muster mustermann beispiel example esempio voorbeeld admin administrator administrateur
  amministratore beheer beheerder superuser supervisor supervisore service services dienst servizio kundenservice kundendienst klantenservice
  assistenza helpdesk servicedesk support hotline callcenter contactcenter zentrale centrale empfang receptie reception
  training trainee schulung opleiding formazione noreply donotreply nepasrepondre info information kontakt contact contatto queue
  warteschlange wachtrij coda system systeem sistema api integration integrazione integratie injixo monitor monitoring wallboard ivr
  voicemail fax callback backup default template vorlage guest gast ospite
  temp vacant platzhalter placeholder team office sales vertrieb verkoop vendite postmaster webmaster mailer daemon robot`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)

/** The word that says an account serves a purpose and no person, such as test, queue or hotline; undefined for people. */
export function serviceWord(...texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const folded = foldForSearch(text.replace(/@.*$/, ''))
    const words = folded.split(/[^\p{L}]+/u)
    // no-reply, do.not.reply
    const found = [...words, words.join('')].find((word) => purposes.has(word))
    if (found !== undefined) return found
  }
  return undefined
}
