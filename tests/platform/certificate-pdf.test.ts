import { expect, test } from 'vitest'
import { certificatePdf } from '#app/domain/deliveries/training/certificate.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { asRead, canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { intlLocales, languages } from '#workflows/languages.ts'

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

test.runIf(canReadPdf)('a name in one script stands on a certificate of another, whole', async () => {
	const sheet = { ...told, ...certified.en, name: certified.ar.name, language: 'en' as const }
	const text = pdfText(await certificatePdf(sheet, catalogues.en.certificates.sheet, String))
	expect(text).toContain(asRead(certified.ar.name))
})
