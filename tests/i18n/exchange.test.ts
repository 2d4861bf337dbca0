import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import exceljs from '@protobi/exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runWords } from '#app/commands/words/run-words.ts'
import { readTexts, writeTexts } from '#app/i18n/exchange/catalogue-files.ts'
import { listTranslations } from '#app/i18n/exchange/translation-states.ts'
import { languages } from '#workflows/languages.ts'

/** A small product: two files of pages and one of e-mails, in French as far as it goes. */
const files = {
	'app/i18n/messages/en/first.json': {
		common: {
			save: 'Save plan',
			lead: 'Read the <link>page</link> about {name}.',
			mark: '\u2068{name}\u2069 & "co"',
		},
	},
	'app/i18n/messages/en/second.json': {
		codes: { 'Eastern Africa': 'Eastern Africa' },
		work: {
			needs: '{count, plural, =0 {No needs} one {# need} other {# needs}}',
			saved: 'The request was saved.',
		},
	},
	'emails/messages/en.json': { offerMade: { subject: 'Offer for a need' } },
	'app/i18n/messages/fr/first.json': { common: { save: 'Enregistrer le plan' } },
	'app/i18n/messages/fr/second.json': { work: { saved: 'Enregistré' } },
	'emails/messages/fr.json': { offerMade: { subject: 'Offre pour un besoin' } },
	'app/i18n/translated-from/fr.json': {},
}

let root: string
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'ta-words-'))
	for (const [path, tree] of Object.entries(files)) write(path, tree)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, tree: object) {
	mkdirSync(dirname(join(root, path)), { recursive: true })
	writeFileSync(join(root, path), `${JSON.stringify(tree, null, '\t')}\n`)
}

/** Runs the command in the small product. */
async function run(...args: string[]) {
	const lines: string[] = []
	const code = await runWords(args, { root, print: (line) => lines.push(line) })
	return { code, lines, said: lines.join('\n') }
}
const at = (name: string) => join(root, name)
const contents = () =>
	Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(at(path), 'utf8')]))
const stateOf = (id: string) => listTranslations(root, 'fr').find((one) => one.id === id)?.state

const full: Record<string, string> = {
	'common.save': 'Enregistrer le plan',
	'common.lead': 'Lisez la <link>page</link> sur {name}.',
	'common.mark': '\u2068{name}\u2069 & «\u202fcie\u202f»',
	'codes.Eastern Africa': 'Afrique de l’Est',
	'work.needs': '{count, plural, =0 {Aucun besoin} one {# besoin} other {# besoins}}',
	'work.saved': 'La demande est enregistrée.',
	'emails.offerMade.subject': 'Offre pour un besoin',
}

