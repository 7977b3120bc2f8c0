import type { EventRole } from '../../../preload/contract/notifications.ts'

/**
 * Names that systems give such fields, folded (small letters and digits only), in English, German, French, Dutch and Italian. The earlier
 * one is the plainer one. Nothing public says what Odigo names them: this is a guess that a person confirms.
 */
export const roleWords: Readonly<Record<EventRole, readonly string[]>> = {
  agent: words(
    'agentlogin agentid loginagent idagent userlogin login agentnumber agentnummer agentcode matricule numagent agentuser username userid identifiant kennung agentkennung benutzername benutzerkennung gebruikersnaam nomeutente agent utilisateur benutzer user operator operatorid resourceid idlogin',
  ),
  agentName: words(
    'agentname agentfullname agentdisplayname nomagent nomcomplet fullname displayname agentenname naamagent nomeagente name nom naam nome',
  ),
  state: words(
    'agentstate agentstatus newstate newstatus currentstate statename statusname statelabel etat etatagent nouveletat libelleetat statut zustand agentenstatus agentzustand stato presence activity state status toestand',
  ),
  detail: words(
    'pausetype pausename pauselabel typepause libellepause motifpause pausereason breaktype breakname breakreason pausenart pausentyp pausengrund pauzetype tipopausa reasoncode reasonname reasonlabel statereason substate substatus statedetail detail details reason motif grund reden motivo pause',
  ),
  since: words(
    'since statesince statestart statestarttime startdate starttime startedat statedate statetime eventtime eventdate timestamp begin begintime datedebut debut heuredebut depuis dateevenement horodatage seit beginn startzeit zeitpunkt zeitstempel sinds begintijd starttijd dal inizio orainizio dateheure datetime date time start',
  ),
  until: words(
    'until stateend stateendtime enddate endtime endedat datefin heurefin fin jusque bis ende endzeit tot eindtijd fino fine orafine end',
  ),
  duration: words('stateduration statetime duration dureeetat duree dauer statusdauer duur durata seconds length'),
}

function words(text: string): readonly string[] {
  return text.split(' ')
}
