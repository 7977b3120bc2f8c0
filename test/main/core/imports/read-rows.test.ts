import { describe, expect, it } from 'vitest'
import type { StreamId } from '../../../../preload/contract/stream-id.ts'
import { listReader, type ListForm } from '../../../../main/core/imports/list-reader.ts'
import { recogniseHeader } from '../../../../main/core/imports/recognise-header.ts'
import type { RawRow } from '../../../../main/core/platform.ts'

const now = Date.UTC(2026, 10, 20, 12)

function formOf(stream: StreamId, header: readonly string[], form: Partial<ListForm> = {}): ListForm {
  return {
    header,
    columns: recogniseHeader(header, stream),
    zone: 'Europe/Berlin',
    dateOrder: 'dayFirst',
    now,
    ...form,
  }
}

/** Reads rows written as text with semicolons; the header is row 1. */
function read<S extends StreamId>(stream: S, header: string, lines: readonly string[], form: Partial<ListForm> = {}) {
  const reader = listReader(stream, formOf(stream, header.split(';'), form))
  return lines.map((line, index) => reader({ row: index + 2, cells: line.split(';') }))
}
const one = <S extends StreamId>(stream: S, header: string, line: string, form: Partial<ListForm> = {}) => {
  const [reading] = read(stream, header, [line], form)
  if (reading === undefined) throw new Error('no reading')
  return reading
}
const codes = (reading: { readonly problems: readonly { readonly column: string; readonly code: string }[] }): string =>
  reading.problems.map(({ column, code }) => `${column}: ${code}`).join(', ')

describe('employees', () => {
  const header = 'Personalnummer;Nachname;Vorname;E-Mail;Planungseinheit;Gültig ab;Gültig bis'

  it('are read with leading zeros and without blanks around', () => {
    expect(
      one('employees', header, ' 00123 ; van der Berg;Anna ;anna@example.com;Team 1;01.02.2026;2026-12-31 00:00:00'),
    ).toEqual({
      value: {
        personnelNumber: '00123',
        lastName: 'van der Berg',
        firstName: 'Anna',
        email: 'anna@example.com',
        planningUnit: 'Team 1',
        validFrom: '2026-02-01',
        validTo: '2026-12-31',
      },
      problems: [],
    })
  })

  it('leave out what has no column, and empty what is empty', () => {
    expect(one('employees', 'Personalnummer;Nachname', '1;Muster').value).toEqual({
      personnelNumber: '1',
      lastName: 'Muster',
    })
    expect(one('employees', header, '1;Muster;;;;;').value).toEqual({
      personnelNumber: '1',
      lastName: 'Muster',
      firstName: '',
      email: '',
      planningUnit: '',
      validFrom: null,
      validTo: null,
    })
  })

  it('split a full name', () => {
    const names = {
      'Muster, Anna Maria': ['Muster', 'Anna Maria'],
      'Anna Muster': ['Muster', 'Anna'],
      'Anna van der Berg': ['van der Berg', 'Anna'],
      'Van den Berg': ['den Berg', 'Van'],
      'Giulia De  Luca': ['De Luca', 'Giulia'],
      'Anna Maria Muster': ['Muster', 'Anna Maria'],
      Muster: ['Muster', ''],
    }
    for (const [name, [lastName, firstName]] of Object.entries(names)) {
      expect(one('employees', 'Personalnummer;Name', `1;${name}`).value).toEqual({
        personnelNumber: '1',
        lastName,
        firstName,
      })
    }
    expect(codes(one('employees', 'Personalnummer;Name', '1;, Anna'))).toBe('Name: valueMissing')
  })

  it('are refused for what must be mended, with the cell as it stood', () => {
    const cases = {
      ';Muster;Anna;;;;': 'Personalnummer: valueMissing',
      '1': 'Nachname: rowTooShort',
      '1; ;Anna;;;;': 'Nachname: valueMissing',
      '12345678901234567890123456;Muster;;;;;': 'Personalnummer: valueTooLong',
      '1;Mus\nter;;;;;': 'Nachname: valueHasLineBreak',
      '1;Muster;;anna at example;;;': 'E-Mail: emailUnreadable',
      '1;Muster;;;;31.02.2026;': 'Gültig ab: dateUnreadable',
      '1;Muster;;;;01.01.0026;': 'Gültig ab: yearImpossible',
      '1;Muster;;;;02.02.2026;01.02.2026': 'Gültig bis: endBeforeStart',
      ';;;x;;y;':
        'Personalnummer: valueMissing, Nachname: valueMissing, E-Mail: emailUnreadable, Gültig ab: dateUnreadable',
    }
    for (const [line, expected] of Object.entries(cases)) {
      const reading = one('employees', header, line)
      expect(codes(reading)).toBe(expected)
      expect(reading.value).toBeNull()
    }
    expect(one('employees', header, '1;Muster;;;;31.02.2026;').problems).toEqual([
      { kind: 'refused', row: 2, column: 'Gültig ab', code: 'dateUnreadable', value: '31.02.2026' },
    ])
  })

  it('are open for ever with the year 9999, and undecided when the order of day and month is', () => {
    expect(one('employees', header, '1;M;;;;;31.12.9999').value).toMatchObject({ validTo: '9999-12-31' })
    expect(codes(one('employees', header, '1;M;;;;03/04/2026;', { dateOrder: 'unknown' }))).toBe(
      'Gültig ab: dateUnreadable',
    )
    expect(one('employees', header, '1;M;;;;03/04/2026;', { dateOrder: 'monthFirst' }).value).toMatchObject({
      validFrom: '2026-03-04',
    })
  })

  it('are refused the second time, but not after a row that was refused itself', () => {
    const readings = read('employees', 'Personalnummer;Nachname', [
      '1;',
      '1;Muster',
      '01;Meier',
      ' 1 ;Muster ',
      ' 1 ;Kurz',
    ])
    expect(readings.map(codes)).toEqual(['Nachname: valueMissing', '', '', '', 'Personalnummer: personnelNumberTwice'])
  })
})

