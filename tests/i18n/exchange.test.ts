import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import exceljs from '@protobi/exceljs'
import { describe, expect, test } from 'vitest'
import { readTexts } from '#app/i18n/exchange/catalogue-files.ts'
import { useSmallProduct } from './small-product.ts'

const { at, write, run, contents, stateOf } = useSmallProduct()

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
		expect(Object.fromEntries(readTexts(at('.'), 'fr'))).toEqual(full)
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
		expect(readTexts(at('.'), 'fr').get('work.saved')).toBe('La demande a été enregistrée.')
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
