/** The colours of the site's own pages, as mail clients know them: for light and for dark. */
const light = { page: '#fcf9f4', ink: '#211c18', soft: '#5e564f', rule: '#dcd6cd', go: '#96271f' }
const dark = { page: '#191613', ink: '#e7e1d9', soft: '#b0a79d', rule: '#3b352f', go: '#eda07c' }

const serif = "Georgia,'Times New Roman',serif"
const sans = "-apple-system,'Segoe UI',Helvetica,Arial,sans-serif"

/** The inline style of each part; every value stands in double quotes in an attribute. */
export const styles = {
  page: `margin:0;padding:0;background:${light.page};color:${light.ink};-webkit-text-size-adjust:100%`,
  preheader: 'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all',
  outer: `background:${light.page}`,
  around: 'padding:24px 16px',
  sheet: `max-width:600px;text-align:left;text-align:start;font:17px/1.5 ${serif};color:${light.ink};word-break:break-word;overflow-wrap:anywhere`,
  head: 'padding:0 0 20px',
  label: `margin:0;font:14px/1.4 ${sans};color:${light.soft}`,
  quiet: `color:${light.soft};text-decoration:none`,
  date: `margin:2px 0 8px;font:600 30px/1.2 ${serif};color:${light.ink}`,
  soft: `margin:4px 0 0;font:14px/1.45 ${sans};color:${light.soft}`,
  go: `margin:12px 0 0;font:15px/1.45 ${sans}`,
  top: 'padding:16px 0 20px',
  list: `margin:0 0 4px;font:600 23px/1.25 ${serif};color:${light.ink}`,
  note: `margin:6px 0 0;font:italic 16px/1.5 ${serif};color:${light.soft}`,
  row: `padding:18px 0;border-top:1px solid ${light.rule}`,
  title: `margin:0;font:600 19px/1.3 ${serif}`,
  titleLink: `color:${light.ink};text-decoration:none`,
  facts: `margin:4px 0 0;font:13px/1.45 ${sans};color:${light.soft}`,
  opening: 'margin:8px 0 0',
  link: `color:${light.go}`,
  more: `margin:0;font:15px/1.45 ${sans}`,
  foot: `margin:0;font:13px/1.5 ${sans};color:${light.soft}`,
} as const

const inDark = (prefix = '') =>
  [
    `${prefix}.page{background:${dark.page}!important}`,
    `${prefix}.ink{color:${dark.ink}!important}`,
    `${prefix}.soft{color:${dark.soft}!important}`,
    `${prefix}.go{color:${dark.go}!important}`,
    `${prefix}.rule{border-color:${dark.rule}!important}`,
  ].join('\n')

/** The one style sheet: what inline styles cannot say. Clients that drop it show the light colours. */
export const darkSheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
${inDark()}
}
${inDark('[data-ogsc] ')}`
