import { describe, expect, it } from 'vitest'
import { type StreamId, streamIds } from '../../../../preload/contract/stream-id.ts'
import { headerNames } from '../../../../main/core/imports/header-names.ts'
import { missingFields, neededFields } from '../../../../main/core/imports/import-fields.ts'
import { countKnownNames, recogniseHeader } from '../../../../main/core/imports/recognise-header.ts'

/** The header as `field=name` pairs, in the order of the columns. */
function found(stream: StreamId, header: string): string {
  const names = header.split(';')
  const columns = recogniseHeader(names, stream)
  const entries = Object.entries(columns).toSorted(([, one], [, other]) => one - other)
  return entries.map(([field, position]) => `${field}=${names[position]?.trim() ?? ''}`).join(' ')
}

describe('employee lists', () => {
  it('are known in four languages', () => {
    expect(found('employees', 'Personalnummer;Nachname;Vorname;E-Mail;Planungseinheit;Gültig ab;Gültig bis')).toBe(
      'personnelNumber=Personalnummer lastName=Nachname firstName=Vorname email=E-Mail planningUnit=Planungseinheit validFrom=Gültig ab validTo=Gültig bis',
    )
    expect(found('employees', 'personeelsnummer;Achternaam;Voornaam;e-mailadres;eenheid;Geldig vanaf;Geldig tot')).toBe(
      'personnelNumber=personeelsnummer lastName=Achternaam firstName=Voornaam email=e-mailadres planningUnit=eenheid validFrom=Geldig vanaf validTo=Geldig tot',
    )
    expect(found('employees', 'N° di matricola;Cognome;Nome;Indirizzo e-mail;Unità di pianificazione;Dal;Al')).toBe(
      'personnelNumber=N° di matricola lastName=Cognome firstName=Nome email=Indirizzo e-mail planningUnit=Unità di pianificazione validFrom=Dal validTo=Al',
    )
    expect(found('employees', 'personnelNumber;last_name;FIRST NAME;Email;planning-unit;Valid from;Valid to')).toBe(
      'personnelNumber=personnelNumber lastName=last_name firstName=FIRST NAME email=Email planningUnit=planning-unit validFrom=Valid from validTo=Valid to',
    )
  })

  it('take a full name, and "Name" beside a first name as the last one', () => {
    expect(found('employees', 'Pers.-Nr.;Name')).toBe('personnelNumber=Pers.-Nr. name=Name')
    expect(found('employees', 'Pers.-Nr.;Name;Vorname')).toBe(
      'personnelNumber=Pers.-Nr. lastName=Name firstName=Vorname',
    )
    expect(found('employees', 'matricola;cognome e nome')).toBe('personnelNumber=matricola name=cognome e nome')
    expect(found('employees', 'personeelsnr;naam;voornaam')).toBe(
      'personnelNumber=personeelsnr lastName=naam firstName=voornaam',
    )
  })

  it('see past marks, blanks, units, brackets and whose column it is', () => {
    expect(
      found(
        'employees',
        '\uFEFF  Mitarbeiter-Personalnummer (intern);NACHNAME*;Vorname [Rufname];E\u2011Mail (dienstlich)',
      ),
    ).toBe(
      'personnelNumber=Mitarbeiter-Personalnummer (intern) lastName=NACHNAME* firstName=Vorname [Rufname] email=E\u2011Mail (dienstlich)',
    )
    expect(found('employees', 'numero di matricola;Cognome del dipendente')).toBe(
      'personnelNumber=numero di matricola lastName=Cognome del dipendente',
    )
  })

  it('leave what is not certain to a person', () => {
    expect(found('employees', 'Personalnummer;Nachname;Personal-Nr.')).toBe('lastName=Nachname')
    expect(found('employees', 'Nr;Chef;Supervisor E-Mail')).toBe('')
  })
})

describe('lists of users', () => {
  it('are known in four languages and by systems', () => {
    for (const name of [
      'Benutzerkennung',
      'Kennung',
      'gebruikersnaam',
      'nome utente',
      'login',
      'username',
      'User-ID',
      'agent_id',
      'AgentID',
      'Five9 username',
      'External user identifier',
    ]) {
      expect(found('users', `${name};Aktiv`)).toBe(`identifier=${name} active=Aktiv`)
    }
    expect(found('users', 'name;email;username')).toBe('name=name email=email identifier=username')
    expect(found('users', 'AGENT;AGENT NAME;AGENT GROUP')).toBe('identifier=AGENT name=AGENT NAME')
  })
})

describe('activity lists', () => {
  it('are known in four languages', () => {
    expect(found('activities', 'ID;Name;Typ;Farbe')).toBe('id=ID name=Name type=Typ colour=Farbe')
    expect(found('activities', 'id;naam;type;kleur')).toBe('id=id name=naam type=type colour=kleur')
    expect(found('activities', 'ID attività;Nome;Tipo;Colore')).toBe('id=ID attività name=Nome type=Tipo colour=Colore')
    expect(found('activities', 'Activity ID;Activity;Activity type;Color')).toBe(
      'id=Activity ID name=Activity type=Activity type colour=Color',
    )
  })
})

