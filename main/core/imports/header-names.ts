import type { ImportField } from '../../../preload/contract/imports.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'

/** Names of one field, folded: lower case, no diacritics, only letters and digits. */
export interface FieldNames {
  readonly field: ImportField
  /** Names that say it plainly. Of two columns the one with the plain name wins. */
  readonly plain: string
  /** Names that mean it where nothing plainer is there. */
  readonly also?: string
}

const email: FieldNames = {
  field: 'email',
  plain:
    'email emailaddress mail mailadresse emailadresse emailadres mailadres indirizzoemail indirizzomail postaelettronica',
  also: 'emailwork workemail emailgeschaeftlich dienstlicheemail firmenemail zakelijkeemail emailaziendale mailaziendale useremail benutzeremail primaryemail',
}

const agentNames =
  'agentname agentenname nameagent nameagenten namedesagenten nomeagente nomeoperatore naamagent naammedewerker agentfullname agentdisplayname agentenvollname'

const identifiers = {
  plain:
    'identifier externalidentifier externaluseridentifier externaluserid username userid login loginid loginname kennung benutzerkennung benutzername benutzerid anmeldename gebruikersnaam gebruikersid inlognaam loginnaam nomeutente idutente utente identificativo identificatore userprincipalname upn agentid agentkennung agentenkennung agentlogin agentloginid agentuser agentusername identificativoagente agentenid idagente',
  also: 'user benutzer gebruiker agent agente agenten operatore extension nebenstelle erweiterung toevoeging estensione id account konto externalid',
} as const

