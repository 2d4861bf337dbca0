import { useFormatter, useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import type { Language } from '#workflows/languages.ts'
import type { ChartHead, Figure, Unit } from './model.ts'

/** What charts speak with, on a page or in a file. */
export type ChartWords = {
	language: Language
	t: ReturnType<typeof useTranslations<'charts'>>
	format: ReturnType<typeof useFormatter>
}

/** The words of charts in the language of the page. */
export function useChartWords(): ChartWords {
	const t = useTranslations('charts')
	const format = useFormatter()
	return { language: useLanguage(), t, format }
}

/** The sign of every figure that is not shown to protect a State, in every language. */
export const HIDDEN = '..'

/** A figure as it is written beside its shape and in the table. */
export function written(words: ChartWords, figure: Figure, unit: Unit): string {
	if (figure === 'hidden') return HIDDEN
	if (figure === 'unknown') return words.t('unknown')
	if (unit.kind !== 'money') return words.format.number(figure)
	const { currency } = unit
	return words.format.number(figure, {
		style: 'currency',
		currency,
		currencyDisplay: 'code',
		maximumFractionDigits: 0,
	})
}

/** A figure within a sentence, with its unit: "41 working days". */
export function spoken(words: ChartWords, figure: Figure, unit: Unit): string {
	const isCounted = typeof figure === 'number' && (unit.kind === 'days' || unit.kind === 'workingDays')
	return isCounted ? words.t(`units.${unit.kind}`, { count: figure }) : written(words, figure, unit)
}

/** A share in whole per cent; empty where one of the two is not shown or there is no whole. */
export function shareOf(words: ChartWords, part: Figure, whole: Figure): string {
	if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return ''
	return words.format.number(part / whole, { style: 'percent', maximumFractionDigits: 0 })
}

/** A day in the language of the page; the year only where it matters. */
export const dayIn = ({ format }: ChartWords, day: string, month: 'long' | 'short' = 'long') =>
	format.dateTime(new Date(day), { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })

/** "As at 3 May 2026", with the time where the model has a moment. */
export function asAtIn(words: ChartWords, asAt: string): string {
	const hasTime = asAt.includes('T')
	const day = words.format.dateTime(new Date(asAt), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
		...(hasTime && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }),
	})
	return words.t('asAt', { day })
}

/** What stands below a chart: the meaning of its signs, and whether it is invented. */
export function notesOf(words: ChartWords, head: ChartHead, figures: readonly Figure[]): string[] {
	const { t } = words
	return [
		...(figures.includes('hidden') ? [t('notes.hidden', { sign: HIDDEN })] : []),
		...(figures.includes('unknown') ? [t('notes.unknown')] : []),
		...(head.isSample ? [t('notes.sample')] : []),
	]
}

/** Where the numbers of a chart come from. */
export const sourceIn = ({ t }: ChartWords, { source }: Pick<ChartHead, 'source'>): string =>
	t('notes.source', { source: source ?? t('notes.system') })
