import fc from 'fast-check'

/** Properties try the same values in every run of `npm test`; a proof tries others each time, and names the seed where one fails. */
if (!process.env.SHEAF_PROVE) fc.configureGlobal({ seed: 20_261_122 })
