import { useTranslations } from 'use-intl/react'
import type { Option } from '#app/components/form/choice-group.tsx'
import type { Words } from '#app/i18n/words.ts'

type Codes = Words['codes']

/** The codes of a list as options, in the words of the page. */
export function useOptions<List extends keyof Codes>(
	list: List,
	codes: readonly (keyof Codes[List] & string)[],
): Option[] {
	const t = useTranslations('codes')
	return codes.map((value) => ({ value, label: t(`${list}.${value}` as Parameters<typeof t>[0]) }))
}
