import { expect, test } from 'vitest'
import { languages } from '#app/i18n/languages.ts'
import { renderPdf, type Sheet } from '#app/platform/pdf/render-pdf.server.ts'

const titles = { ar: 'إيصال', zh: '回执', en: 'Receipt', fr: 'Récépissé', ru: 'Квитанция', es: 'Recibo' }
const sheet = (language: Sheet['language'], own: Partial<Sheet> = {}): Sheet => ({
	language,
	title: titles[language],
	mark: null,
	lead: titles[language],
	facts: [{ label: titles[language], value: 'SOM-TA-2026-ZZZ-0001', code: true }],
	parts: [{ title: titles[language], text: titles[language], code: 'one\ntwo' }],
	foot: titles[language],
	...own,
})
/** What a PDF says of itself without being unpacked. */
const namesIn = (pdf: Buffer) => pdf.toString('latin1')

test.each(languages)(
	'a sheet in %s is a tagged PDF in its language, in the fonts that come with it',
	async (language) => {
		const pdf = await renderPdf(sheet(language))
		const text = namesIn(pdf)
		expect(text.startsWith('%PDF-')).toBe(true)
		expect(text).toContain('StructTreeRoot')
		expect(text).toMatch(new RegExp(`/Lang ?\\(${language}`))
		const fonts = { ar: 'NotoSansArabic', zh: 'NotoSansSC' } as const
		expect(text).toContain(language in fonts ? fonts[language as keyof typeof fonts] : 'NotoSans-')
		expect(text).not.toContain('Libertinus') // what Typst takes when a letter has no font
	},
)

test('names in any of the scripts stand on a sheet of another language', async () => {
	const facts = Object.values(titles).map((value) => ({ label: 'Łódź', value }))
	const text = namesIn(await renderPdf(sheet('en', { facts })))
	expect(text).toContain('NotoSansArabic')
	expect(text).toContain('NotoSansSC')
	expect(text).not.toContain('Libertinus')
})

test('what a person typed is text and never a command', async () => {
	const hostile = '#read("/etc/passwd") #include "worker.mjs" $x$ *b* \\ `raw` [#panic()] </script>'
	const plain = { label: hostile, value: hostile }
	const pdf = await renderPdf(sheet('en', { title: hostile, lead: hostile, facts: [plain], foot: hostile }))
	expect(namesIn(pdf).startsWith('%PDF-')).toBe(true)
})

test('several at once are each answered with their own, and a wrong one does not stop the others', async () => {
	const broken = renderPdf({ ...sheet('en'), facts: null as never })
	const whole = Promise.all(languages.map((language) => renderPdf(sheet(language))))
	await expect(broken).rejects.toThrow('Typst')
	for (const [index, pdf] of (await whole).entries())
		expect(namesIn(pdf)).toMatch(new RegExp(`/Lang ?\\(${languages[index]}`))
})
