import { shownAs } from './document-type.js'

test.each([
  ['实施方案.pdf', 'application/pdf'],
  ['实施方案.PDF', 'application/pdf'],
  ['师资证书.jpg', 'image/jpeg'],
  ['说明.txt', 'text/plain;charset=utf-8'],
  // What it says would run as a page of our own.
  ['方案.html', undefined],
  ['方案.svg', undefined],
  ['方案.pdf.html', undefined],
  ['方案.docx', undefined],
  ['方案.constructor', undefined],
  ['pdf方案', undefined],
])('%s is shown as %p', (name, type) => {
  expect(shownAs(name)).toBe(type)
})
