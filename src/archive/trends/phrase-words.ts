const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that a name neither begins nor ends with. */
export const functionWords = words(`
  a about above across after again against all along alone already also although always am among amongst an and
  another any anything are around as aside at be became because become becomes been before being below beside
  besides between beyond both but by can cannot could despite did do does doing done down due during each either
  else especially et etc even ever every everything few fewer for from further furthermore given had has have
  having he hence her here herein his how however i ie if in indeed instead into is it its itself just keep keeps
  kept know known last least less let like likely made mainly make makes making many may me might more moreover
  most mostly much must my namely near nearly need needed needs neither never nevertheless no nor not nothing now
  of off often on once one only onto or other others otherwise our ours out over own per perhaps quite rather
  really recent regardless same several shall she should since so some something sometimes soon still such than
  that the their them themselves then there thereby therefore these they thing things this those though three
  through throughout thus to together too toward towards two four five six seven eight nine ten under unless
  unlike until unto up upon us use used uses using usually versus very via want was way ways we well were what
  whatever when where whereas whereby wherein whether which while who whom whose why will with within without
  would yet you your yours vs eg ago amid first second third
`)

/** Words that stand before a name. */
export const beforeNames = words(`
  a an the of in for on with by from this these those our its their into between across toward towards among
  via within each every any both several many and or such as than over through under per against various
`)

/** Words that stand before a verb. */
export const beforeVerbs = words(`
  we to can that which they it not also will may must should could would is are be been was were has have had
  who does do did cannot often then thereby thus further then still you i
`)

/** Words that follow a verb, and seldom a name. */
export const afterVerbs = words('a an the our its their this these those us whether how it them')

/** Words that every paper has, whatever it is on: a phrase of them alone names nothing. */
export const plainWords = words(`
  ability ablation absence academic accuracy achieve achievement action addition additional advance advancement
  advantage aim alternative amount analysis answer application approach area arm art article arxiv aspect
  assumption attempt attention author availability available avenue average barrier based baseline basis
  behavior benchmark benefit billion block body bottleneck breakthrough broad capability capacity case category
  cause challenge challenging change character characteristic choice class closed code codebase collection com
  combination commercial community comparable comparison competitive complex complexity component comprehensive
  computation concept concern conclusion condition consideration consistency consistent constraint construction
  context contrast contribution core corresponding cost count course critical crucial current cutting data
  dataset day deal decade decrease deep definition degree demand demo demonstration dependency depth design
  detail detailed development difference different difficulty dimension direct direction discussion diverse
  diversity domain downstream drawback drop dynamic early ease edge effect effective effectiveness efficacy
  efficiency efficient effort element emergence empirical end enhancement environment era error essential
  estimate evaluation evidence exact example existing experiment experimental explicit exploration extension
  extensive extent face factor failure family feature feedback field final finding fine first flexibility
  flexible focus form formulation foundation frame framework full fully function fundamental future gain gap
  general generalization generation github goal good great ground group growth guidance hand high higher highly
  http https huge hugging huggingface hundred hypothesis idea impact implementation implication importance
  important impressive improvement increase individual inference information initial innovation input insight
  inspiration instance institution intermediate interplay introduce introduction investigation io issue item key
  kind knowledge lack large larger latest layer lead learning length level leverage light limit limitation
  limited line link list little long low lower main major manner material mean means measure mechanism method
  methodology metric million mind minimal minute mode model modern module moment month motivation multiple name
  nature necessity network new notable notion novel novelty number object objective observation obstacle open
  opportunity optimal optimization option order org original outcome outperform output overall overview page
  pair paper paradigm parameter part particular performance period perspective phase phenomenon piece pipeline
  place platform point poor popular position possibility possible potential power powerful practical practice
  practitioner precise presence present previous primary principle prior problem procedure process product
  program progress project promise promising property proposal propose proposed prospect public publicly purpose
  quality quantity question range rapid rate rationale real reality reason recent recipe reduction reference
  region relation relationship release reliability reliable remarkable repo report repository representation
  requirement research researcher resource respect response rest result review rich rigorous rise risk robust
  robustness role rule run same sample sampling scale scenario schema scheme scope score seamless section
  seeking sense sensitivity series set setting setup shift short shortcoming side significance significant
  similar simple simplicity single site situation size small solution sota source space specific speed split
  stability stage standard start state statistic step strategy strength strong structure study style subject
  substantial success suite superior support system systematic systematical target task technique technology
  term test theoretical theory thing thousand time tool top topic total trained training transition treatment
  trend trial true turn type understanding unified unique unit unprecedented url usage user utility validation
  validity valuable value variant variation variety various vast version view volume weak weakness website wide
  work workflow world www year zero
`)
