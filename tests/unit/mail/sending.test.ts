import { describe, expect, it } from 'vitest'
import { type MailRun, mailDesk } from '../../support/mail-command.ts'
import { mailFaults } from '../../support/mail-faults.ts'
import { startSmtp } from '../../support/smtp.ts'

/** Whether anything that was printed could tell an address. */
const tells = ({ out, err }: MailRun) => /@|ada|bob|eve/i.test(out + err)

describe('a digest by mail', () => {
  it('is one message a recipient, in text and HTML, with the headers of a list', async () => {
    const [smtp, desk] = [await startSmtp(), mailDesk()]
    desk.recipients(['# readers', 'ada@example.org', '', 'Bob Bär <bob@example.org>'])
    const run = await desk.run(smtp.url)
    expect(run).toEqual({ code: 0, out: '2025-01-02: 2 sent\n', err: '' })
    expect(smtp.arrived.map(({ from, to }) => [from, ...to])).toEqual([
      ['digests@example.org', 'ada@example.org'],
      ['digests@example.org', 'bob@example.org'],
    ])
    const [ada, bob] = await smtp.mails()
    expect(bob?.to).toEqual([{ name: 'Bob Bär', address: 'bob@example.org' }])
    expect(ada).toMatchObject({
      from: { name: 'Sheaf', address: 'digests@example.org' },
      to: [{ name: '', address: 'ada@example.org' }],
      subject: '2 January 2025: On code and 2 more papers',
      text: expect.stringContaining('https://papers.example.org/papers/agents/'),
    })
    const headers = new Map(ada?.headers.map(({ key, value }) => [key, value]))
    expect(headers.get('list-id')).toBe('<digests.sheaf.example.org>')
    expect(headers.get('list-unsubscribe')).toBe('<mailto:digests@example.org?subject=unsubscribe>')
    expect(headers.get('list-archive')).toBe('<https://papers.example.org/digests/>')
    expect(headers.has('list-unsubscribe-post')).toBe(false)
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(headers.get('content-type')).toMatch(/^multipart\/alternative/)
    expect(
      mailFaults(ada?.html ?? '', (url) => /^https:\/\/papers\.example\.org\/|^mailto:digests@/.test(url)),
    ).toEqual([])
    expect(smtp.arrived[0]?.raw.toString()).toMatch(/text\/plain; charset=utf-8; format=flowed/)
  })

  it('has only the papers of the topics that a line names, and is not sent where there are none', async () => {
    const [smtp, desk] = [await startSmtp(), mailDesk()]
    desk.recipients(['ada@example.org code', 'bob@example.org, agents, video', 'Eve <eve@example.org> video'])
    const run = await desk.run(smtp.url)
    expect(run).toMatchObject({ code: 0, out: '2025-01-02: 2 sent, 1 without a paper of their topics\n' })
    const texts = (await smtp.mails()).map(({ text }) => text?.match(/papers\/\w+\//g))
    expect(texts).toEqual([['papers/code/', 'papers/agents/'], ['papers/agents/']])
  })

  it('is sent once, however often the command runs, and to who has come since', async () => {
    const [smtp, desk] = [await startSmtp(), mailDesk()]
    desk.recipients(['ada@example.org'])
    await desk.run(smtp.url)
    desk.recipients(['Bob <bob@example.org>', 'ADA@Example.org'])
    expect(await desk.run(smtp.url)).toMatchObject({ code: 0, out: '2025-01-02: 1 sent, 1 sent earlier\n' })
    expect(await desk.run(smtp.url)).toMatchObject({ code: 0, out: '2025-01-02: 0 sent, 2 sent earlier\n' })
    expect(smtp.arrived.map(({ to }) => to[0])).toEqual(['ada@example.org', 'bob@example.org'])
  })

  it('goes over one connection', async () => {
    const [smtp, desk] = [await startSmtp(), mailDesk()]
    desk.recipients(Array.from({ length: 30 }, (_, at) => `r${at}@example.org`))
    await desk.run(smtp.url)
    expect([smtp.arrived.length, smtp.connections()]).toEqual([30, 1])
  })

  it('goes to addresses and names in other scripts', async () => {
    const [smtp, desk] = [await startSmtp(), mailDesk()]
    desk.recipients(['李雷 <lei@例え.jp>'])
    expect(await desk.run(smtp.url)).toMatchObject({ code: 0 })
    expect((await smtp.mails())[0]?.to).toEqual([{ name: '李雷', address: 'lei@xn--r8jz45g.jp' }])
  })

  it('says how to stop it, at one click where the address is told who clicks', async () => {
    const [smtp, desk] = [await startSmtp(), mailDesk()]
    desk.recipients(['ada+x@example.org'])
    const stop = [
      '--unsubscribe',
      'https://lists.example.org/stop?who={address}',
      '--unsubscribe',
      'mailto:stop@example.org',
    ]
    await desk.run(smtp.url, stop)
    const [ada] = await smtp.mails()
    const header = (name: string) => ada?.headers.find(({ key }) => key === name)?.value
    expect(header('list-unsubscribe')).toBe(
      '<https://lists.example.org/stop?who=ada%2Bx%40example.org>, <mailto:stop@example.org>',
    )
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(ada?.text).toContain('https://lists.example.org/stop?who=ada%2Bx%40example.org')
  })

  it('says nothing of who it goes to, and remembers no address', async () => {
    const [smtp, desk] = [await startSmtp(), mailDesk()]
    desk.recipients(['ada@example.org', 'Bob <bob@example.org> video', 'eve@example.org'])
    const runs = [await desk.run(smtp.url, ['--dry-run']), await desk.run(smtp.url), await desk.run(smtp.url)]
    expect(runs.map(tells)).toEqual([false, false, false])
    expect(desk.sent()).toHaveLength(4)
    expect(desk.sent().filter((line) => !/^2025-01-02 (?:begun|sent) [\w-]{22}$/.test(line))).toEqual([])
  })

  it('has the same Message-ID, whenever it is sent', async () => {
    const [smtp, desk] = [await startSmtp(), mailDesk()]
    desk.recipients(['ada@example.org', 'bob@example.org'])
    await desk.run(smtp.url)
    await desk.run(smtp.url, ['--sent', `${desk.folder}/other.txt`])
    const ids = (await smtp.mails()).map(({ messageId }) => messageId)
    expect(ids.slice(0, 2)).toEqual(ids.slice(2))
    expect(new Set(ids).size).toBe(2)
    expect(ids[0]).toMatch(/^<2025-01-02\.[\w-]{22}@digests\.sheaf\.example\.org>$/)
  })
})

describe('a dry run', () => {
  it('says of each line what it would get, and neither connects nor writes', async () => {
    const [smtp, desk] = [await startSmtp(), mailDesk()]
    desk.recipients(['ada@example.org', '# nobody', 'bob@example.org code', 'eve@example.org video'])
    const run = await desk.run(smtp.url, ['--dry-run'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out.replaceAll(desk.folder, '')).toBe(
      [
        '/readers.txt:1: 3 papers, 5 KB',
        '/readers.txt:3: 2 papers on code, 5 KB',
        '/readers.txt:4: nothing: no paper is on video',
        '2025-01-02: 2 mails to send, 0 sent already, 1 without a paper of their topics, 0 unsure; nothing was sent\n',
      ].join('\n'),
    )
    expect([smtp.connections(), () => desk.sent()]).toEqual([0, expect.any(Function)])
    expect(() => desk.sent()).toThrow()
  })
})
