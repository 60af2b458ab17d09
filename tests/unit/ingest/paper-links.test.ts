import { describe, expect, test } from 'vitest'
import { asArxivId, asDoi, asWebAddress, idsOfLink } from '../../../scripts/ingest/formats/paper-links.ts'

describe('arXiv ids', () => {
  test.each([
    ['2508.10020', '2508.10020'],
    [' 2508.10020v12 ', '2508.10020v12'],
    ['arXiv:2508.10020', '2508.10020'],
    ['0704.0001', '0704.0001'],
    ['1412.9999', '1412.9999'],
    ['cs/0112017', 'cs/0112017'],
    ['math.GT/0309136v2', 'math.GT/0309136v2'],
  ])('%j is %j', (text, id) => {
    expect(asArxivId(text)).toBe(id)
  })
  test.each([
    '2508.1002',
    '1412.00001',
    '1501.0001',
    '2513.00001',
    '2500.00001',
    '0001.00001',
    '0612.0001',
    '2508.100200',
    '2508,10020',
    '__proto__',
    'constructor',
    '',
    '2508.10020 x',
    'CS/0112017',
  ])('%j is none', (text) => {
    expect(asArxivId(text)).toBeUndefined()
  })
})

test.each([
  ['10.1000/182', '10.1000/182'],
  ['doi:10.1000/a(b)c', '10.1000/a(b)c'],
  ['DOI: 10.48550/arXiv.2508.10020', '10.48550/arXiv.2508.10020'],
  ['10.1/182', undefined],
  ['10.1000/', undefined],
  ['10.1000/1 82', undefined],
])('the text %j is the DOI %j', (text, doi) => {
  expect(asDoi(text)).toBe(doi)
})

test.each([
  ['https://github.com/example/kites', 'https://github.com/example/kites'],
  [' http://example.org ', 'http://example.org'],
  ['https://github.com/\nexample/kites', 'https://github.com/example/kites'],
  ['HTTPS://Example.org/A?b=c#d', 'HTTPS://Example.org/A?b=c#d'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//example.org', undefined],
  ['example.org', undefined],
  ['https://github.com@evil.example', undefined],
  ['https://user:word@example.org', undefined],
  ['https://localhost/x', undefined],
  ['https:// example.org', undefined],
  ['https://example.org/"><script>', undefined],
  ['https://exa\\mple.org', undefined],
  ['ftp://example.org', undefined],
  ['', undefined],
])('the text %j is the address %j', (text, address) => {
  expect(asWebAddress(text)).toBe(address)
})

test.each([
  ['https://arxiv.org/abs/2508.10020v2', { arxivId: '2508.10020v2' }],
  ['http://www.arxiv.org/pdf/2508.10020.pdf', { arxivId: '2508.10020' }],
  ['https://export.arxiv.org/abs/cs/0112017', { arxivId: 'cs/0112017' }],
  ['https://arxiv.org/html/2508.10020v1/', { arxivId: '2508.10020v1' }],
  ['https://ar5iv.labs.arxiv.org/html/2508.10020', { arxivId: '2508.10020' }],
  ['https://www.alphaxiv.org/abs/2508.10020', { arxivId: '2508.10020' }],
  ['https://huggingface.co/papers/2508.10020?date=1#community', { arxivId: '2508.10020' }],
  ['https://hf.co/papers/2508.10020', { arxivId: '2508.10020' }],
  ['https://doi.org/10.48550/arXiv.2508.10020', { arxivId: '2508.10020' }],
  ['https://doi.org/10.1000/182', { doi: '10.1000/182' }],
  ['https://dx.doi.org/10.1000/a%28b%29', { doi: '10.1000/a(b)' }],
  ['https://huggingface.co/papers', {}],
  ['https://huggingface.co/2508.10020', {}],
  ['https://arxiv.org/list/cs.CL/recent', {}],
  ['https://arxiv.org.evil.example/abs/2508.10020', {}],
  ['https://arxiv.org/abs/2508.1002', {}],
  ['https://doi.org/%', {}],
  ['mailto:ada@example.org', {}],
  ['#contents', {}],
])('the address %s leads to %j', (address, ids) => {
  expect(idsOfLink(address)).toEqual(ids)
})
