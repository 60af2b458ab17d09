/** The colours of the sheet as they are now, for a canvas. */
export interface Inks {
  ink: string
  paper: string
  faint: string
  font: string
  /** That of a topic's hue; of none for an unsorted paper. */
  topic(hue: number | undefined): string
}

/** Read the colours from the sheet's own style: they follow the theme. */
export function readInks(sheet: HTMLElement): Inks {
  const probe = document.createElement('i')
  sheet.append(probe)
  const style = getComputedStyle(probe)
  const read = (name: string) => {
    probe.className = name
    return style.color
  }
  const [ink, paper, faint] = [read('ink'), read('ground'), read('faint')]
  probe.className = 'hue'
  const hues = new Map(
    Array.from({ length: 24 }, (_, at) => {
      probe.dataset.hue = String(at * 15)
      return [at * 15, style.color] as const
    }),
  )
  const font = getComputedStyle(sheet).font
  probe.remove()
  return { ink, paper, faint, font, topic: (hue) => hues.get(hue ?? -1) ?? ink }
}
