import * as rule from './rule.ts'
import { all, type Element, inAtom, inXhtml, textOf, xmlDocument } from './tree.ts'

const atom = (names: string) => names.split(' ').map(inAtom)
const history = '{http://purl.org/syndication/history/1.0}archive'
const ofFeed = [...atom('id title subtitle updated link author entry'), inXhtml('div'), history]
const ofEntry = atom('id title updated published link author category summary content')
const many = atom('link author category entry')

/** What the W3C feed validator says of an Atom 1.0 feed; that papers of one day have equal dates is left out. Throws where it is not XML. */
export function atomFaults(xml: string): rule.Faults {
  const document = xmlDocument(xml)
  const { root: feed } = document
  const entries = all(feed, inAtom('entry'))
  const both = [feed, ...entries]
  const of = (name: string) => both.flatMap((element) => all(element, inAtom(name)))
  const texts = (name: string) => of(name).map(({ text }) => text)
  const links = of('link').map(({ attributes }) => attributes)
  const names = of('author').map((author) => textOf(author, inAtom('name')))
  const contents = entries.flatMap((entry) => all(entry, inAtom('content')))
  const first = feed.children.findIndex(({ name }) => name === inAtom('entry'))
  return rule.judged([
    [
      'UndefinedElement',
      'error',
      [...strangers(feed, ofFeed), ...entries.flatMap((entry) => strangers(entry, ofEntry))],
    ],
    ['MissingElement', 'error', both.flatMap((element) => rule.notOnce(element, atom('id title updated')))],
    [
      'MissingElement author',
      'error',
      all(feed, inAtom('author')).length > 0
        ? []
        : entries.filter((entry) => all(entry, inAtom('author')).length === 0).map(({ text }) => text),
    ],
    [
      'DuplicateElement',
      'error',
      both.flatMap(({ children }) =>
        rule.again(children.map(({ name }) => name)).filter((name) => !many.includes(name)),
      ),
    ],
    [
      'MisplacedMetadata',
      'error',
      first < 0
        ? []
        : feed.children
            .slice(first)
            .filter(({ name }) => name !== inAtom('entry'))
            .map(({ name }) => name),
    ],
    [
      'DuplicateAtomLink',
      'error',
      both.flatMap((element) =>
        rule.again(
          all(element, inAtom('link')).map(
            ({ attributes }) => `${attributes.get('rel')} ${attributes.get('type')}`,
          ),
        ),
      ),
    ],
    [
      'MissingSelf',
      'warning',
      all(feed, inAtom('link')).some(
        ({ attributes }) =>
          attributes.get('rel') === 'self' && attributes.get('type') === 'application/atom+xml',
      )
        ? []
        : ['self'],
    ],
    [
      'FeedHistoryRelInEntry',
      'warning',
      entries
        .flatMap((entry) => all(entry, inAtom('link')))
        .filter(({ attributes }) => attributes.get('rel') !== 'alternate')
        .map(({ text }) => text),
    ],
    [
      'UnregisteredAtomLinkRel',
      'warning',
      rule.unless(
        links.map((link) => link.get('rel') ?? ''),
        (rel) => ['self', 'alternate', 'current', 'prev-archive'].includes(rel),
      ),
    ],
    [
      'MissingContentOrAlternate',
      'error',
      entries.filter((entry) => rule.notOnce(entry, atom('content link')).length > 0).map(({ text }) => text),
    ],
    [
      'InvalidLink',
      'error',
      rule.unless(
        links.map((link) => link.get('href') ?? ''),
        rule.isHttp,
      ),
    ],
    ['InvalidTAG', 'error', rule.unless(texts('id'), (id) => id.startsWith('tag:') && rule.isUri(id))],
    ['DuplicateEntries', 'error', rule.again(entries.map((entry) => textOf(entry, inAtom('id'))))],
    ['InvalidRFC3339Date', 'error', rule.unless([...texts('updated'), ...texts('published')], rule.isMoment)],
    [
      'UnexpectedWhitespace',
      'error',
      rule.unless([...texts('id'), ...texts('updated')], (text) => text === text.trim()),
    ],
    ['NotBlank', 'warning', [...texts('title'), ...names].filter((text) => text === '')],
    [
      'MissingAttribute',
      'error',
      of('category')
        .filter(({ attributes }) => !attributes.get('term'))
        .map(String),
    ],
    [
      'ContainsHTML',
      'warning',
      [
        ...texts('title'),
        ...texts('subtitle'),
        ...texts('summary'),
        ...names,
        ...of('category').map(({ attributes }) => attributes.get('label') ?? ''),
      ].filter(rule.looksLikeHtml),
    ],
    [
      'MissingXhtmlDiv',
      'error',
      contents
        .filter(
          ({ attributes, children }) =>
            attributes.get('type') !== 'xhtml' ||
            children.length !== 1 ||
            children[0]?.name !== inXhtml('div'),
        )
        .map(({ text }) => text),
    ],
    ['NotHtml', 'warning', contents.flatMap(({ children }) => children.flatMap(rule.xhtmlFaults))],
    [
      'InvalidLanguage',
      'error',
      /^[a-z]{2,3}(-\w+)*$/i.test(feed.attributes.get('{http://www.w3.org/XML/1998/namespace}lang') ?? '')
        ? []
        : ['xml:lang'],
    ],
    ['BadCharacters', 'warning', rule.badCharacters(document)],
    ['NonstdPrefix', 'warning', rule.oddNamespaces(document)],
    [
      'NonSpecificMediaType',
      'warning',
      xml.slice(0, 512).includes('<feed') ? [] : ['the beginning does not show that it is Atom'],
    ],
  ])
}

const strangers = ({ children }: Element, known: string[]) =>
  children.map(({ name }) => name).filter((name) => !known.includes(name))
