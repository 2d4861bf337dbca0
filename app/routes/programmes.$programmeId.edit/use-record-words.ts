import { useTranslations } from 'use-intl/react'
import { labelKey, placeOf } from '#app/forms/programme/columns.ts'

/** The words for the fields of a programme's record, by the dotted name that a field has in the page. */
export function useRecordWords() {
	const t = useTranslations('programmes')
	const codes = useTranslations('codes.languages')
	const common = useTranslations('common')
	const of = (field: string) => {
		const key = labelKey(field) as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : field
	}
	const inLanguage = (field: string, language: string) => {
		const key = language as Parameters<typeof codes>[0]
		return t('parts.inLanguage', { field: of(field), language: codes.has(key) ? codes(key) : language })
	}
	const row = (field: string, number: number) => t('parts.row', { field: of(field), number })
	return {
		of,
		inLanguage,
		row,
		hint: (name: Parameters<typeof t>[0] extends never ? never : string) => {
			const key = `hints.${name}` as Parameters<typeof t>[0]
			return t.has(key) ? t(key) : undefined
		},
		/** The name of a field in the error summary and the history. */
		full(name: string): string {
			const { field, row: place, language } = placeOf(name)
			if (language) return inLanguage(field, language)
			return place ? common('labelled', { label: row(place.of, place.number), value: of(field) }) : of(field)
		},
	}
}
