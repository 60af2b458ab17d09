import { describe, expect, it } from 'vitest'
import { asAddress, asMailbox } from '../../../scripts/mail/address.ts'
import { listIdOf } from '../../../scripts/mail/letter.ts'

describe('a mail address', () => {
  it.each<readonly [string, string | undefined]>([
    ['ada@example.org', 'ada@example.org'],
    ['a.b+c_d@sub.example.org', 'a.b+c_d@sub.example.org'],
    ['Ada@EXAMPLE.org', 'Ada@example.org'],
    ['lei@例え.jp', 'lei@xn--r8jz45g.jp'],
    ['root@localhost', 'root@localhost'],
    ['李雷@example.org', '李雷@example.org'],
    ...[
      '',
      'ada',
      '@example.org',
      'ada@',
      'ada@@example.org',
      'a b@example.org',
      'ada@exa mple.org',
      '.a@b.org',
    ].map((text) => [text, undefined] as const),
    ...[
      'a..b@c.org',
      '"a b"@c.org',
      'a@[127.0.0.1]',
      'a@-b.org',
      'a@b..org',
      'a@b.org\r\nBcc: x@y.z',
      'a>b@c.org',
    ].map((text) => [text, undefined] as const),
    [`${'a'.repeat(65)}@example.org`, undefined],
    [`a@${'b'.repeat(64)}.org`, undefined],
    [`a@${'b.'.repeat(50_000)}org`, undefined],
    ['@'.repeat(50_000), undefined],
  ])('%j', (text, address) => {
    expect(asAddress(text)).toBe(address)
  })

  it.each([
    ['Sheaf <digests@example.org>', { name: 'Sheaf', address: 'digests@example.org' }],
    ['"Sheaf, daily" <digests@example.org>', { name: 'Sheaf, daily', address: 'digests@example.org' }],
    [' digests@example.org ', { name: '', address: 'digests@example.org' }],
    ['A\r\nBcc: x@y.z <digests@example.org>', { name: 'A Bcc: x@y.z', address: 'digests@example.org' }],
    ['Sheaf <digests@example.org> more', undefined],
    ['Sheaf', undefined],
  ])('with a name: %j', (text, mailbox) => {
    expect(asMailbox(text)).toEqual(mailbox)
  })
})

it.each([
  ['tag:sheaf.example.org,2025:', 'digests.sheaf.example.org'],
  ['tag:me@Example.org,2025-01-01:x', 'digests.example.org'],
  ['tag:a>b,2025:', 'digests.localhost'],
])('a list is named by the permanent start of its archive’s ids: %s', (tag, id) => {
  expect(listIdOf(tag)).toBe(id)
})
