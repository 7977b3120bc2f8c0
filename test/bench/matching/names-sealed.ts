import { calledBy, type Language, listed, type NameList } from './name-list.ts'

// Ordinary names combined by chance: nobody in particular is meant.
/** The names of the sealed half: others than those of the open one, as far as languages allow. */
export const sealedNames: Readonly<Record<Language, NameList>> = {
  de: {
    first:
      listed(`Kevin Melanie Dennis Stefanie Marcel Jennifer Patrick Kathrin Dirk Silke Ralf Martina Holger Tanja Torsten Manuela Carsten Simone Rainer
      Angelika Oliver Cornelia Norbert Marion Detlef Beate Volker Britta Ingo Doris Jochen Ute Sven Yvonne Fabian Lisa Philipp Johanna Moritz
      Nele Elias Clara Simon Paula Timo Jördis Bärbel Jürn Ömer Zeynep Emre Hülya Irina Sergej Ann-Kathrin Marie-Luise Hans-Jürgen Karl-Josef
      Benedikt Franziska Konstantin Theresa Valentin Magdalena Leopold Antonia Raphaël Chloé Vanessa Dominik Nadine Kai Antje Henning Wiebke Axel Gesine`),
    last: listed(`Walter Kramer Schmid Schütz Ebert Kunz Hermann Bischoff Wenzel Götz Marx Nagel Hübner Fiedler Ernst Heß Lindner Röder Marquardt Ritter
      Löffler Noack Geiger Förster Stahl Reuter Herrmann Kirchner Wirth Schlüter Reinhardt Blum Behrens Moser Adam Ullrich Wegner Döring Naumann
      Barth Völker Schade Pfeifer Ulrich Steiner Thiel Brückner Kretschmer Urban Janßen Nickel Eckert Preuß Hirsch Gerlach Maurer Kiefer Rieger
      Petersen Hansen Jensen Paulsen Harms Claßen Großmann Weißmann Täuber Büttner Schön Jahn Schäffer Rühl Öztürk Çelik Aydın Şahin Wiśniewski
      Lewandowski von_Stetten van_Almsick zum_Felde von_der_Heide Bäßler Nußbaum Schweizer Hauck Kurz Lutz Dorn`),
    stems: listed(
      'Eich Hasel Tannen Erlen Wiesen Winter Sommer Morgen Abend Kalten Warmen Frei Edel Rauh Sonnen Hirsch Falken Löwen Bären Wein',
    ),
    endings: listed(
      'eder gruber lechner wieser egger brunner mayr lehner reiter steiner hofer hölzl gartner buchner schläger',
    ),
    called:
      calledBy(`Stefanie:Steffi Melanie:Mel Angelika:Geli Manuela:Manu Magdalena:Leni Franziska:Franzi Theresa:Resi Dominik:Domi Johanna:Hanna Katharina:Käthe
      Konstantin:Konni Philipp:Phil Benedikt:Bene Ludwig:Lutz Elisabeth:Lisl Rainer:Rainer Margarete:Gretel Georg:Schorsch Jakob:Jockel Vanessa:Nessi`),
  },
  nl: {
    first:
      listed(`Marcel Angelique Edwin Astrid Arjan Manon Patrick Bianca Sander Kim Dennis Wendy Richard Diana Robin Naomi Jasper Merel Luuk Isa Mees Fenna
      Sem Julia Teun Evi Jesse Lieke Siem Fien Gerard Corrie Leendert Neeltje Adriaan Jacoba Maarten Hanneke Rutger Annemiek Onno Geertje
      Kevin Priscilla Hamza Khadija Bilal Naima Emre Elif Zoë Chloë Noël Anaïs Marie-Louise Jan-Peter Elly Riet Cees Freek Ilse Vera Hugo Lisanne
      Wesley Melissa Danny Sharon Ralf Carla Wim Coby Sjoerd Tjitske Douwe Wietske Jelle Nynke`),
    last: listed(`van_Dongen Vermeer van_den_Bosch Hermans van_der_Horst Wolters de_Leeuw van_Es Verbeek Sanders Molenaar van_Rijn Kooijman van_der_Steen
      Evers Driessen van_den_Berge de_Koning Goossens Bosman van_Dalen Hofman van_der_Laan Zijlstra Bosch Tromp Nijhuis de_Rooij Aalbers Pieters
      van_Rooij Simons van_Doorn Stam Kroon Schipper van_Gelder Boersma Verweij Hendrikx Koning van_Eijk Wouters Vries Roos Stolk Gerrits
      de_Nijs Post Vonk Spaans van_Bruggen Kortekaas van_Oosten van_der_Poel van_Houten Snijders Sluijter Brink Zwart de_Zwart Nauta van_'t_Wout
      't_Mannetje in_den_Bosch op_'t_Hof ter_Horst ten_Brinke ter_Haar IJpma IJland van_IJsselstein Kaplan Şimşek el_Haddad ben_Ali Bouali
      van_der_Zijl van_Rhijn Heijnen Meijerink Reijnders d'Hondt van_Ginkel`),
    stems: listed(
      'Haze Vinke Duiven Eiken Beuken Wilgen Meer Zee Strand Duin Winter Zomer Goud Zilver IJzer Steen Klei Riet Heide Bos',
    ),
    endings: listed('ma kens ring laan poort berg oord sloot mond zicht stad horst daal voort steeg'),
    called:
      calledBy(`Adriaan:Ad Jacoba:Coba Leendert:Leen Maarten:Mart Patrick:Pat Gerardus:Gerard Franciscus:Frans Petronella:Nel Everdina:Dina Frederik:Freek
      Willem:Wim Bartholomeus:Bart Christiaan:Chris Margaretha:Greet Josephine:José Ludovicus:Lou Quirinus:Krijn Angelique:Angel Sebastiaan:Bas Geertruida:Truus`),
  },
  it: {
    first:
      listed(`Enrico Manuela Giacomo Serena Alberto Veronica Nicola Simona Pietro Arianna Edoardo Giada Gianluca Eleonora Raffaele Claudia Domenico Teresa
      Giorgio Lucia Sergio Caterina Mauro Roberta Luigi Angela Carlo Daniela Maurizio Sabrina Massimiliano Raffaella Umberto Antonella Gennaro
      Concetta Pasquale Immacolata Ettore Ludovica Diego Miriam Samuele Rebecca Mattia Greta Cosimo Assunta Renato Loredana Ivano Tiziana
      Pier_Luigi Maria_Grazia Anna_Rita Gian_Marco Michelangelo Maria_Pia Agnese Dario Irene Flavio Nadia Ivan Katia Omar Letizia Bruno Mirella Ciro`),
    last: listed(`Sorrentino Basile Cattani Orlando Damico Ruggiero Negri Battaglia Sartori Neri Piras Fiorentino Ferretti Milani Pagano Bellini Basso Lazzari
      Riva Donati Orsini Melis Vitali Castelli Cirillo Bassi Rota Zanetti Poli Ventura Grimaldi Guidi Sorbo Landi Pinna Spinelli Marchi Ruggeri
      Perrone Franchi Salvi Longobardi Marras Meloni Tedesco Antonelli Pace Oliva Nardi Bertolini Cocco Simonetti Magnani Pozzi Raimondi Bosco
      De_Simone D'Alessandro Di_Pietro De_Martino D'Onofrio Dell'Anna Lo_Russo La_Porta Dal_Pozzo Degli_Esposti Di_Lorenzo Del_Vecchio De_Marchi
      D'Errico Cantù Forlì Dall'Olio Della_Rovere Li_Calzi D'Elia Morabito Trovato Cuomo Zappalà Mele Pisano Corsi`),
    stems: listed(
      'Frances Bened Cav Fagg Gual Lamb Mezz Nov Oliv Pacch Quart Ramp Scar Tamb Vall Zucc Bord Cris Dond Ferr',
    ),
    endings: listed('ini oli etta ani aro igo elli ato esi ante etti olo icchio aldi ardi'),
    called:
      calledBy(`Raffaella:Lella Gianluca:Luca Caterina:Rina Pietro:Piero Domenico:Nico Luigi:Gino Loredana:Lory Massimiliano:Max Concetta:Titti Eleonora:Nora
      Gennaro:Rino Antonella:Nella Edoardo:Edo Ludovica:Ludo Umberto:Berto Serena:Sere Pasquale:Lino Enrico:Chicco Veronica:Vero Manuela:Manu`),
  },
  en: {
    first:
      listed(`Ryan Laura Jacob Kimberly Gary Amy Nicholas Angela Eric Donna Jonathan Emma Stephen Carol Larry Helen Justin Samantha Scott Katherine
      Brandon Christine Frank Janet Gregory Maria Raymond Heather Alexander Diane Adam Julie Dylan Joyce Peter Evelyn Kyle Joan Sean Frances
      Niamh Cian Róisín Eoin Sanjay Deepa Yusuf Zainab Ming Renée Noël Mary-Ann Bethan Dafydd Isla Archie Poppy Freddie Maisie Toby Phoebe
      Lewis Imogen Finlay Eilidh Hamish Kirsty Gordon Maureen Trevor Beryl Clive Edward Victoria Alan Theresa Douglas Abigail`),
    last: listed(`Baker Martin Webb Simpson Chapman Richardson Marshall Collins Ellis Rogers Gray Butler Fox Hunt Mills Palmer Knight Lloyd Pearson Stone
      Barnes Fisher Powell Harvey Murray Russell Gibson Holmes Dixon Hunter Graham Fletcher Andrews Ford Kennedy Burton Wallace Saunders Cole
      West Jordan Owen Reid Newman Barker Lane Payne Day Ferguson Hart Woods Lawson Rees Burns Pugh Pritchard Sharma Gupta Hussain Shah Iqbal Rahman
      Okafor Mensah Wong Zhang Tran O'Sullivan O'Reilly O'Donnell McKenzie MacDonald McLaughlin Mc_Gregor D'Arcy Parker-Bowles Lloyd-Price
      Taylor-Reed St._Clair De_Vere von_Trapp Peña Muñoz Sánchez Featherstone Hollingsworth Cholmondeley`),
    stems: listed('Bar Cross Dun East Fen Green Hol Ingle Kirk Lin Mid Nor Pres Queens Rush Sut Tun Under Wake Yard'),
    endings: listed('ington wick ridge ward more bury dale stone land gate house low hurst side mouth'),
    called:
      calledBy(`Katherine:Kathy Nicholas:Nick Jonathan:Jon Kimberly:Kim Stephen:Steve Samantha:Sam Gregory:Greg Raymond:Ray Alexander:Alex Lawrence:Larry
      Edward:Ted Victoria:Vicky Theresa:Terry Douglas:Doug Abigail:Abby Christine:Chrissie Frances:Fran Jacob:Jake Peter:Pete Angela:Angie Frederick:Fred
      Philip:Phil Dorothy:Dot Henry:Harry Eleanor:Nell Joshua:Josh`),
  },
}
