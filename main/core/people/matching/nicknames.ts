import { looseKey } from '../fold.ts'

// What people are called in the four languages, by the name in full. A short form that is the start of the name needs no entry.
const listed = `alexander:sander,sascha,xander,lex,sandro alexandra:sandra,sascha alessandro:sandro,ale alessandra:sandra,ale andreas:andi,andy,dreas andrew:andy,drew
  angelika:geli angelique:angel anna:anni,annie,anneke,ans anthony:tony antonio:tonino,toni,nino antonius:ton,toon,teun anton:toni,ton antonella:nella,anto
  adriaan:ad,arie adrianus:ad,arie,janus agnes:agi albert:bert,ab bartholomeus:bart barbara:babs,babsi,bärbel benedikt:bene,benni benjamin:ben,benny,benno bernhard:bernd,hardi
  bernardus:ben,bernard carmela:melina catharina:tineke,trijntje,toos,karin,cato caterina:rina,cate catherine:kate,cathy,kathy,katie,cat charles:charlie,chuck,chas
  christian:chris,chrissi,christl christiaan:chris christina:tina,chris,chrissi christine:chrissie,tina,chris,christel christopher:chris,kit concetta:titti,tina,cetta cornelia:conny,nele,corrie
  cornelis:kees,cees,cor,nelis daniel:dan,danny,dani daniele:dani david:dave,davey deborah:debbie,deb debora:debby domenico:mimmo,nico,menico dominik:domi,nik dominicus:do
  dorothea:doro,thea,dora dorothy:dot,dottie,dolly douglas:doug edoardo:edo,dado eduard:edi,edu edward:ted,ed,eddie,ned,teddy eleanor:nell,ellie,nora eleonora:nora,ele
  elisabeth:lisa,lisl,sissi,else,bets,betsy,liesbeth,els,lies,elly,betty elisabetta:betta,lisa,elisa,betty elizabeth:liz,beth,lizzie,betty,eliza,libby emanuele:manu,lele enrico:chicco,rico
  everdina:dina federica:fede,chicca federico:fede,chicco ferdinand:ferdi,ferdl franciscus:frans,cees,cis francesco:franco,ciccio,checco,franz francesca:franca,checca,fra
  franz:franzl franziska:franzi,sissi frances:fran,frankie frederick:fred,freddie frederik:freek,frits,fred friedrich:fritz,fred,fredi gabriele:gabi,gaby,lele gabriella:lella,gabri gennaro:rino,genny
  georg:schorsch,girgl george:georgie gerardus:gerard,ger,geert gerhard:gerd,hardi gertrud:trude,gerti,traudl geertruida:truus,trui,geerte gerrit:gert,ger giovanni:gianni,nanni,vanni,gio giovanna:gianna,vanna
  giuseppe:beppe,peppe,pino,bepi giuseppina:pina,pinuccia,giusi,peppina giulia:giuli giuseppa:pina gregory:greg guglielmo:memo günter:günni günther:günni heinrich:heinz,heini,hinnerk,rick
  hendrik:henk,rik,hein,harry hendrika:rika,riek,hennie,drika henry:harry,hank,hal hubert:bertl,hubsi immacolata:imma,titina jacob:jake,jay jacoba:coba,coby,ko jacobus:sjaak,jaap,koos,ko,cor jakob:jockel,jaköble,köbi
  james:jim,jimmy,jamie,jem jennifer:jenny,jen jessica:jess,jessie jeroen:roen johann:hans,hannes,hansi johannes:hans,hannes,jan,johan,joop,hannie,jo johanna:hanna,hanni,annie,jo,joke,hanneke,janna
  john:jack,johnny,jon jonathan:jon,jonny,nathan joseph:joe,joey,jo josef:sepp,beppi,jupp,pepi josephine:jo,josie,fien,josé joshua:josh judith:judy,jutta karl:kalle,charly kathrin:kati,trine katrin:kati,trine
  katharina:kathi,käthe,kati,katja,rina,trine katherine:kathy,kate,katie,kat kenneth:ken,kenny kimberly:kim konstantin:konni,kosta lawrence:larry,laurie leendert:leen leonardo:leo,nardo leonhard:leo,hartl
  loredana:lory,dana lorenzo:renzo,enzo ludovica:ludo,vica ludovicus:lou,lode ludwig:lutz,wiggerl,lui luigi:gigi,gino luisa:gigia maarten:mart,tinus magdalena:leni,lena,magda manfred:mani,fred manuela:manu,ela
  margaret:peggy,maggie,meg,marge,daisy margarete:gretel,grete,greta,gitta margaretha:greet,greta,griet maria:mia,mitzi,ria,mariella,mimi,miep marieke:mieke marianna:nanna martinus:tinus,martin massimiliano:max,massi,massimo
  matthew:matt matthias:matze,hias,matti,thias matthijs:thijs,matt mattheus:theo,thijs maximilian:max,maxi,maxl melanie:mel,melli michael:michi,mike,mick,micha,michl,michel michele:lele,michi michiel:chiel,giel
  monika:moni,monni nicholas:nick,nicky nicolaas:klaas,nico,niek,claas nikolaus:klaus,niko,nick nicola:nico,nick nicole:nici,nicky,nikki pasquale:lino,pasqualino patrick:pat,paddy,rick patricia:pat,trish,tricia,patty
  patrizia:patty peter:pete,pit petronella:nel,nelly,petra,ella petrus:piet,peter philipp:phil,lipp philip:phil,pip pierluigi:gigi pieter:piet,peter pietro:piero quirinus:krijn raffaele:lello,raf raffaella:lella,raffa
  raymond:ray rebecca:becky,becca reinhard:hardy,reini richard:dick,rick,richie,rich,ritchie robert:bob,rob,bobby,robbie,bert roberto:berto,robi roberta:robi rosa:rosi,rosina rudolf:rudi,dolf,rolf salvatore:totò,salvo,turi,toti
  samantha:sam,sammie samuel:sam,sammy sebastian:basti,bastian,wastl,seb sebastiaan:bas,seb serena:sere sigrid:siggi siegfried:siggi,sigi silvia:silvi stefan:steffen,steff,stevie stefanie:steffi,steff,fanny stephanie:steph,steffi
  stephen:steve,stevie steven:steve,stevie susan:sue,susie,suzy susanne:susi,sanne,sanni teresa:teresina,resi,terry theodor:theo,teddy theodorus:theo,dorus theresa:terry,resi,tess,tessa thomas:tom,tommy,thommy timothy:tim,timmy tobias:tobi
  ulrich:uli,ulli ulrike:uli,ulli,rike umberto:berto ursula:uschi,ursi,ulla,ursel valentina:vale,tina vanessa:nessa,nessi veronica:vero,nica veronika:vroni,vera victoria:vicky,tori vincenzo:enzo,cenzo,vince vittorio:toio walter:walli
  wilhelm:willi,willy,helmi wilhelmina:wil,mien,mina,willemien,helmi willem:wim,pim,bill,wil william:bill,will,billy,liam,willy wolfgang:wolfi,wolf,gangerl zacharias:zach`

const fullOf = new Map<string, string[]>()
for (const entry of listed.split(/\s+/u)) {
  const [name = '', shorts = ''] = entry.split(':')
  const full = looseKey(name)
  for (const short of shorts.split(',').map(looseKey)) fullOf.set(short, [...(fullOf.get(short) ?? []), full])
}

const nobody: readonly string[] = []

/** The full names a person called `word` may have; loose keys on both sides. */
export function fullNames(word: string): readonly string[] {
  return fullOf.get(word) ?? nobody
}