const xmlText = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The two formats: how a file is exported, and how a translator fills it in. */
const formats = [
	{
		name: 'XLIFF',
		options: [],
		file: 'words.xlf',
		async fill(path: string, targets: Record<string, string>, done = true) {
			const filled = readFileSync(path, 'utf8').replace(
				/<unit id="[^"]+" name="([^"]+)"[\s\S]*?<\/unit>/g,
				(unit, id: string) => {
					const target = targets[id]
					if (target === undefined) return unit
					const plain = unit.replace(/\s*<target[\s\S]*<\/target>/, '')
					const marked = done ? plain.replace(/<segment [^>]*>/, '<segment state="translated">') : plain
					return marked.replace(
						'</source>',
						`</source><target xml:space="preserve">${xmlText(target)}</target>`,
					)
				},
			)
			writeFileSync(path, filled)
		},
	},
	{
		name: 'XLSX',
		options: ['--xlsx'],
		file: 'words.xlsx',
		async fill(path: string, targets: Record<string, string>, done = true) {
			const book = new exceljs.Workbook()
			await book.xlsx.readFile(path)
			book.worksheets[0]?.eachRow((row) => {
				const target = targets[String(row.getCell(1).value)]
				if (target === undefined) return
				row.getCell(3).value = target
				if (done) row.getCell(4).value = 'Translated'
			})
			await book.xlsx.writeFile(path)
		},
	},
]

describe.each(formats)('$name', ({ options, file, fill }) => {
	const exported = async (...more: string[]) => run('export', 'fr', ...options, ...more, '--out', at(file))

	test('that comes back as it was changes nothing', async () => {
		await exported()
		const before = contents()
		expect((await run('import', at(file))).code).toBe(0)
		expect(contents()).toEqual(before)
	})

	test('brings translations back, in the order of English and with the source they were made from', async () => {
		await exported()
		await fill(at(file), full)
		expect(await run('import', at(file))).toMatchObject({
			code: 0,
			lines: [expect.stringContaining('7 texts')],
		})
		expect(Object.fromEntries(readTexts(root, 'fr'))).toEqual(full)
		const text = readFileSync(at('app/i18n/messages/fr/first.json'), 'utf8')
		expect(text).toContain('\t\t"mark": "\\u2068{name}\\u2069 & «\\u202fcie\\u202f»"\n')
		expect(Object.keys(JSON.parse(text).common)).toEqual(['save', 'lead', 'mark'])
		expect(stateOf('work.needs')).toBe('translated')
		rmSync(at(file))
		expect((await exported()).said).toBe('There is nothing to translate into fr.')
		expect(existsSync(at(file))).toBe(false)
		const all = await exported('--all')
		expect(all.said).toContain('7 texts')
		const before = contents()
		expect((await run('import', at(file))).lines).toEqual(['0 texts taken over'])
		expect(contents()).toEqual(before)
	})

	test('brings one edited text back, whatever its state says, and leaves the others to be translated', async () => {
		await exported()
		await fill(at(file), { 'work.saved': 'La demande a été enregistrée.' }, false)
		expect((await run('import', at(file))).code).toBe(0)
		expect(readTexts(root, 'fr').get('work.saved')).toBe('La demande a été enregistrée.')
		expect([stateOf('work.saved'), stateOf('common.save')]).toEqual(['translated', 'new'])
	})

	test.each([
		['common.lead', 'Lisez la page sur {name}.', 'tag <link> is missing'],
		['common.lead', 'Lisez la <link>page</link>.', 'argument {name} is missing'],
		['common.lead', 'Lisez la <link>page sur {name}.', 'cannot be read'],
		[
			'work.needs',
			'{count, plural, =0 {Aucun} other {# besoins}}',
			'plural form "one" of {count} is missing',
		],
		['work.needs', '{count, plural, one {# besoin} other {# besoins}}', 'branch "=0" of {count} is missing'],
		['common.save', 'Enregistrer\u0085le plan', 'holds a control character'],
	])('is refused by name for %s: %s', async (id, target, why) => {
		await exported()
		await fill(at(file), { ...full, [id]: target })
		const before = contents()
		const { code, lines } = await run('import', at(file))
		expect(code).toBe(1)
		const refused = lines.filter((line) => line.startsWith('REFUSED'))
		expect(refused).toEqual([expect.stringContaining(`${id}: ${why}`)])
		expect(contents()).toEqual(before)
	})

	test('is refused for a text that does not exist', async () => {
		await exported()
		write('app/i18n/messages/en/first.json', { common: { lead: 'Read the <link>page</link> about {name}.' } })
		const { code, said } = await run('import', at(file))
		expect(code).toBe(1)
		expect(said).toContain('REFUSED  common.save: there is no such text')
	})

	test('warns about typography and terms, and takes the text', async () => {
		await exported()
		await fill(at(file), { 'work.saved': 'L\'envoi est enregistré : "oui"' })
		const { code, said } = await run('import', at(file))
		expect(code).toBe(0)
		for (const why of [
			'straight quotation mark',
			'before the colon',
			'no full stop at the end',
			'term "request" is "demande"',
		])
			expect(said).toContain(why)
	})

	test('of an older English text is taken, and stays to be translated', async () => {
		await exported()
		await fill(at(file), { 'common.save': 'Enregistrer le plan' })
		write('app/i18n/messages/en/first.json', { common: { save: 'Save the new plan' } })
		await fill(at(file), { 'common.save': 'Enregistrer' })
		const { said } = await run('import', at(file))
		expect(said).toContain('common.save: the English text has changed since the export')
	})
})

test.each(languages)(
	'the files of %s are written as they stand: in the order of English, formatted',
	(language) => {
		const copy = join(root, 'copy')
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

test('reads segments of a unit together, and passes over what is no translation', async () => {
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