describe('users', () => {
  it('keep their identifier to the letter and flag blanks that nobody sees', () => {
    for (const identifier of [' anna', 'anna ', 'an\u00a0na', 'an\u200bna', '\uFEFFanna', 'anna\t', 'anna  muster']) {
      const reading = one('users', 'Benutzerkennung', identifier)
      expect(reading.value).toEqual({ identifier })
      expect(codes(reading)).toBe('Benutzerkennung: identifierHasBlanks')
    }
    for (const identifier of ['00123', '123456789012345', 'Anna Muster', 'ä@b', '1E5']) {
      expect(one('users', 'Benutzerkennung', identifier)).toEqual({ value: { identifier }, problems: [] })
    }
  })

  it('are refused when a spreadsheet has shortened it', () => {
    for (const cell of ['1,23457E+14', '1.23456789012345E+17', '1E+15']) {
      expect(codes(one('users', 'login', cell))).toBe('login: numberShortened')
      expect(codes(one('employees', 'Personalnummer;Nachname', `${cell};x`))).toBe('Personalnummer: numberShortened')
    }
  })

  it('are refused without one', () => {
    expect(codes(one('users', 'Benutzerkennung;Name', ' ;x'))).toBe('Benutzerkennung: valueMissing')
    expect(codes(one('users', 'Benutzerkennung', 'a\nb'))).toBe('Benutzerkennung: valueHasLineBreak')
    expect(codes(one('users', 'Benutzerkennung', 'x'.repeat(256)))).toBe('Benutzerkennung: valueTooLong')
  })

  it('tell different spellings apart and refuse the same one twice', () => {
    expect(read('users', 'login;name', ['anna;A', 'Anna;A', 'anna ;A', 'anna;A', 'anna;B']).map(codes)).toEqual([
      '',
      '',
      'login: identifierHasBlanks',
      '',
      'login: identifierTwice',
    ])
  })

  it('are active or not in four languages', () => {
    const active = (word: string) => one('users', 'login;active', `a;${word}`).value?.active
    expect(
      ['ja', 'Yes', 'SÌ', 'si', 'x', '1', 'TRUE', 'WAHR', 'vero', 'actief', 'Attivo', 'aktiv', 'j', '✓'].every(
        (word) => active(word) === true,
      ),
    ).toBe(true)
    expect(
      ['nein', 'No', 'nee', '0', 'FALSCH', 'false', 'inactief', 'nicht aktiv', 'disattivato', 'gelöscht'].every(
        (word) => active(word) === false,
      ),
    ).toBe(true)
    expect(active('')).toBeUndefined()
    expect(codes(one('users', 'login;active', 'a;vielleicht'))).toBe('active: activeUnreadable')
  })
})

