import type { Language } from '../languages.ts'

/**
 * Numbers and dates as documents of the United Nations have them, which is not always how the formatter of a browser
 * writes them: Spanish parts thousands by a space, Russian adds the word for year, and Arabic has both names of a month.
 */
const NO_BREAK = '\u00a0'
const thousands: Record<Language, string> = {
	ar: NO_BREAK,
	zh: ',',
	en: ',',
	fr: NO_BREAK,
	ru: NO_BREAK,
	es: NO_BREAK,
}
const decimal: Record<Language, string> = { ar: ',', zh: '.', en: '.', fr: ',', ru: ',', es: ',' }

/** A number with at most one decimal place. Thousands keep together at the end of a line. */
export function unNumber(value: number, language: Language): string {
	const [whole = '0', tenths] = (Math.round(Math.abs(value) * 10) / 10).toString().split('.')
	const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands[language])
	return `${value < 0 ? '-' : ''}${grouped}${tenths ? `${decimal[language]}${tenths}` : ''}`
}

const percents = {
	ar: () => `${NO_BREAK}في المائة`,
	zh: () => '%',
	en: () => `${NO_BREAK}per cent`,
	fr: () => `${NO_BREAK}%`,
	ru: (value: number) => `${NO_BREAK}${russian[new Intl.PluralRules('ru').select(value)]}`,
	es: () => `${NO_BREAK}%`,
} as const satisfies Record<Language, (value: number) => string>
const russian: Record<Intl.LDMLPluralRule, string> = {
	one: 'процент',
	few: 'процента',
	many: 'процентов',
	// Fractions.
	other: 'процента',
	zero: 'процентов',
	two: 'процента',
}

/** A share (0 to 1) in per cent, with at most one decimal place. */
export function unPercent(share: number, language: Language): string {
	const value = Math.round(share * 1000) / 10
	return `${unNumber(value, language)}${percents[language](value)}`
}

const locales: Record<Language, string> = { ar: 'ar', zh: 'zh', en: 'en-GB', fr: 'fr', ru: 'ru', es: 'es' }
/** In the Levant and in Egypt months have different names: a document gives both. */
const arabicMonths = [
	'كانون الثاني/يناير',
	'شباط/فبراير',
	'آذار/مارس',
	'نيسان/أبريل',
	'أيار/مايو',
	'حزيران/يونيه',
	'تموز/يوليه',
	'آب/أغسطس',
	'أيلول/سبتمبر',
	'تشرين الأول/أكتوبر',
	'تشرين الثاني/نوفمبر',
	'كانون الأول/ديسمبر',
]

/** A text whose months are named as pages name them, with their names in documents: in Arabic both. */
export function withUnMonths(text: string, language: Language): string {
	if (language !== 'ar') return text
	const onPages = new Intl.DateTimeFormat('ar', { month: 'long', timeZone: 'UTC' })
	return arabicMonths.reduce(
		(written, both, month) => written.replaceAll(onPages.format(Date.UTC(2001, month, 1)), both),
		text,
	)
}

/** A day in UTC: `15 July 2027`, `15 июля 2027 года`, `2027年7月15日`. */
export function unDate(day: Date, language: Language): string {
	const date = { day: day.getUTCDate(), month: day.getUTCMonth(), year: day.getUTCFullYear() }
	if (language === 'ar') return `${date.day}${NO_BREAK}${arabicMonths[date.month]}${NO_BREAK}${date.year}`
	if (language === 'zh') return `${date.year}年${date.month + 1}月${date.day}日`
	const parts = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
		.formatToParts(day)
		.filter(({ type }) => type === 'month')
	const month = parts.map(({ value }) => value).join('')
	if (language === 'es') return `${date.day} de ${month} de ${date.year}`
	// The first day of a month is an ordinal in French alone.
	const number = language === 'fr' && date.day === 1 ? '1er' : date.day
	return `${number}${NO_BREAK}${month} ${date.year}${language === 'ru' ? ' года' : ''}`
}

const numerals = [
	['X', 10],
	['IX', 9],
	['V', 5],
	['IV', 4],
	['I', 1],
] as const

/** A number as a Roman numeral, for chapters, figures and annexes. */
export function roman(number: number): string {
	let [left, text] = [number, '']
	for (const [sign, value] of numerals) for (; left >= value; left -= value) text += sign
	return text
}
