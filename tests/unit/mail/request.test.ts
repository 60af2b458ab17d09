import { describe, expect, it } from 'vitest'
import { asRequest } from '../../../scripts/mail/request.ts'

describe('what is asked', () => {
  const good = { digest: '2025-01-02', to: 'r.txt', smtp: 'smtp://localhost', from: 'a@b.org' }
  it.each([
    [{ digest: '' }, /--digest/],
    [{ to: '' }, /--to/],
    [{ smtp: '' }, /SHEAF_SMTP/],
    [{ from: 'nobody' }, /--from/],
    [{ from: undefined }, /--from/],
    [{ site: 'papers.example.org' }, /--site/],
    [{ unsubscribe: ['http://example.org'] }, /--unsubscribe/],
    [{ unsubscribe: ['https://example.org/\r\nBcc:x'] }, /--unsubscribe/],
    [{ unsubscribe: ['javascript:alert(1)'] }, /--unsubscribe/],
    [{ unsure: 'maybe' }, /--unsure/],
    [{ timeout: '0' }, /--timeout/],
  ])('%j is refused', (wrong, words) => {
    expect(() => asRequest({ ...good, ...wrong } as typeof good, {})).toThrow(words)
  })

  it('takes the server, and with it the sender, from the environment', () => {
    const { server, from } = asRequest(
      { digest: 'newest', to: 'r.txt' },
      { SHEAF_SMTP: 'smtps://me%40example.org:p@mail.example.org' },
    )
    expect([server?.login?.pass, from]).toEqual(['p', { name: '', address: 'me@example.org' }])
  })
})
