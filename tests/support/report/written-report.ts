import { suggestParagraphs } from '#app/documents/report/suggest-paragraphs.ts'
import type { WrittenParagraph } from '#app/domain/report/report-model.ts'
import { type Language, languages } from '#workflows/languages.ts'
import type { ReportRelease } from './report-release.ts'

/** Every sentence that is suggested for a release, the first with a note, items, States and odd characters. */
export function writtenReport(release: ReportRelease) {
	const odd = 'SOM-TA-2026-GHA-0007 \u{1f600} \u0378 \u0007 {kinds:total:n}'
	const paragraphs = suggestParagraphs(release).map(({ key, chapter, variants }): WrittenParagraph => {
		const [variant] = variants
		const texts = Object.fromEntries(
			languages.map((language) => {
				const text = variant?.texts[language] ?? ''
				return [language, key === 'total' ? `${text}^[${odd}]\n- {state:BOL};\n- {state:GHA}.` : text]
			}),
		)
		return { id: key, chapter, texts }
	})
	const bolivia: Partial<Record<Language, string>> = {
		ar: 'بوليفيا (دولة - المتعددة القوميات)',
		en: 'Bolivia (Plurinational State of)',
	}
	return {
		paragraphs,
		source: {
			release,
			states: new Map([
				['BOL', bolivia],
				['GHA', { en: 'Ghana' }],
			]),
			frame: {
				symbol: 'CTOC/COP/WG.7/2027/2',
				date: '2027-07-15',
				original: 'en' as const,
				session: { en: 'Thirteenth session\nVienna, 15 July 2027' },
			},
		},
	}
}