describe('activities', () => {
  const header = 'ID;Name;Typ;Farbe'

  it('are read with type and colour as people write them', () => {
    expect(one('activities', header, '1001;Pause;Pause;#F90')).toEqual({
      value: { id: 1001, name: 'Pause', type: 'break', colour: '#ff9900' },
      problems: [],
    })
    expect(one('activities', header, '7; Ferie ;Ferie;rgb(1, 20, 255)').value).toEqual({
      id: 7,
      name: 'Ferie',
      type: 'vacation',
      colour: '#0114ff',
    })
    expect(one('activities', header, '8;Overleg;vergadering;AABBCC').value).toMatchObject({
      type: 'meeting',
      colour: '#aabbcc',
    })
    expect(one('activities', header, '9;X;;').value).toEqual({ id: 9, name: 'X' })
  })

  it('are refused for what must be mended', () => {
    const cases = {
      'A1;X;;': 'ID: activityIdNotNumber',
      '0;X;;': 'ID: activityIdNotNumber',
      '2147483648;X;;': 'ID: activityIdNotNumber',
      '1.5;X;;': 'ID: activityIdNotNumber',
      ';X;;': 'ID: valueMissing',
      '2;;;': 'Name: valueMissing',
      '2;X;Arbeitszeit;': 'Typ: activityTypeUnknown',
      '2;X;;rot': 'Farbe: colourUnreadable',
      '2;X;;rgb(1,2,300)': 'Farbe: colourUnreadable',
      '1;Pause;;': 'Name: presentIsFixed',
      '1;Anwesend;Pause;': 'Typ: presentIsFixed',
    }
    for (const [line, expected] of Object.entries(cases)) expect(codes(one('activities', header, line))).toBe(expected)
    expect(one('activities', header, '1;Aanwezig;Presence;').problems).toEqual([])
  })

  it('are the same by number, however it is written', () => {
    expect(read('activities', header, ['7;A;;', '007;B;;']).map(codes)).toEqual(['', 'ID: activityTwice'])
  })
})

