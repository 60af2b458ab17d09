/** Words that carry a sentence or a question but not its subject. They tell papers apart less than their rarity in abstracts says. */
export const functionWords: ReadonlySet<string> = new Set(
  `a about after all also am an and any are around as at be because been before being between both but by can
  could did do does doing done each ever every find for from get gets getting give gives go had has have having
  he her here his how i if in into is it its just kind kinds know let like look looking make makes making many
  may me might more most much must my need needs no not of off on one only or other others our out over own
  paper papers please same shall she should show shows so some something such than that the their them then
  there these they thing things this those through to too under up us use used uses using very want wants was
  way ways we were what when where whether which while who whom whose why will with within without would you
  your`.split(/\s+/),
)

/** Words that a question or a request begins with. */
export const questionWords: ReadonlySet<string> = new Set(
  'how what why who where when which is are do does did can could should would find show give i any please'.split(
    ' ',
  ),
)
