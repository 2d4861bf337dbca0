import { useTranslations } from 'use-intl/react'
import type { Words } from '#app/i18n/words.ts'
import type { EntryName } from '#workflows/corrections/correctable.ts'

/** The words of an entry and its fields. */
export function useEntryWords() {
	const names = useTranslations('corrections.names')
	const fields = useTranslations('corrections.fields')
	return {
		nameOf: ({ name, label }: { name: EntryName; label: string }) =>
			label ? `${names(name)}: ${label}` : names(name),
		fieldOf: (field: string) => fields(field as keyof Words['corrections']['fields']),
	}
}