describe('agent states', () => {
  const header = 'AGENT;STATE;REASON CODE;START;END'
  const times = (reading: { readonly value: { readonly start: number; readonly end: number } | null }): string =>
    reading.value === null
      ? ''
      : [reading.value.start, reading.value.end].map((at) => new Date(at).toISOString().slice(0, 19)).join(' ')

  it('are named by state and reason', () => {
    const state = (name: string, reason: string) =>
      one('states', header, `a;${name};${reason};2026-08-21 09:00:00;2026-08-21 10:00:00`).value?.state
    expect(state('Not Ready', 'Break')).toBe('Not Ready (Break)')
    for (const reason of ['', ' ', 'No Reason', '[None]', '-', 'Not Ready'])
      expect(state('Not Ready', reason)).toBe('Not Ready')
  })

  it('are read from two moments, local to the zone or with an offset', () => {
    expect(times(one('states', header, 'a;b;;21.08.2026 09:00;21.08.2026 09:30:15'))).toBe(
      '2026-08-21T07:00:00 2026-08-21T07:30:15',
    )
    expect(times(one('states', header, 'a;b;;2026-08-21T09:00:00+00:00;2026-08-21T09:30:00Z'))).toBe(
      '2026-08-21T09:00:00 2026-08-21T09:30:00',
    )
    expect(times(one('states', header, 'a;b;;Fri, 21 Aug 2026 09:00:12;Fri, 21 Aug 2026 09:00:13'))).toBe(
      '2026-08-21T07:00:12 2026-08-21T07:00:13',
    )
  })

  it('are read in UTC where the header says so', () => {
    expect(
      times(one('states', 'Agent;Status;Start (UTC);End (UTC)', 'a;b;2026-08-21 09:00:00;2026-08-21 10:00:00')),
    ).toBe('2026-08-21T09:00:00 2026-08-21T10:00:00')
    expect(times(one('states', 'Agent;Status;Start (UTC+2);Ende', 'a;b;2026-08-21 09:00:00;2026-08-21 10:00:00'))).toBe(
      '2026-08-21T07:00:00 2026-08-21T08:00:00',
    )
  })

  it('are read from dates and times of day', () => {
    const injixo = 'AgentID;ActivityID;StartDate;StartTime;EndDate;EndTime'
    expect(one('states', injixo, '816;1013;2026-01-21;08:34:29;2026-01-21;08:40:00').value).toEqual({
      agent: '816',
      state: '1013',
      start: Date.UTC(2026, 0, 21, 7, 34, 29),
      end: Date.UTC(2026, 0, 21, 7, 40),
      isAmbiguous: false,
    })
    expect(times(one('states', injixo, 'a;b;21.01.2026;08:00;;09:15'))).toBe('2026-01-21T07:00:00 2026-01-21T08:15:00')
    expect(times(one('states', 'Datum;Agent;Status;Start;Ende', '21.01.2026;a;b;22:00:00;06:00:00'))).toBe(
      '2026-01-21T21:00:00 2026-01-22T05:00:00',
    )
    expect(times(one('states', 'Datum;Agent;Status;Start;Ende', '21.01.2026;a;b;22:00;24:00'))).toBe(
      '2026-01-21T21:00:00 2026-01-21T23:00:00',
    )
    expect(
      times(
        one(
          'states',
          'DATE;TIMESTAMP;AGENT;STATE;AGENT STATE TIME',
          '2026/01/21;Wed, 21 Jan 2026 09:00:00;a;b;00:00:30',
        ),
      ),
    ).toBe('2026-01-21T08:00:00 2026-01-21T08:00:30')
  })

  it('are read from a begin and a duration', () => {
    const five9 = 'AGENT;AGENT NAME;STATE;TIMESTAMP;AGENT STATE TIME'
    expect(one('states', five9, 'anna;Anna Muster;On Call;Wed, 21 Jan 2026 09:00:00;00:00:30')).toEqual({
      value: {
        agent: 'anna',
        agentName: 'Anna Muster',
        state: 'On Call',
        start: Date.UTC(2026, 0, 21, 8),
        end: Date.UTC(2026, 0, 21, 8, 0, 30),
        isAmbiguous: false,
      },
      problems: [],
    })
    expect(times(one('states', five9, 'a;;b;2026-01-21 09:00:00;0'))).toBe('2026-01-21T08:00:00 2026-01-21T08:00:00')
  })

  it('are refused for what must be mended', () => {
    const cases = {
      ';b;;2026-01-21 09:00:00;2026-01-21 10:00:00': 'AGENT: valueMissing',
      '[None];b;;2026-01-21 09:00:00;2026-01-21 10:00:00': 'AGENT: valueMissing',
      'a;;;2026-01-21 09:00:00;2026-01-21 10:00:00': 'STATE: valueMissing',
      'a;b;;;2026-01-21 10:00:00': 'START: valueMissing',
      'a;b;;2026-01-21 09:00:00;': 'END: endMissing',
      'a;b;;2026-01-21 09:00:00': 'END: endMissing',
      'a;b;;gestern;2026-01-21 10:00:00': 'START: timeUnreadable',
      'a;b;;2026-01-21 25:00:00;2026-01-21 10:00:00': 'START: timeUnreadable',
      'a;b;;2026-01-21 09:00:00;bald': 'END: timeUnreadable',
      'a;b;;2026-01-21 09:00:00;2026-01-21 08:59:59': 'END: endBeforeStart',
      'a;b;;1999-12-31 09:00:00;2026-01-21 10:00:00': 'START: yearImpossible',
      'a;b;;2026-03-29 02:30:00;2026-03-29 04:00:00': 'START: timeSkipped',
      'a;b;;2026-03-29 01:30:00;2026-03-29 02:30:00': 'END: timeSkipped',
    }
    for (const [line, expected] of Object.entries(cases)) {
      const reading = one('states', header, line)
      expect(codes(reading)).toBe(expected)
      expect(reading.value).toBeNull()
    }
    expect(codes(one('states', header, 'a;b;;03/04/2026 09:00;03/04/2026 10:00', { dateOrder: 'unknown' }))).toBe(
      'START: dateUnreadable',
    )
    expect(codes(one('states', 'Agent;Status;Start;Dauer', 'a;b;2026-01-21 09:00:00;lang'))).toBe(
      'Dauer: durationUnreadable',
    )
    const parts = 'Agent;Status;Startdatum;Startzeit;Dauer'
    expect(codes(one('states', parts, 'a;b;;09:00;5'))).toBe('Startdatum: valueMissing')
    expect(codes(one('states', parts, 'a;b;21.01.2026;;5'))).toBe('Startzeit: valueMissing')
    expect(codes(one('states', parts, 'a;b;32.01.2026;09:00:00;5'))).toBe('Startdatum: dateUnreadable')
    expect(codes(one('states', parts, 'a;b;21.01.2026;9 Uhr;5'))).toBe('Startzeit: timeUnreadable')
    expect(codes(one('states', parts, 'a;b;21.01.2026'))).toBe('Startzeit: rowTooShort')
  })

  it('are kept with a flag when a person should look', () => {
    expect(codes(one('states', header, 'a;b;;2026-01-21 09:00:00;2026-01-22 09:00:00'))).toBe('')
    expect(codes(one('states', header, 'a;b;;2026-01-21 09:00:00;2026-01-22 09:00:01'))).toBe('END: stateVeryLong')
    expect(codes(one('states', header, ' a;b;;2027-01-21 09:00:00;2027-01-21 10:00:00'))).toBe(
      'AGENT: identifierHasBlanks, START: futureTime',
    )
  })

  describe('in the hour that is shown twice', () => {
    const night = (start: string, end: string) => one('states', header, `a;b;;2026-10-25 ${start};2026-10-25 ${end}`)

    it('are read as the earlier one and flagged', () => {
      const reading = night('02:30:00', '03:30:00')
      expect(times(reading)).toBe('2026-10-25T00:30:00 2026-10-25T02:30:00')
      expect(reading.value?.isAmbiguous).toBe(true)
      expect(codes(reading)).toBe('START: timeAmbiguous')
      expect(codes(night('01:30:00', '02:30:00'))).toBe('END: timeAmbiguous')
    })

    it('are read without doubt when only one reading ends after its begin', () => {
      const reading = night('02:50:00', '02:10:00')
      expect(times(reading)).toBe('2026-10-25T00:50:00 2026-10-25T01:10:00')
      expect(reading).toMatchObject({ value: { isAmbiguous: false }, problems: [] })
    })

    it('are read without doubt when the duration tells', () => {
      const long = 'Agent;Status;Start;Ende;Dauer'
      const reading = one('states', long, 'a;b;2026-10-25 02:30:00;2026-10-25 03:30:00;01:00:00')
      expect(times(reading)).toBe('2026-10-25T01:30:00 2026-10-25T02:30:00')
      expect(reading.problems).toEqual([])
      expect(times(one('states', long, 'a;b;2026-10-25 02:30:00;2026-10-25 03:30:00;02:00:00'))).toBe(
        '2026-10-25T00:30:00 2026-10-25T02:30:00',
      )
      expect(codes(one('states', long, 'a;b;2026-10-25 02:30:00;;00:10:00'))).toBe('Start: timeAmbiguous')
    })
  })
})

describe('rows that cannot be trusted', () => {
  const header = ['Personalnummer', 'Nachname']
  const reader = listReader('employees', formOf('employees', header))
  const problem = (row: RawRow) => reader(row).problems

  it('are refused at the column that is to be mended', () => {
    expect(problem({ row: 7, cells: ['1', '"Muster'], problem: 'quoteOpen' })).toEqual([
      { kind: 'refused', row: 7, column: 'Nachname', code: 'quoteOpen', value: '"Muster' },
    ])
    expect(problem({ row: 8, cells: ['1', 'M\uFFFDller'], problem: 'characterUnreadable' })).toEqual([
      { kind: 'refused', row: 8, column: 'Nachname', code: 'characterUnreadable', value: 'M\uFFFDller' },
    ])
    expect(problem({ row: 9, cells: ['1', 'Muster', 'Anna'], problem: 'rowTooLong' })).toEqual([
      { kind: 'refused', row: 9, column: '', code: 'rowTooLong', value: 'Anna' },
    ])
  })

  it('show at most two hundred characters of a cell', () => {
    expect(problem({ row: 2, cells: ['1', 'x'.repeat(300)] })[0]?.value).toHaveLength(200)
  })
})
