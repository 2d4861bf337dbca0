import { useFormatter, useTranslations } from 'use-intl/react'
import { kindsFound } from '#app/domain/search/entry.ts'
import {
	type SearchFilter,
	type SearchQuery,
	searchAddress,
	searchFilterNames,
	searchFilters,
} from '#app/forms/search-query.ts'
import { type Theme, themes } from '#workflows/vocabulary.ts'
import styles from './search.module.css'

const MOST = 8

type FacetsProps = {
	query: SearchQuery
	/** How many of the hits have each code. */
	facets: Record<string, number>
	states: readonly { iso3: string; name: string }[]
	/** Whether only the newest hits were counted. */
	more: boolean
}

/** Filters as links, each with the number of hits that it leaves; the chosen ones can be removed. */
export function Facets({ query, facets, states, more }: FacetsProps) {
	const t = useTranslations('search')
	const nameOf = useFacetNames(states)
	const chosen = searchFilterNames.filter((name) => query[name])
	const offered = searchFilterNames.filter((name) => !query[name])
	const groups = offered
		.map((name) => ({ name, choices: choicesOf(name, facets) }))
		.filter(({ choices }) => choices.length > 1)
	if (chosen.length === 0 && groups.length === 0) return null
	return (
		<nav className={styles.facets} aria-label={t('filters')}>
			{chosen.length > 0 && (
				<ul className={styles.chosen}>
					{chosen.map((name) => (
						<li key={name}>
							<a href={searchAddress(query, { [name]: undefined })} aria-current="true">
								{t('remove', { name: nameOf(name, `${query[name]}`) })}
							</a>
						</li>
					))}
				</ul>
			)}
			{groups.map(({ name, choices }) => (
				<Group key={name} name={name} choices={choices} query={query} nameOf={nameOf} />
			))}
			{groups.length > 0 && <p className={styles.hint}>{t('counted', { more: more ? 'yes' : 'no' })}</p>}
		</nav>
	)
}

type Choice = { value: string; count: number }

function choicesOf(name: SearchFilter, facets: Record<string, number>): Choice[] {
	const before = `${searchFilters[name]}:`
	return Object.entries(facets)
		.filter(([code]) => code.startsWith(before))
		.map(([code, count]) => ({ value: code.slice(before.length), count }))
		.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
		.slice(0, MOST)
}

type GroupProps = {
	name: SearchFilter
	choices: readonly Choice[]
	query: SearchQuery
	nameOf: ReturnType<typeof useFacetNames>
}

function Group({ name, choices, query, nameOf }: GroupProps) {
	const t = useTranslations('search')
	const format = useFormatter()
	return (
		<section className={styles.group}>
			<h2>{t(name)}</h2>
			<ul>
				{choices.map(({ value, count }) => (
					<li key={value}>
						<a href={searchAddress(query, { [name]: value })}>{nameOf(name, value)}</a>{' '}
						<span>{format.number(count)}</span>
					</li>
				))}
			</ul>
		</section>
	)
}

const phases = ['draft', 'open', 'ended'] as const

/** The name of the value of a filter in the language of the page; the value itself where it is none of ours. */
function useFacetNames(states: readonly { iso3: string; name: string }[]) {
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