/** The names of columns in lists of planners and exports of systems, in English, German, Dutch and Italian. */
export const headerNames: Readonly<Record<StreamId, readonly FieldNames[]>> = {
  employees: [
    {
      field: 'personnelNumber',
      plain:
        'personnelnumber personnelno personnelnr personnelid personalnumber personalnummer personalnr persnr persnummer personeelsnummer personeelsnr personeelsnr persnr pnr nmatricola nomatricola nrmatricola matricola ndimatricola nodimatricola numerodimatricola numeromatricola nrodimatricola codicedipendente employeenumber employeeno employeenr employeeid empno empid staffnumber staffid mitarbeiternummer mitarbeiternr mitarbeiterid manr medewerkernummer medewerkernr medewerkersnummer werknemersnummer werknemernummer medewerkerid stammnummer stammnr ausweisnummer',
      also: 'matricula matricule iddipendente payrollnumber',
    },
    {
      field: 'lastName',
      plain: 'lastname surname familyname nachname familienname zuname achternaam familienaam cognome',
      also: 'last mitarbeiternachname agentlastname',
    },
    {
      field: 'firstName',
      plain: 'firstname givenname forename vorname rufname voornaam roepnaam nomedibattesimo',
      also: 'first agentfirstname mitarbeitervorname',
    },
    {
      field: 'name',
      plain:
        'fullname vollname vollstaendigername vollstandigername volledigenaam nomecompleto nominativo cognomenome cognomeenome nomecognome nomeecognome nachnamevorname vornamenachname namevorname vornamename achternaamvoornaam voornaamachternaam employeename mitarbeitername namedesmitarbeiters naammedewerker naamvandemedewerker medewerkernaam nomedipendente lastnamefirstname firstnamelastname displayname anzeigename',
      also: 'name naam nome employee mitarbeiter mitarbeiterin medewerker dipendente werknemer collaboratore',
    },
    email,
    {
      field: 'planningUnit',
      plain:
        'planningunit planungseinheit planeinheit planningseenheid planningeenheid eenheid unitadipianificazione unitapianificazione unitdipianificazione',
      also: 'unit einheit unita team abteilung afdeling reparto',
    },
    {
      field: 'validFrom',
      plain:
        'validfrom gultigab gueltigab gultigvon gueltigvon geldigvanaf geldigvan validodal validoda datainiziovalidita inizioperiodo',
      also: 'from von vanaf dal eintritt eintrittsdatum eintrittam entrydate hiredate startdate startdatum indienst indienstdatum datumindienst datadiassunzione dataassunzione begindatum datainizio datadiinizio beginn begin start',
    },
    {
      field: 'validTo',
      plain: 'validto validuntil gultigbis gueltigbis geldigtot geldigtotenmet validofinoal validoal datafinevalidita',
      also: 'to until bis tot al austritt austrittsdatum austrittam exitdate leavedate leavingdate enddate enddatum uitdienst uitdienstdatum datumuitdienst einddatum datadicessazione datacessazione datafine datadifine ende end einde',
    },
  ],
  users: [
    { field: 'identifier', ...identifiers },
    {
      field: 'name',
      plain: `displayname anzeigename fullname vollname weergavenaam schermnaam volledigenaam nomecompleto nomevisualizzato nominativo ${agentNames}`,
      also: 'name naam nome bezeichnung mitarbeiter medewerker dipendente employee cognomenome cognomeenome nomecognome nomeecognome',
    },
    email,
    {
      field: 'active',
      plain: 'active isactive aktiv istaktiv actief isactief attivo attiva eattivo enabled useractive agentactive',
      also: 'status zustand stato state accountstatus benutzerstatus userstatus',
    },
  ],
  activities: [
    {
      field: 'id',
      plain:
        'activityid aktivitatsid aktivitaetsid aktivitatid aktivitatskennung aktivitaetskennung activiteitid activiteitsid activiteitenid idattivita identificativoattivita',
      also: 'id nr no number nummer numero kennung code codice activitynumber activitynr',
    },
    {
      field: 'name',
      plain:
        'activityname aktivitatsname aktivitaetsname nameaktivitat namederaktivitat activiteitsnaam activiteitnaam naamactiviteit naamvandeactiviteit nomeattivita nomedellattivita',
      also: 'name naam nome activity aktivitat aktivitaet activiteit attivita bezeichnung omschrijving denominazione descrizione',
    },
    {
      field: 'type',
      plain:
        'activitytype aktivitatstyp aktivitaetstyp aktivitatsart typaktivitat activiteitstype activiteittype soortactiviteit tipoattivita tipodiattivita',
      also: 'type typ art soort tipo kategorie category categorie categoria',
    },
    {
      field: 'colour',
      plain: 'colour color farbe kleur colore',
      also: 'hex rgb hexcode farbcode colourcode colorcode',
    },
    {
      field: 'planningUnit',
      plain:
        'planningunit planningunits planungseinheit planungseinheiten planeinheit planeinheiten planningseenheid planningseenheden planningeenheid planningeenheden eenheid eenheden unitadipianificazione unitapianificazione unitdipianificazione',
      also: 'unit units einheit einheiten unita team teams',
    },
  ],
  states: [
    { field: 'agent', ...identifiers },
    {
      field: 'agentName',
      plain: agentNames,
      also: 'displayname anzeigename fullname vollname name naam nome employee employeename mitarbeiter mitarbeitername medewerker dipendente nominativo',
    },
    {
      field: 'state',
      plain:
        'state status zustand stato toestand agentstate agentstatus agentenstatus statoagente statusagent externalactivity externeaktivitat externeaktivitaet externeactiviteit attivitaesterna statusname statename statusbezeichnung statoname nomestato agentactivityid presence prasenz',
      also: 'activity aktivitat aktivitaet activiteit attivita activityid aktivitatskennung aktivitaetskennung activiteitenid identificativoattivita activityname aktivitatsname',
    },
    {
      field: 'reason',
      plain:
        'reasoncode reason notreadyreason grund grundcode pausengrund statusgrund nichtbereitgrund reden redencode pauzereden motivo codicemotivo motivopausa causale ragione auxcode aux',
      also: 'substate substatus unterstatus unterzustand pausetype pausentyp pauzetype tipopausa detail details statusdetail secondarystatus',
    },
    {
      field: 'start',
      plain:
        'start begin beginn inizio aanvang anfang startat startedat startdatetime starttimestamp begintimestamp startzeitstempel starttijdstempel timestampinizio timestampdiinizio dataorainizio dataeorainizio dataeoradiinizio startdatumzeit beginndatumzeit datumzeitbeginn startdatumtijd begindatumtijd statestart statestarttime statusstart statusbeginn statusbegin iniziostato from von dal vanaf da',
      also: 'timestamp zeitstempel tijdstempel tijdstip zeitpunkt datetime datumzeit datumuhrzeit datumundzeit datumunduhrzeit datumtijd datumentijd dataora dataeora startedon since seit sinds',
    },
    {
      field: 'startDate',
      plain:
        'startdate startdatum begindatum beginndatum datumbeginn datumstart datainizio datadiinizio datainiziale datebegin startday starttag',
      also: 'date datum data day tag dag giorno',
    },
    {
      field: 'startTime',
      plain:
        'starttime startzeit startuhrzeit beginnzeit beginzeit anfangszeit uhrzeitbeginn begintijd starttijd aanvangstijd orainizio oradiinizio orainiziale timebegin orarioinizio orariodiinizio',
      also: 'time zeit uhrzeit tijd ora orario',
    },
    {
      field: 'end',
      plain:
        'end ende einde fine stop endat endedat enddatetime endtimestamp endzeitstempel eindtijdstempel eindetijdstempel timestampfine timestampdifine dataorafine dataeorafine dataeoradifine enddatumzeit endedatumzeit datumzeitende einddatumtijd stateend stateendtime statusend statusende statuseinde finestato to until bis tot al',
    },
    {
      field: 'endDate',
      plain: 'enddate enddatum endedatum datumende einddatum datafine datadifine datafinale dateend endday endtag',
    },
    {
      field: 'endTime',
      plain:
        'endtime endzeit enduhrzeit endezeit uhrzeitende eindtijd eindetijd orafine oradifine orafinale timeend orariofine orariodifine',
    },
    {
      field: 'duration',
      plain:
        'duration dauer zeitdauer durata duur tijdsduur agentstatetime statetime stateduration statusdauer statusduur duratastato timeinstate timeinstatus secondsinstate durationseconds dauersekunden duratasecondi duursec duurseconden',
      also: 'seconds sekunden secondi seconden length lange laenge',
    },
  ],
}

/** Words that change nothing about what a column is: whose it is, from which system, inside or outside the company. */
export const neutralWords: ReadonlySet<string> = new Set(
  (
    'the of der die das des dem de het den il lo la del della dello dei di van von fur fuer for per voor ' +
    'mitarbeiter mitarbeiters mitarbeitende mitarbeitenden employee employees medewerker medewerkers dipendente dipendenti ' +
    'agent agents agenten agente agenti user users benutzer benutzers gebruiker gebruikers utente utenti ' +
    'intern interne internal interno interna extern externe external esterno esterna dienstlich dienstliche geschaftlich ' +
    'geschaeftlich geschaftliche work business zakelijk zakelijke aziendale primary primar ' +
    'acd wfm injixo five9 genesys cloud purecloud engage pureengage talkdesk ujet odigo sikom mitel vonage avaya cms ' +
    'local lokal lokale locale utc gmt sec sek sekunden seconds secondi seconden hh mm ss'
  ).split(' '),
)
