import * as rule from './rule.ts'
import { all, inAtom, inXhtml, textOf, xmlDocument } from './tree.ts'

const content = '{http://purl.org/rss/1.0/modules/content/}encoded'
const creator = '{http://purl.org/dc/elements/1.1/}creator'
const history = '{http://purl.org/syndication/history/1.0}archive'
const own = ['title', 'link', 'description', 'language', 'lastBuildDate']
const ofChannel = [...own, 'item', inAtom('link'), inXhtml('div'), history]
const ofItem = ['title', 'link', 'description', 'guid', 'pubDate', 'category', content, creator]
const extra = [inAtom('updated'), inAtom('summary')]
const many = ['category', creator, 'item', inAtom('link')]

/** What the W3C feed validator says of an RSS 2.0 feed. Throws where it is not XML. */
export function rssFaults(xml: string): rule.Faults {
  const document = xmlDocument(xml)
  const { root } = document
  const channel = all(root, 'channel')[0] ?? root
  const items = all(channel, 'item')
  const of = (name: string) => items.flatMap((item) => all(item, name).map(({ text }) => text))
  const links = all(channel, inAtom('link')).map(({ attributes }) => attributes)
  const plain = [
    ...all(channel, 'title'),
    ...all(channel, 'description'),
    ...items.flatMap((item) => [
      ...all(item, 'title'),
      ...all(item, 'category'),
      ...all(item, inAtom('summary')),
    ]),
  ]
  const orders = items.map(({ children }) => children.map(({ name }) => name))
  return rule.judged([
    [
      'InvalidRSSVersion',
      'error',
      root.name === 'rss' && root.attributes.get('version') === '2.0' ? [] : [root.name],
    ],
    ['MissingElement', 'error', rule.notOnce(channel, ['title', 'link', 'description'])],
    [
      'MissingDCLanguage',
      'warning',
      /^[a-z]{2,3}(-\w+)*$/i.test(textOf(channel, 'language')) ? [] : [textOf(channel, 'language')],
    ],
    [
      'UndefinedElement',
      'error',
      [
        ...channel.children.filter(({ name }) => !ofChannel.includes(name)),
        ...items.flatMap(({ children }) =>
          children.filter(({ name }) => ![...ofItem, ...extra].includes(name)),
        ),
      ].map(({ name }) => name),
    ],
    [
      'DuplicateElement',
      'error',
      [channel, ...items].flatMap(({ children }) =>
        rule.again(children.map(({ name }) => name)).filter((name) => !many.includes(name)),
      ),
    ],
    [
      'MisplacedItem',
      'warning',
      channel.children
        .slice(channel.children.findIndex(({ name }) => name === 'item'))
        .filter(({ name }) => items.length > 0 && name !== 'item')
        .map(({ name }) => name),
    ],
    [
      'ItemMustContainTitleOrDescription',
      'error',
      items.filter((item) => !textOf(item, 'title') && !textOf(item, 'description')).map(({ text }) => text),
    ],
    [
      'NotBlank',
      'warning',
      [channel, ...items].filter((item) => !textOf(item, 'title')).map(({ text }) => text),
    ],
    ['MissingGuid', 'warning', items.filter((item) => !textOf(item, 'guid')).map(({ text }) => text)],
    ['DuplicateValue', 'error', rule.again(of('guid'))],
    [
      'InvalidPermalink',
      'error',
      items
        .flatMap((item) => all(item, 'guid'))
        .filter(({ attributes }) => attributes.get('isPermaLink') !== 'false')
        .map(({ text }) => text),
    ],
    ['InvalidTAG', 'error', rule.unless(of('guid'), rule.isUri)],
    [
      'InvalidFullLink',
      'error',
      rule.unless(
        [textOf(channel, 'link'), ...of('link'), ...links.map((link) => link.get('href') ?? '')],
        rule.isHttp,
      ),
    ],
    [
      'InvalidRFC2822Date',
      'error',
      rule.unless(
        [textOf(channel, 'lastBuildDate'), ...of('pubDate')],
        (date) => new Date(date).toUTCString() === date,
      ),
    ],
    ['InvalidRFC3339Date', 'error', rule.unless(of(inAtom('updated')), rule.isMoment)],
    [
      'MissingAtomSelfLink',
      'warning',
      links.some((link) => link.get('rel') === 'self' && link.get('type') === 'application/rss+xml')
        ? []
        : ['self'],
    ],
    [
      'UnregisteredAtomLinkRel',
      'warning',
      rule.unless(
        links.map((link) => link.get('rel') ?? ''),
        (rel) => ['self', 'current', 'prev-archive'].includes(rel),
      ),
    ],
    [
      'NeedDescriptionBeforeContent',
      'warning',
      orders
        .filter(
          (names) =>
            names.includes(content) && !names.slice(0, names.indexOf(content)).includes('description'),
        )
        .map(String),
    ],
    ['ContainsHTML', 'warning', plain.map(({ text }) => text).filter(rule.looksLikeHtml)],
    [
      'CharacterData',
      'warning',
      plain
        .map(({ text }) => text)
        .filter((text) => /&#[x0-9]|<[/a-zA-Z]/.test(text) && !xml.includes('&#x')),
    ],
    ['NotHtml', 'warning', [...of('description'), ...of(content)].flatMap(rule.htmlFaults)],
    ['BadCharacters', 'warning', rule.badCharacters(document)],
    ['NonstdPrefix', 'warning', rule.oddNamespaces(document)],
    [
      'NonSpecificMediaType',
      'warning',
      xml.slice(0, 512).includes('<rss') ? [] : ['the beginning does not show that it is RSS'],
    ],
  ])
}
