import { useTranslations } from 'use-intl/react'
import { kindsFound } from '#app/domain/search/entry.ts'
import type { SearchFilter } from '#app/forms/search-query.ts'
import { type Theme, themes } from '#workflows/vocabulary.ts'

const phases = ['draft', 'open', 'ended'] as const

/** The name of the value of a filter in the language of the page; the value itself where it is none of ours. */
export function useFacetNames(states: readonly { iso3: string; name: string }[]) {
	const t = useTranslations('search')
	const theme = useTranslations('codes.themes')
	return (filter: SearchFilter, value: string): string => {
		if (filter === 'state') return states.find(({ iso3 }) => iso3 === value)?.name ?? value
		const kind = filter === 'kind' && kindsFound.find((each) => each === value)
		if (kind) return t(`kinds.${kind}`)
		const phase = filter === 'phase' && phases.find((each) => each === value)
		if (phase) return t(`phases.${phase}`)
		const known: Theme | false | undefined = filter === 'theme' && themes.find((each) => each === value)
		return known ? theme(known) : value
	}
}
