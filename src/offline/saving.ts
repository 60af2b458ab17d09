/** Whether the browser is told to save data. */
export const savesData = (navigator: object & { connection?: { saveData?: boolean } }): boolean =>
  navigator.connection?.saveData === true

/** The end of the address of a service worker that was registered by a page of such a browser. */
export const saving = '?saving'
