import { calledBy, type Language, listed, type NameList } from './name-list.ts'

// Ordinary names combined by chance: nobody in particular is meant.
/** The names of the open half. */
export const openNames: Readonly<Record<Language, NameList>> = {
  de: {
    first:
      listed(`Anna Thomas Michael Sabine Andreas Julia Stefan Petra Christian Claudia Martin Susanne Peter Nicole Markus Andrea Daniel Katrin
      Jürgen Monika Wolfgang Birgit Jörg Heike Björn Ulrike Lukas Lena Jan Sarah Tobias Laura Florian Marie Sebastian Jana Alexander Karin
      Matthias Anja Uwe Gabriele Frank Sandra Günter Renate Bernd Ingrid Klaus Ursula Käthe Sören Hans-Peter Anna-Lena Karl-Heinz Eva-Maria
      Mustafa Ayşe Fatma Mehmet Özlem Olga Dmitri Zoë René Désirée Götz Rüdiger Jonas Leon Felix Mia Emma Hannah Paul Max`),
    last: listed(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann
      Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Köhler Maier König Mayer Huber Kaiser
      Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke
      Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas
      Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Pfeiffer Yılmaz Kaya Demir Nowak Kowalski
      Strauß Weißenberger Größler Süß von_Berg vom_Hofe zur_Linde`),
    stems: listed(
      'Alten Neu Ober Unter Hohen Stein Wald Birken Lauter Rosen Buch Grün Schön Kirch Feld Brunn Eisen Gold Linden Mühl',
    ),
    endings: listed('berger bauer meier hauser müller bach hoff mann feld thaler huber städter holz kamp reuter'),
    called:
      calledBy(`Michael:Michi Sebastian:Basti Alexander:Alex Andreas:Andi Thomas:Tom Susanne:Susi Gabriele:Gabi Ulrike:Uli Josef:Sepp Stefan:Steffen
      Katrin:Kati Johannes:Hannes Matthias:Matze Maximilian:Max Friedrich:Fritz Wolfgang:Wolfi Christian:Chris Nicole:Nici Tobias:Tobi Ursula:Uschi`),
  },
  nl: {
    first:
      listed(`Jan Anna Peter Maria Johan Linda Kees Petra Hans Sandra Willem Esther Pieter Monique Henk Ingrid Erik Marieke Jeroen Anouk Bas Lotte
      Daan Sanne Lars Femke Tim Iris Sven Eva Ruud Wilma Gerrit Hendrika Cornelis Johanna Dirk Saskia Wouter Maaike Thijs Joëlle Niels Chantal
      Matthijs Fleur Stijn Renée Koen Noa Mohammed Fatima Youssef Samira Daniëlle Marijke Jan-Willem Anne-Marie Ans Truus Rob Michiel IJsbrand
      Xander Björn Loes Gijs Tessa Bram Roos Ton Marloes Joost Ellen Frank Nicole Martijn Yvonne Ronald Mirjam`),
    last: listed(`de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer Mulder de_Groot Bos Vos Peters Hendriks van_Leeuwen
      Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer van_der_Linden Kok Jacobs de_Haan Vermeulen van_den_Heuvel van_der_Veen
      van_den_Broek de_Bruijn van_der_Heijden Schouten van_Beek Willems van_Vliet van_de_Ven Hoekstra Maas Verhoeven Koster van_Dam Prins Blom
      Huisman Peeters de_Jonge Kuipers van_Veen Postma Kuiper Veenstra Kramer van_den_Brink Scholten van_Wijk Postma Martens Vink de_Ruiter
      Timmermans Groen Gerritsen Jonker van_Loon Boer van_der_Velde Willemsen Smeets de_Lange 't_Hart van_'t_Hof in_'t_Veld op_den_Kamp
      ter_Braak ten_Have IJzerman IJsseldijk van_IJzendoorn Bouwmeester Özdemir el_Amrani El_Idrissi Yıldız de_Beer van_der_Wal Rijnders`),
    stems: listed(
      'Ooster Wester Noorder Zuider Dijk Water Berg Veld Molen Hoog Laag Kerk Groen Zand Rozen Boom Sluis Linden Haver Brug',
    ),
    endings: listed('man stra huis wijk kamp veld hof sma mans beek dijk ink donk baan laar'),
    called:
      calledBy(`Cornelis:Kees Johannes:Hans Hendrik:Henk Wilhelmina:Wil Johanna:Annie Pieter:Piet Gerrit:Gert Michiel:Chiel Matthijs:Thijs Antonius:Ton
      Elisabeth:Bets Marieke:Mieke Robert:Rob Theodorus:Theo Jacobus:Sjaak Alexander:Sander Nicolaas:Klaas Hendrika:Rika Martinus:Tinus Catharina:Tineke`),
  },
  it: {
    first:
      listed(`Marco Giulia Andrea Francesca Luca Sara Alessandro Chiara Matteo Valentina Giuseppe Maria Francesco Anna Antonio Paola Davide Elena Stefano
      Laura Simone Martina Roberto Silvia Lorenzo Federica Giovanni Alessia Daniele Elisa Paolo Cristina Riccardo Ilaria Michele Monica
      Niccolò Gaia Salvatore Rosa Vincenzo Carmela Mario Giorgia Claudio Barbara Nicolò Noemi Fabio Debora Massimo Patrizia Emanuele Marta
      Maria_Teresa Gian_Luca Anna_Maria Pier_Paolo Giancarlo Desirée Enzo Beatrice Tommaso Camilla Leonardo Sofia Gabriele Aurora Filippo Alice`),
    last: listed(`Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi
      Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola
      De_Santis D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini
      Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti
      Caputo Montanari Guerra Palmieri Bernardi Martino Fiore De_Rosa D'Amico Di_Stefano Dell'Orto Lo_Presti La_Rocca Dalla_Costa Di_Marco De_Rossi
      Nicolò Cefalù D'Agostino Dell'Acqua Mastropietro Della_Valle`),
    stems: listed(
      'Bald Cast Camp Mont Ross Bertol Nard Pasqual Ugol Zan Mor Vend Tron Gasp Mal Pier Cord Lunard Sant Brun',
    ),
    endings: listed('ini etti elli oni ari acci ella in ato azzi uzzi eri ucci on otti'),
    called:
      calledBy(`Giuseppe:Beppe Francesco:Franco Alessandro:Sandro Giovanni:Gianni Antonio:Tonino Salvatore:Totò Francesca:Franca Roberto:Berto Giuseppina:Pina
      Lorenzo:Renzo Domenico:Mimmo Vincenzo:Enzo Elisabetta:Betta Valentina:Vale Daniele:Dani Alessandra:Ale Luigi:Gigi Raffaele:Lello Teresa:Teresina Federica:Fede`),
  },
  en: {
    first:
      listed(`James Mary John Patricia Robert Jennifer Michael Linda William Elizabeth David Barbara Richard Susan Joseph Jessica Thomas Sarah Charles
      Karen Christopher Lisa Daniel Nancy Matthew Margaret Anthony Sandra Mark Ashley Steven Emily Andrew Michelle Paul Amanda Joshua Melissa
      Kenneth Deborah Kevin Stephanie Brian Rebecca Siobhán Liam Aoife Callum Priya Mohammed Aisha Wei Chloë Zoë Mary-Jane Jean-Paul Owen Rhys
      Oliver Amelia Harry Olivia Jack Grace Alfie Ruby Nathan Hannah Samuel Jodie Gareth Megan Graham Tracey Benjamin Nicole Timothy Catherine`),
    last: listed(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke
      Patel Khan Lewis James Phillips Mason Mitchell Rose Davis Rodriguez Cox Alexander Morgan Moore Mills King Adams Garcia Ali Hughes Edwards
      Bennett Carter Harris Hill Ward Turner Cooper Morris Murphy Lee Anderson Scott Kelly Young Parker Watson Bell Shaw Griffiths Reynolds Stevens
      O'Brien O'Connor McDonald MacLeod O'Neill FitzGerald McCarthy D'Souza Nguyen Chen Singh Kaur Begum Ahmed Harrison-Clarke Smith-Jones
      St._John Van_Buren de_Souza Núñez García Fernández Beauchamp Whitfield Armitage Blackwood`),
    stems: listed('Ash Black Brad Car Dal Eld Far Gran Hart Hather King Lang Mar New Oak Pem Rad Stan Thorn Whit'),
    endings: listed('ley ton ford wood well by field worth combe brook ham shaw man den croft'),
    called:
      calledBy(`Robert:Bob William:Bill Elizabeth:Liz Margaret:Peggy Richard:Dick James:Jim Michael:Mike Jennifer:Jenny Christopher:Chris Matthew:Matt
      Anthony:Tony Joseph:Joe Daniel:Dan Rebecca:Becky Deborah:Debbie Catherine:Kate Benjamin:Ben Samuel:Sam Thomas:Tom Susan:Sue Steven:Steve Andrew:Andy
      Kenneth:Ken Timothy:Tim Patricia:Pat Jessica:Jess Charles:Charlie`),
  },
}
