/** What a browser with Trusted Types wants for the address of a script. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string
  }
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes

/** Of the site's own scripts alone; the content policy of each page admits no other policy. */
const policy = policies?.createPolicy('sheaf', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin)
      throw new TypeError(`Not a script of this site: ${url}`)
    return url
  },
})

/** The address of a script of this site, in the form in which a worker may be started from it. Throws a `TypeError` for one of another origin. */
export const ownScript = (url: string): string => policy?.createScriptURL(url) ?? url
