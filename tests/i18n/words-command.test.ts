import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from '@protobi/exceljs'
import { expect, test } from 'vitest'
import { readTexts, writeTexts } from '#app/i18n/exchange/catalogue-files.ts'
import { languages } from '#workflows/languages.ts'
import { useSmallProduct } from './small-product.ts'

const { at, write, run, contents, stateOf } = useSmallProduct()

test.each(languages)(
	'the files of %s are written as they stand: in the order of English, formatted',
	(language) => {
		const copy = at('copy')
		for (const folder of ['app/i18n/messages', 'emails/messages'])
			cpSync(folder, join(copy, folder), { recursive: true })
		expect(writeTexts(copy, language, readTexts(copy, language))).toEqual([])
	},
)

test('status counts what is new, changed and translated, and fails until all is translated', async () => {
	const { code, lines } = await run('status')
	expect(code).toBe(1)
	expect(lines.find((line) => line.startsWith('fr'))?.split(/\s+/)).toEqual(['fr', '0', '7', '0'])
	await run('mark', 'fr', 'common.save', 'work')
	expect(stateOf('common.save')).toBe('translated')
	// No text of French yet, so it stays new.
	expect(stateOf('work.needs')).toBe('new')
	write('app/i18n/messages/en/first.json', { common: { save: 'Save the plan' } })
	expect(stateOf('common.save')).toBe('changed')
})

test('status ends with 0 once every language is marked', async () => {
	const translated = ['ar', 'es', 'fr', 'ru', 'zh']
	for (const language of ['en', ...translated]) {
		write(`app/i18n/messages/${language}/first.json`, { common: { save: 'Save plan' } })
		write(`app/i18n/messages/${language}/second.json`, {})
		write(`emails/messages/${language}.json`, {})
	}
	for (const language of translated) {
		expect((await run('status')).code).toBe(1)
		expect((await run('mark', language)).code).toBe(0)
	}
	expect((await run('status')).code).toBe(0)
})

test('find shows every text that contains a term, in whatever language', async () => {
	const found = await run('find', 'need')
	expect(found.code).toBe(0)
	expect(found.lines.map((line) => line.split('  ').slice(0, 2).join(' '))).toEqual([
		'en work.needs',
		'en emails.offerMade.subject',
		'2 texts with “need”',
	])
	expect(await run('find', 'LE PLAN')).toMatchObject({
		code: 0,
		lines: expect.arrayContaining(['fr  common.save  Enregistrer le plan']),
	})
	expect((await run('find', 'nowhere')).code).toBe(1)
	expect(await run('--help')).toMatchObject({ code: 0, said: expect.stringContaining('find TEXT') })
})

test('mark refuses what import would refuse, and ids that do not exist', async () => {
	write('app/i18n/messages/fr/first.json', { common: { save: 'Enregistrer {plan}' } })
	expect(await run('mark', 'fr')).toMatchObject({
		code: 1,
		said: expect.stringContaining('common.save: argument {plan} is not in the English text'),
	})
	expect(await run('mark', 'fr', 'common.nothing')).toMatchObject({
		code: 1,
		said: expect.stringContaining('common.nothing: there is no such text'),
	})
	expect(stateOf('work.saved')).toBe('new')
})

test('notes say where a text is, who reads it and what its arguments are', async () => {
	await run('export', 'fr', '--out', at('words.xlf'))
	const file = readFileSync(at('words.xlf'), 'utf8')
	expect(file).toContain('<note>Where: My work: what requires action</note>')
	expect(file).toContain('<note>Read by: officers of States and UNODC personnel</note>')
	expect(file).toContain('{count}: a number; write every plural form of your language')
	expect(file).toContain('&lt;link&gt;&lt;/link&gt;: filled in or formatted by the page; keep it')
})

const unit = (id: string, target: string) =>
	`<file id="f"><unit id="${id}"><segment state="translated"><source>Save plan</source><target>${target}</target></segment></unit></file>`
