import { useFormatter, useTranslations } from 'use-intl/react'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { useFieldWords } from './use-field-words.ts'

type LeftOpenProps = { section: RequestSection | NeedSection; fields: readonly string[] }

/** What was left open of that which is usually needed: who reads the request can ask for it. */
export function LeftOpen({ section, fields }: LeftOpenProps) {
	const t = useTranslations('request.filing')
	const { label } = useFieldWords(section)
	const format = useFormatter()
	if (fields.length === 0) return null
	return <p>{t('notAnswered', { fields: format.list(fields.map((name) => label(name))) })}</p>
}
