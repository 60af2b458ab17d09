import { describe, expect, it } from 'vitest'
import { redact } from '../../../scripts/mail/redact.ts'
import { smtpServer } from '../../../scripts/mail/smtp-url.ts'

describe('the address of a server', () => {
  it.each([
    [
      'smtps://u:p@mail.example.org',
      { host: 'mail.example.org', port: 465, tls: 'whole', login: { user: 'u', pass: 'p' } },
    ],
    [
      'smtp://u%40x.org:p%2F%25@mail.example.org',
      { host: 'mail.example.org', port: 587, tls: 'upgrade', login: { user: 'u@x.org', pass: 'p/%' } },
    ],
    ['smtp://mail.example.org:25/?tls=off', { host: 'mail.example.org', port: 25, tls: 'none' }],
    ['smtp://localhost:2525', { host: 'localhost', port: 2525, tls: 'free' }],
    ['smtp://[::1]:25', { host: '::1', port: 25, tls: 'free' }],
  ])('%s', (url, server) => {
    expect(smtpServer(url)).toEqual(server)
  })

  it.each([
    '',
    'mail.example.org',
    'https://u:secret@example.org',
    'smtp://',
    'smtps://u:sec/ret@example.org',
    'smtps://u:secret@example.org?logger=true',
    'smtps://u:secret@example.org/path',
    'smtp://u:secret@example.org?tls=off',
    'smtps://u:secret%@example.org',
  ])('%j is refused, without being quoted', (url) => {
    expect(() => smtpServer(url)).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/secret|sec\/ret|u:/) }),
    )
  })
})

describe('what a server says', () => {
  it.each([
    [
      '550 5.1.1 <ada@example.org>: Recipient address rejected',
      '550 5.1.1 <ADDRESS>: Recipient address rejected',
    ],
    ['550 user ADA at example.org unknown', '550 user ADDRESS at ADDRESS unknown'],
    ['550 someone.else@other.org', '550 ADDRESS'],
    ['535 bad password s3cret!', '535 bad password ADDRESS'],
    ['550 \u001b[31mred\u0007\r\nline', '550 [31mred line'],
    ['550 adabas is down', '550 adabas is down'],
  ])('%j is said without addresses and secrets', (reply, said) => {
    expect(redact(reply, ['ada@example.org', 's3cret!'])).toBe(said)
  })

  it('is short, and costs little', () => {
    for (const text of ['@'.repeat(50_000), 'a'.repeat(50_000), 'a@'.repeat(50_000), ' '.repeat(50_000)])
      expect(redact(text, ['ada@example.org']).length).toBeLessThanOrEqual(200)
  })
})
