import type { ReportFrame } from '#app/domain/report/report-model.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { UnDocument } from '#app/platform/documents/un-document.ts'
import { env } from '#app/platform/env.server.ts'
import type { Language } from '#workflows/languages.ts'
import { roman, unDate } from '#workflows/report/un-format.ts'

/** The head of a document of the Conference in a language. In the sample world it says that its data are fictitious. */
export function unMasthead(
	{ symbol, date, original }: Pick<ReportFrame, 'symbol' | 'date' | 'original'>,
	language: Language,
): Pick<UnDocument, 'language' | 'mark' | 'masthead'> {
	const t = translator(language, 'reportDocument')
	return {
		language,
		mark: env.SAMPLE_WORLD ? t('sample') : null,
		masthead: {
			organization: t('organization'),
			symbol,
			organ: t('organ'),
			facts: [
				t('distribution'),
				unDate(new Date(`${date}T00:00:00Z`), language),
				t('original', { name: t(`languages.${original}`) }),
			],
		},
	}
}

// The eleventh chapter would have its number: the report has six.
/** Chapters in Arabic have ordinals, those in Chinese the numerals of the language; all others are Roman. */
// biome-ignore format: a list of numerals reads better as a line
const arabic = ['أولاً', 'ثانياً', 'ثالثاً', 'رابعاً', 'خامساً', 'سادساً', 'سابعاً', 'ثامناً', 'تاسعاً', 'عاشراً']
const chinese = '一二三四五六七八九十'

/** The sign of a chapter: `IV.`, `四.`, `رابعاً –`. */
export function chapterSign(number: number, language: Language): string {
	if (language === 'ar') return `${arabic[number - 1] ?? number} –`
	if (language === 'zh') return `${chinese[number - 1] ?? number}.`
	return `${roman(number)}.`
}

/** The sign of a paragraph: `12.`, and `12 –` in Arabic. */
export const paragraphSign = (number: number, language: Language): string =>
	language === 'ar' ? `${number} –` : `${number}.`

const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const LETTERS = 26

/** The sign of an item by its place from 0: `(a)`, French, Russian and Spanish `a)`, Arabic `(أ)`. */
export function itemSign(at: number, language: Language): string {
	if (language === 'ar') return `(${abjad[at % abjad.length]})`
	const letter = String.fromCodePoint('a'.charCodeAt(0) + (at % LETTERS))
	// After z, letters are doubled.
	const text = letter.repeat(Math.floor(at / LETTERS) + 1)
	return language === 'en' || language === 'zh' ? `(${text})` : `${text})`
}

/** The number of a figure: Roman, but for Arabic and Chinese. */
export const figureNumber = (number: number, language: Language): string =>
	language === 'ar' || language === 'zh' ? String(number) : roman(number)

// The eleventh annex would have its number: a document has two.
// biome-ignore format: a list of ordinals reads better as a line
const arabicAnnexes = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر']

/** "Annex II"; Arabic has ordinals, Chinese its numerals without a space. */
export function annexSign(name: string, number: number, language: Language): string {
	if (language === 'ar') return `${name} ${arabicAnnexes[number - 1] ?? number}`
	if (language === 'zh') return `${name}${chinese[number - 1] ?? number}`
	return `${name} ${roman(number)}`
}
