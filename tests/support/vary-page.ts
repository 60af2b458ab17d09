/** Numbers in [0, 1), the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The text of a Daily Papers page, as the seeds have it, with every variant of such pages put in at random places. */
export function varyPage(page: string, random: () => number): string {
  const blocks = page.trim().split(/\n{2,}/)
  const date = blocks.findIndex((block) => /^[A-Z][a-z]{2} \d{1,2}$/.test(block))
  const head = varyHead(blocks.slice(0, date + 1), random)
  const body = varyBody(blocks.slice(date + 1), random)
  const text = `${[...head, ...body].join('\n\n')}\n\n${footer(random)}`
  const marked = random() < 0.5 ? `\ufeff${text}` : text
  return random() < 0.5 ? marked.replaceAll('\n', '\r\n') : marked
}

/** One of a list, at random. */
export const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)]!

const upTo = (count: number, random: () => number) => 1 + Math.floor(random() * count)

function varyHead(head: string[], random: () => number): string[] {
  const by = pick(
    ['byAK and the research community', 'by AK and the research community', 'by AK', 'byAK'],
    random,
  )
  const lines = head
    .filter((line) => line !== 'Daily Papers' || random() < 0.5)
    .map((line) => (line.startsWith('by') ? by : line))
  lines.splice(Math.floor(random() * lines.length), 0, pick(queries, random))
  lines.splice(Math.floor(random() * (lines.length + 1)), 0, pick(tabs, random))
  return lines
}

/** Lines go between blocks, or stick to the block above or below without a blank line. */
function varyBody(body: string[], random: () => number): string[] {
  const blocks = [...body]
  for (const lines of besides) {
    const count = upTo(Math.ceil(body.length / 4), random)
    for (let done = 0; done < count; done += 1) insert(blocks, pick(lines, random)(random), random)
  }
  return blocks
}

function insert(blocks: string[], line: string, random: () => number): void {
  const [at, how] = [Math.floor(random() * blocks.length), random()]
  if (how < 0.6) blocks.splice(at, 0, line)
  else if (how < 0.8) blocks[at] = `${blocks[at]}\n${line}`
  else blocks[at] = `${line}\n${blocks[at]}`
}

const queries = [
  'code generation',
  'Search: 3D gaussian splatting',
  'Large Language Models',
  'reinforcement learning from human feedback',
  'q=agents',
  'Video Diffusion Models',
  '"chain of thought"',
  'What is a world model?',
]

const tabs = [
  'Daily Weekly Monthly',
  'Daily\n\nWeekly\n\nMonthly',
  'Daily\nWeekly\nMonthly',
  'DailyWeeklyMonthly',
]

type Lines = ((random: () => number) => string)[]

const upvotes: Lines = [
  (random) => String(upTo(400, random)),
  (random) => `▲ ${upTo(90, random)}`,
  (random) => `Upvote\n${upTo(90, random)}`,
  (random) => `Upvote ${upTo(90, random)}`,
  (random) => `${upTo(900, random)} upvotes`,
  (random) => `👍 ${upTo(90, random)}`,
  () => '1.2k',
  () => '+8',
]

const comments: Lines = [
  (random) => `${upTo(30, random)} comments`,
  (random) => `· ${upTo(30, random)} comments`,
  (random) => `💬 ${upTo(30, random)}`,
  (random) => `Comments: ${upTo(30, random)}`,
  () => '1 comment',
]

const authors: Lines = [
  (random) => `${upTo(60, random)} authors`,
  (random) => `· ${upTo(60, random)} authors`,
  (random) => `·\n\n${upTo(60, random)} authors`,
  () => '1 author',
]

const organisationNames = [
  'NVIDIA',
  'Google DeepMind',
  'Tsinghua University',
  'ByteDance Seed',
  'AI at Meta',
  'Shanghai AI Lab',
  'The Chinese University of Hong Kong',
  'Institute of Automation, Chinese Academy of Sciences',
  'Qwen',
  'Hugging Face',
  'ETH Zurich',
  'Kling Team',
  'University of Illinois at Urbana-Champaign',
  'Technion Israel institute of technology',
]

const organisations: Lines = [
  (random) => pick(organisationNames, random),
  (random) => `Organization: ${pick(organisationNames, random)}`,
  (random) => `${pick(organisationNames, random)} · ${upTo(30, random)} authors`,
]

const userNames = ['akhaliq', 'taesiri', 'Wei Tao', 'ShaojinWu', 'aopolin-lv', 'Daniel van Strien']

const users: Lines = [
  (random) => `Submitted by ${pick(userNames, random)}`,
  (random) => `Submitted by\n\n${pick(userNames, random)}`,
  (random) => `Submitted by\n${pick(userNames, random)}`,
]

const day = (random: () => number) =>
  `${pick(['Jan', 'May', 'Aug', 'Sep', 'Dec'], random)} ${upTo(28, random)}`

const dates: Lines = [
  (random) => `Published on ${day(random)}`,
  (random) => `Published on ${day(random)}, 2025`,
  (random) => `Submitted on ${day(random)}`,
  (random) => day(random),
  (random) => `${day(random)}, 2024`,
  (random) => `${upTo(6, random)} days ago`,
]

const besides: Lines[] = [upvotes, comments, authors, organisations, users, dates]

const footers = [
  [
    'Previous',
    'Next',
    'Company',
    'TOS',
    'Privacy',
    'About',
    'Jobs',
    'Website',
    'Models',
    'Datasets',
    'Spaces',
    'Pricing',
    'Docs',
  ],
  [
    'System theme',
    'Company',
    '© Hugging Face',
    'TOS',
    'Privacy',
    'About',
    'Careers',
    'Website',
    'Models',
    'Datasets',
    'Spaces',
    'Pricing',
    'Docs',
  ],
  [
    'Previous Next',
    'Company TOS Privacy About Jobs',
    'Website Models Datasets Spaces Pricing Docs',
    '© 2025 Hugging Face',
  ],
]

function footer(random: () => number): string {
  return pick(footers, random).join(random() < 0.5 ? '\n' : '\n\n')
}
