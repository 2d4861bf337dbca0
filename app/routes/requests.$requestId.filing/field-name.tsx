import { useTranslations } from 'use-intl/react'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import type { NeedSection, RequestSection } from '#app/forms/sections.ts'

type Place = { rank: number | null; section: RequestSection | NeedSection; field: string }

/** Names a field within the whole filing: "Need 2, Equipment: Item 3: Quantity". */
export function FieldName({ rank, section, field }: Place) {
	const t = useTranslations('review')
	const where = useTranslations('draft.sections')(section)
	const name = useFieldWords(section).fullLabel(field)
	return rank ? t('ofNeed', { rank, where, name }) : t('ofRequest', { where, name })
}
