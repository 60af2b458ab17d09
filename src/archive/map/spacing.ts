/** The distance of neighbours on the map: some 30,000 papers fill the disc of radius 1. */
export const pitch = 0.011
