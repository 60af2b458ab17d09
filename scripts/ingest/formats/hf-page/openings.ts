/** Whether a paragraph begins with a word that leads on from something: such words begin 4 in 10 later sentences of abstracts and fewer than 1 in 100 abstracts, counted in 100,000. */
export const opensLater = (text: string) => later.has(/^[A-Za-z]{1,20}/.exec(text)?.[0].toLowerCase() ?? '')

const later = new Set(
  'to our its they these such however furthermore moreover additionally finally besides further thus therefore hence then consequently subsequently nevertheless instead rather yet but meanwhile overall together notably crucially specifically here second third first experiments experimental experimentally extensive extensively comprehensive results evaluations empirical empirically ablation evaluated across by through each more based unlike compared both built beyond without under at code project'.split(
    ' ',
  ),
)
