/** Where a name comes from; it decides its shape, the planning unit and the form of the personnel number. */
export type Origin = 'german' | 'dutch' | 'italian' | 'english'

type Names = readonly [string, ...string[]]

export interface NameLists {
  readonly female: Names
  readonly male: Names
  readonly last: Names
  readonly planningUnits: Names
}

// Ordinary names only, combined by chance: nobody in particular is meant.
/** The name lists, by origin. */
export const names: Readonly<Record<Origin, NameLists>> = {
  german: {
    // biome-ignore format: a list reads better in rows
    female: ['Anna', 'Andrea', 'Birgit', 'Britta', 'Christina', 'Claudia', 'Elisabeth', 'Franziska', 'Gabriele', 'Hannah', 'Jana', 'Jördis', 'Julia', 'Karin', 'Katharina', 'Käthe', 'Lea', 'Lena', 'Margarete', 'Marie-Luise', 'Nadine', 'Petra', 'Renate', 'Sabine', 'Silke', 'Susanne', 'Svenja', 'Ulrike'],
    // biome-ignore format: a list reads better in rows
    male: ['Alexander', 'Andreas', 'Bernd', 'Björn', 'Christian', 'Daniel', 'Florian', 'Frank', 'Götz', 'Hans-Jürgen', 'Holger', 'Jörg', 'Jürgen', 'Karl-Heinz', 'Lukas', 'Markus', 'Matthias', 'Maximilian', 'Michael', 'Oliver', 'Ralf', 'Rüdiger', 'Sebastian', 'Stefan', 'Thomas', 'Tobias', 'Torsten', 'Uwe'],
    // biome-ignore format: a list reads better in rows
    last: ['Albrecht', 'Bauer', 'Baumann', 'Beck', 'Becker', 'Berger', 'Böhm', 'Brandstätter', 'Braun', 'Fischer', 'Franke', 'Fuchs', 'Groß', 'Günther', 'Hahn', 'Hartmann', 'Herrmann', 'Hoffmann', 'Hofmann', 'Huber', 'Jäger', 'Jung', 'Kaiser', 'Keller', 'Klein', 'Koch', 'Köhler', 'König', 'Kraus', 'Krause', 'Krüger', 'Lang', 'Lange', 'Lehmann', 'Lorenz', 'Lüders', 'Mayer', 'Meier', 'Meyer', 'Möller', 'Müller', 'Neumann', 'Obermüller', 'Peters', 'Preuß', 'Richter', 'Roth', 'Schäfer', 'Schmidt', 'Schmitt', 'Schneider', 'Schröder', 'Schulz', 'Schuster', 'Schwarz', 'Strauß', 'Unterbäumer', 'Vogel', 'Voß', 'Wagner', 'Weber', 'Weiß', 'Werner', 'Winkler', 'Winter', 'Wolf', 'Zimmermann'],
    planningUnits: ['Kundenservice Köln', 'Kundenservice Leipzig', 'Technik Hannover'],
  },
  dutch: {
    // biome-ignore format: a list reads better in rows
    female: ['Anneke', 'Anouk', 'Carlijn', 'Daphne', 'Eline', 'Femke', 'Fleur', 'Hanneke', 'Ilse', 'Jolanda', 'Lieke', 'Lotte', 'Maaike', 'Marjolein', 'Noëlle', 'Roos', 'Sanne', 'Wilhelmina', 'Zoë'],
    // biome-ignore format: a list reads better in rows
    male: ['Bas', 'Cornelis', 'Daan', 'Floris', 'Gijs', 'Hendrik', 'IJsbrand', 'Jan-Willem', 'Jeroen', 'Johannes', 'Joris', 'Maarten', 'Niels', 'Pieter', 'Rinus', 'Ruben', 'Sjoerd', 'Thijs', 'Wouter'],
    // biome-ignore format: a list reads better in rows
    last: ['Bakker', 'de Boer', 'de Bruijn', 'de Groot', 'de Haan', 'de Vries', 'de Wit', 'Dekker', 'IJpma', 'IJsselstein', "in 't Hout", 'Hoekstra', 'Kuijpers', 'Mulder', 'op den Kamp', 'Postma', 'Smit', 'ter Horst', "van 't Hof", 'van de Ven', 'van den Berg', 'van den Broek', 'van der Heijden', 'van der Meer', 'van der Velden', 'van Dijk', 'van Ginkel', 'van IJzendoorn', 'van Leeuwen', 'Verhoeven', 'Visser', 'Wijnen'],
    planningUnits: ['Klantenservice Utrecht', 'Klantenservice Groningen'],
  },
  italian: {
    // biome-ignore format: a list reads better in rows
    female: ['Alessandra', 'Alice', 'Beatrice', 'Caterina', 'Chiara', 'Elena', 'Federica', 'Francesca', 'Giulia', 'Ilaria', 'Lucia', 'Maria Grazia', 'Martina', 'Noemi', 'Paola', 'Serena', 'Silvia', 'Valentina'],
    // biome-ignore format: a list reads better in rows
    male: ['Alessandro', 'Andrea', 'Davide', 'Emanuele', 'Fabio', 'Filippo', 'Giacomo', 'Gianluca', 'Giovanni', 'Luca', 'Marco', 'Niccolò', 'Noè', 'Pier Luigi', 'Riccardo', 'Salvatore', 'Stefano', 'Tommaso'],
    // biome-ignore format: a list reads better in rows
    last: ['Amadè', 'Barbieri', 'Bianchi', 'Bruno', 'Cantù', 'Colombo', "D'Amico", "D'Angelo", "D'Errico", 'De Luca', 'De Santis', "Dell'Orto", 'Di Stefano', 'Esposito', 'Fabbri', 'Ferri', 'Fontana', 'Gallo', 'Greco', 'Lo Presti', 'Marino', 'Moretti', 'Mulè', 'Ricci', 'Rizzo', 'Romano', 'Russo', 'Serra', 'Vitale'],
    planningUnits: ['Servizio clienti Bologna'],
  },
  english: {
    // biome-ignore format: a list reads better in rows
    female: ['Abigail', 'Bethany', 'Charlotte', 'Fiona', 'Hazel', 'Imogen', 'Katherine', 'Megan', 'Olivia', 'Rebecca', 'Siobhán'],
    // biome-ignore format: a list reads better in rows
    male: ['Alistair', 'Callum', 'Christopher', 'Duncan', 'Ewan', 'Gareth', 'Nathaniel', 'Oliver', 'Rory', 'Samuel', 'William'],
    // biome-ignore format: a list reads better in rows
    last: ['Ashworth', 'Barker', 'Cartwright', 'Dawson', 'Ellison', 'Fletcher', 'Garside', 'Hartley', 'Holloway', 'MacAllister', "O'Connor", "O'Neill", 'Pemberton', 'Rowley', 'St. Clair', 'Whitfield'],
    planningUnits: ['Customer care Leeds'],
  },
}

/** How colleagues call them; the telephone system often knows only this name. */
export const nicknames: Readonly<Record<string, string>> = {
  Alessandra: 'Sandra',
  Alessandro: 'Sandro',
  Alexander: 'Alex',
  Andreas: 'Andi',
  Christina: 'Tina',
  Christopher: 'Chris',
  Cornelis: 'Kees',
  Elisabeth: 'Lisa',
  Franziska: 'Franzi',
  Gabriele: 'Gabi',
  Giovanni: 'Gianni',
  'Hans-Jürgen': 'Hajo',
  Hendrik: 'Henk',
  Johannes: 'Joop',
  'Karl-Heinz': 'Kalle',
  Katharina: 'Kathi',
  Katherine: 'Kate',
  Margarete: 'Grete',
  Maximilian: 'Max',
  Michael: 'Micha',
  Salvatore: 'Totò',
  Sebastian: 'Basti',
  Susanne: 'Susi',
  Thomas: 'Tom',
  Tommaso: 'Tommi',
  Wilhelmina: 'Willy',
  William: 'Bill',
}
