import type { Block } from './blocks.ts'

/** What speaks for a block being the name of an organisation or a user, and not a part of a paper. */
export type NameSign = 'submitter' | 'known' | 'authors' | 'short' | 'long'

const longest = 90

/** The best sign that a block is a name: it stands below `Submitted by`; its words are those of an organisation or it is a user's handle; it stands above a count of authors; or only that it is short, or not too long. */
export function nameSign({ text, before, after }: Block): NameSign | undefined {
  if (text.length > longest || text.includes('\n') || holdsSentence(text)) return undefined
  const words = text.split(/\s+/).length
  if (before === 'submitter' && words <= 5) return 'submitter'
  if (isOrganisation(text) || isHandle(text)) return 'known'
  if (after === 'authors' && words <= 8) return 'authors'
  if (words > 8 || text.length > 70) return undefined
  return words <= 5 && text.length <= 48 ? 'short' : 'long'
}

const holdsSentence = (text: string) => /[?!:]|\. |\.$/.test(text.replace(/\b(?:inc|ltd|co|corp)\./gi, ''))

const isHandle = (text: string) => /^@?[a-z0-9][a-z0-9_.-]{1,38}$/.test(text) && /[a-z]/.test(text)

function isOrganisation(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}&]+/gu) ?? []
  const plain = words.map((word) => word.toLowerCase())
  if (organisations.has(plain.join(' ')) || plain.some((word) => universities.has(word))) return true
  if (!words.every((word) => /^[^\p{Ll}]/u.test(word) || small.has(word))) return false
  const isPlain = words.length > 1 && words.length <= 4 && !plain.some((word) => small.has(word))
  return (
    words.some(
      (word) => /^[Ll]aborator(?:y|ies)$|(?:^l|L)abs?$|LAB$/.test(word) || companies.has(word.toLowerCase()),
    ) ||
    (isPlain && endings.has(plain.at(-1) ?? ''))
  )
}

const setOf = (words: string, separator = ' ') => new Set(words.split(separator))

const small = setOf('of the and for at in de la di der für und')
const universities = setOf(
  'university universität universidad université università univeristy institute institut',
)
const companies = setOf('institution college academy inc ltd corp gmbh center centre')
const endings = setOf(
  'ai nlp research school team group technology technologies robotics center centre foundation intelligence science sciences agi hospital',
)
const organisations = setOf(
  'nvidia|google|google deepmind|deepmind|ai at meta|meta|facebook|microsoft|apple|amazon|amazon web services|adobe|bytedance|bytedance seed|tencent|tencent hunyuan|alibaba|alibaba nlp|alibaba inc|alibaba group|tongyi|qwen|deepseek|openai|anthropic|hugging face|baidu|huawei|samsung|ibm|intel|amd|qualcomm|salesforce|servicenow|snowflake|databricks|mistral|cohere|moonshot|zhipu|zai org|kuaishou|kling|stepfun|longcat|meituan|xiaomi|xiaomi mimo|oppo|vivo|kaist|mit|cmu|eth zurich|epfl|hkust|hkustgz|cuhk|nus|ntu|mbzuai|inclusionai|opengvlab|openmoss|tiiuae|eleutherai|laion|ai2|allenai|upstage|naver|kakao|sony|uc berkeley|ucla|ucsd|uiuc|caltech|inria|kyutai|xai|minimax|sensetime|sensenova|skywork|jd|didi|netflix|spotify|together|boston dynamics|tsinghua|stanford|harvard|yale|oxford|cambridge|columbia|mila|openbmb|internlm|shopee|rednote hilab|snapchat|snap|ucas|panasonic|shanghai ailab|xiaohongshu|genentech|accio|quark',
  '|',
)
