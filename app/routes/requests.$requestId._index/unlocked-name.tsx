import { useTranslations } from 'use-intl/react'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import type { NeedSection, RequestSection } from '#app/forms/sections.ts'

type Place = { rank: number | null; section: RequestSection | NeedSection }

/** A section within the whole filing: "Need 2, Equipment". */
export function UnlockedSection({ rank, section }: Place) {
	const t = useTranslations('clarification')
	const where = useTranslations('draft.sections')(section)
	return rank ? t('ofNeed', { rank, where }) : where
}

/** A field as its section calls it. */
export function UnlockedField({ section, field }: Pick<Place, 'section'> & { field: string }) {
	return useFieldWords(section).fullLabel(field)
}

/** A field within the whole filing: "Need 2, Equipment: Quantity". */
export function UnlockedName({ field, ...place }: Place & { field: string }) {
	const form = useTranslations('form')
	const label = useFieldWords(place.section).fullLabel(field)
	const t = useTranslations('clarification')
	const where = useTranslations('draft.sections')(place.section)
	const within = place.rank ? t('ofNeed', { rank: place.rank, where }) : where
	return form('summaryItem', { label: within, message: label })
}