describe('lists of agent states', () => {
  it('are known as systems print them', () => {
    expect(found('states', 'AGENT;AGENT NAME;STATE;REASON CODE;TIMESTAMP;AGENT STATE TIME')).toBe(
      'agent=AGENT agentName=AGENT NAME state=STATE reason=REASON CODE start=TIMESTAMP duration=AGENT STATE TIME',
    )
    expect(
      found(
        'states',
        'DATE;TIME;AGENT ID;AGENT;AGENT NAME;AGENT GROUP;STATE;AGENT STATE TIME;CALL ID;SKILL AVAILABILITY',
      ),
    ).toBe('startDate=DATE startTime=TIME agent=AGENT agentName=AGENT NAME state=STATE duration=AGENT STATE TIME')
    expect(found('states', 'AgentID;ActivityID;StartDate;StartTime;EndDate;EndTime')).toBe(
      'agent=AgentID state=ActivityID startDate=StartDate startTime=StartTime endDate=EndDate endTime=EndTime',
    )
    expect(found('states', 'StartDate;StartTime;AgentID;AgentActivityID')).toBe(
      'startDate=StartDate startTime=StartTime agent=AgentID state=AgentActivityID',
    )
  })

  it('are known in German, Dutch and Italian', () => {
    expect(found('states', 'Benutzerkennung;Status;Beginn;Ende')).toBe(
      'agent=Benutzerkennung state=Status start=Beginn end=Ende',
    )
    expect(found('states', 'Agent;Zustand;Grund;Startzeitstempel;Dauer (Sek.)')).toBe(
      'agent=Agent state=Zustand reason=Grund start=Startzeitstempel duration=Dauer (Sek.)',
    )
    expect(found('states', 'Gebruikersnaam;Status;Begin;Einde;Duur')).toBe(
      'agent=Gebruikersnaam state=Status start=Begin end=Einde duration=Duur',
    )
    expect(found('states', 'Nome utente;Stato;Inizio;Fine;Durata')).toBe(
      'agent=Nome utente state=Stato start=Inizio end=Fine duration=Durata',
    )
  })

  it('give a time of day beside a date, and a moment without one', () => {
    expect(found('states', 'Datum;Agent;Status;Start;Ende')).toBe(
      'startDate=Datum agent=Agent state=Status startTime=Start end=Ende',
    )
    expect(found('states', 'Agent;Status;Startzeit;Endzeit')).toBe(
      'agent=Agent state=Status start=Startzeit end=Endzeit',
    )
    expect(found('states', 'Agent;Stato;Data inizio;Ora inizio;Data fine;Ora fine')).toBe(
      'agent=Agent state=Stato startDate=Data inizio startTime=Ora inizio endDate=Data fine endTime=Ora fine',
    )
  })
})

describe('names', () => {
  it('every one of them is known alone, as what it says', () => {
    for (const stream of streamIds) {
      for (const { field, plain } of headerNames[stream]) {
        for (const name of plain.split(' ')) {
          const own = Object.keys(recogniseHeader([name], stream))
          const twin = field.replace(/^(start|end)(?:Date|Time)?$/, '$1')
          expect(
            own.map((each) => (twin === field ? each : each.replace(/(?:Date|Time)$/, ''))),
            `${stream} ${name}`,
          ).toContain(twin)
        }
      }
    }
  })

  it('tell a header from titles and data', () => {
    expect(countKnownNames(['AGENT', 'STATE', 'TIMESTAMP'])).toBe(3)
    expect(countKnownNames(['Report for August', '', ''])).toBe(0)
    expect(countKnownNames(['anna.muster', 'Ready', '2026-08-21 09:00:00'])).toBe(0)
    expect(countKnownNames(['__proto__', 'constructor', 'toString'])).toBe(0)
  })
})

describe('needed fields', () => {
  const missing = (stream: StreamId, header: string) =>
    missingFields(stream, recogniseHeader(header.split(';'), stream)).join(' ')

  it('are named when they have no column', () => {
    expect(missing('employees', 'Personalnummer;Name')).toBe('')
    expect(missing('employees', 'Vorname')).toBe('personnelNumber lastName')
    expect(missing('users', 'E-Mail')).toBe('identifier')
    expect(missing('activities', 'Name')).toBe('id')
    expect(missing('states', 'Agent;Status')).toBe('start end')
    expect(missing('states', 'Agent;Status;Startdatum;Ende')).toBe('startTime')
    expect(missing('states', 'Agent;Status;Datum;Zeit;Dauer')).toBe('')
    expect(missing('states', 'Agent;Status;Datum;Zeit;Endzeit')).toBe('')
    expect(missing('states', 'Agent;Status;Datum;Zeit;Enddatum')).toBe('endTime')
    expect(missing('states', 'Agent;Status;Start;Dauer')).toBe('')
    expect(neededFields('states', {})).toEqual(['agent', 'state', 'start', 'end'])
  })
})
