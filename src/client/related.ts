/** The related papers stand in the page as they are seen: newest first where that is chosen, else nearest first. */
const choice = document.querySelector<HTMLInputElement>('.related input')!
const nearestFirst = [...document.querySelectorAll<HTMLElement>('.related li')]

choice.addEventListener('change', order)
order()

function order(): void {
  const place = ({ dataset }: HTMLElement) => (choice.checked ? Number(dataset.newest) : 0)
  const wanted = nearestFirst.toSorted((a, b) => place(a) - place(b))
  document.querySelector('.related ol')!.append(...wanted)
}

export {}
