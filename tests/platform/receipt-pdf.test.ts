import { expect, test } from 'vitest'
import { certificatePdf } from '#app/domain/deliveries/training/certificate.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { renderPdf, type Sheet } from '#app/platform/pdf/render-pdf.server.ts'
import { asRead, canReadPdf, pdfText } from '#tests/support/downloads.ts'
import type { Language } from '#workflows/languages.ts'
import { intlLocales, languages } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'

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
/** Returns the uncompressed text of a PDF. */
const namesIn = (pdf: Buffer) => pdf.toString('latin1')

test.each(languages)(
	'a sheet in %s is a tagged PDF in its language, in the fonts that come with it',
	async (language) => {
		const pdf = await renderPdf(sheet(language))
		const text = namesIn(pdf)
		expect(text.startsWith('%PDF-')).toBe(true)
		expect(text).toContain('StructTreeRoot')
		expect(text).toMatch(new RegExp(`/Lang ?\\(${language}`))
		const fonts: Partial<Record<Language, string>> = { ar: 'Vazirmatn', zh: 'NotoSansSC' }
		expect(text).toContain(fonts[language] ?? 'NotoSans-')
		expect(text).not.toContain('Libertinus') // Typst's fallback font
	},
)

test('names in any of the scripts stand on a sheet of another language', async () => {
	const facts = Object.values(titles).map((value) => ({ label: 'Łódź', value }))
	const text = namesIn(await renderPdf(sheet('en', { facts })))
	expect(text).toContain('Vazirmatn')
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
	// The type forbids a sheet without facts: the program that sets it stops.
	const broken = renderPdf({ ...sheet('en'), facts: null as never })
	const whole = Promise.all(languages.map((language) => renderPdf(sheet(language))))
	await expect(broken).rejects.toThrow('Typst')
	for (const [index, pdf] of (await whole).entries())
		expect(namesIn(pdf)).toMatch(new RegExp(`/Lang ?\\(${languages[index]}`))
})

const sentences = {
	ar: 'لا تنقل ملكية المعدات إلى طرف ثالث إلا بموافقة مكتوبة، ويجوز التحقق من استعمالها.',
	zh: '未经书面同意，不得将设备转让给第三方，并可核查其使用情况。',
	ru: 'Оборудование не передается третьим лицам без письменного согласия.',
	fr: 'L’équipement n’est pas cédé à des tiers sans accord écrit : œuvre, naïf.',
}

test.runIf(canReadPdf).each(namesOf(sentences))(
	'what a sheet in %s says can be copied from it',
	async (language) => {
		const lead = sentences[language]
		const text = pdfText(await renderPdf(sheet(language, { lead })))
		expect(text).toContain(asRead(lead))
	},
)

test.runIf(canReadPdf)('tables keep their rows, and their codes whole, over several pages', async () => {
	const codes = Array.from({ length: 400 }, (_, index) => `VD-${1000 + index}`)
	const table = { title: 'Serial numbers', head: ['Item', 'Numbers'], rows: [[{ code: '1' }, { codes }]] }
	const text = pdfText(await renderPdf(sheet('ar', { tables: [table] })))
	expect(text).toContain(asRead('Serial numbers'))
	for (const one of codes) expect(text).toContain(one)
	expect(text).toContain('1/2')
})

const told = {
	number: 'SOM-C-2026-000042',
	code: 'ABCD-EFGH-JKLM-NPQR',
	issuedOn: new Date('2026-06-08'),
	from: '2026-06-01',
	to: '2026-06-05',
	days: 5,
}
const certified = {
	ar: { name: 'أمل عبد الرحمن', state: 'مصر', programme: 'كشف وثائق السفر المزورة', place: 'القاهرة' },
	zh: { name: '王晓明', state: '中国', programme: '伪造旅行证件的识别', place: '北京' },
	en: { name: 'Ama Mensah', state: 'Ghana', programme: 'Detecting forged travel documents', place: 'Accra' },
	fr: { name: 'Éloïse N’Diaye', state: 'Sénégal', programme: 'Détection de faux documents', place: 'Dakar' },
	ru: { name: 'Юлия Щербакова', state: 'Армения', programme: 'Выявление подделок', place: 'Ереван' },
	es: { name: 'Íñigo Peña', state: 'Perú', programme: 'Detección de documentos falsos', place: 'Lima' },
}

test.runIf(canReadPdf).each(languages)(
	'a certificate in %s can be read back word by word',
	async (language) => {
		const words = catalogues[language].certificates.sheet
		const dates = new Intl.DateTimeFormat(intlLocales[language], { dateStyle: 'long', timeZone: 'UTC' })
		const dateOf = (day: Date) => dates.format(day)
		const pdf = await certificatePdf({ ...told, ...certified[language], language }, words, dateOf)
		const text = pdfText(pdf)
		const { name, state, programme, place } = certified[language]
		const { title, sample, lead, check } = words
		const said = [
			title,
			sample,
			lead,
			words.text,
			check,
			name,
			state,
			programme,
			place,
			dateOf(told.issuedOn),
		]
		for (const each of said) expect(text).toContain(asRead(each))
		for (const each of [told.number, told.code, '3000/certificates/verify']) expect(text).toContain(each)
		expect(pdf.toString('latin1')).toContain('StructTreeRoot')
	},
)

test.runIf(canReadPdf)('a name in one script is printed whole on a certificate in another', async () => {
	const sheet = { ...told, ...certified.en, name: certified.ar.name, language: 'en' as const }
	const text = pdfText(await certificatePdf(sheet, catalogues.en.certificates.sheet, String))
	expect(text).toContain(asRead(certified.ar.name))
})