const xliff = (body: string, attributes = 'version="2.0" srcLang="en" trgLang="fr"') =>
	`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${attributes}>${body}</xliff>`

test.each([
	['no XML', 'not XML at all', 'is not well-formed XML'],
	['an unfinished file', xliff(unit('common.save', 'Oui')).slice(0, -4), 'is not well-formed XML'],
	['a DOCTYPE', `<!DOCTYPE xliff [<!ENTITY a "aaaa">]>${xliff(unit('common.save', '&a;'))}`, 'has a DOCTYPE'],
	['an unknown entity', xliff(unit('common.save', '&a;')), 'is not well-formed XML'],
	['another encoding', `<?xml version="1.0" encoding="UTF-16"?>${xliff('')}`, 'is not written in UTF-8'],
	['deep nesting', xliff('<a>'.repeat(100)), 'is nested too deep'],
	['another format', xliff('', 'version="1.2" srcLang="en" trgLang="fr"'), 'is not XLIFF 2.0'],
	['another source', xliff('', 'version="2.0" srcLang="de" trgLang="fr"'), 'is not translated from English'],
	[
		'another language',
		xliff('', 'version="2.0" srcLang="en" trgLang="de"'),
		'is not in one of the languages',
	],
	['marks', xliff(unit('common.save', 'Oui <ph id="1"/>')), 'common.save: holds the mark <ph>'],
	[
		'a text twice',
		xliff(unit('common.save', 'Oui') + unit('common.save', 'Non')),
		'common.save: is there twice',
	],
	['a strange id', xliff(unit('__proto__.polluted', 'Oui')), '__proto__.polluted: there is no such text'],
	['an empty text', xliff(unit('common.save', '')), 'common.save: has no translation'],
])('refuses an XLIFF file with %s', async (_, content, why) => {
	writeFileSync(at('hostile.xlf'), content)
	const before = contents()
	expect(await run('import', at('hostile.xlf'))).toMatchObject({
		code: 1,
		said: expect.stringContaining(why),
	})
	expect(contents()).toEqual(before)
})

test('reads segments of a unit together, and skips all but translations', async () => {
	const body =
		'<file id="f"><unit id="common.save"><notes><note>Oui</note></notes><m:matches xmlns:m="urn:m"><m:match><source>a</source><target>b</target></m:match></m:matches>' +
		'<segment state="final"><source>Save </source><target>Enregistrer </target></segment><segment state="final"><source>plan</source><target><![CDATA[le plan]]></target></segment></unit></file>'
	writeFileSync(at('parts.xlf'), xliff(body, 'version="2.1" srcLang="en-GB" trgLang="fr-FR"'))
	expect((await run('import', at('parts.xlf'))).said).toBe('1 text taken over')
	expect(stateOf('common.save')).toBe('translated')
})

test('refuses a workbook that is none, and names a formula', async () => {
	writeFileSync(at('words.xlsx'), 'no workbook')
	expect(await run('import', at('words.xlsx'))).toMatchObject({
		code: 1,
		said: expect.stringContaining('is no workbook'),
	})
	await run('export', 'fr', '--xlsx', '--out', at('words.xlsx'))
	const book = new exceljs.Workbook()
	await book.xlsx.readFile(at('words.xlsx'))
	const cell = book.worksheets[0]?.getCell('C2')
	if (cell) cell.value = { formula: '1+1', result: 2 }
	await book.xlsx.writeFile(at('words.xlsx'))
	expect(await run('import', at('words.xlsx'))).toMatchObject({
		code: 1,
		said: expect.stringContaining('common.save: holds a formula'),
	})
})

test.each([[], ['export', 'en'], ['export'], ['mark', 'de'], ['nothing']])(
	'explains itself for "%s"',
	async (...args) => {
		expect(await run(...args)).toMatchObject({
			code: 1,
			said: expect.stringContaining('npm run words -- status'),
		})
	},
)
