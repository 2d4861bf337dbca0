import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { usePeriodOptions } from '#app/components/figures/use-period-options.ts'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import type { FigureHead } from '#app/domain/figures/get-figures.server.ts'
import { type FigureFilterName, filtersOf } from '#app/forms/figures/figure-filter.ts'
import { stateGroups } from '#workflows/figures/definitions.ts'
import { kinds, regions, themes } from '#workflows/vocabulary.ts'
import styles from './figures.module.css'

type FiltersProps = Pick<FigureHead, 'whose' | 'period' | 'filter' | 'unknown' | 'today'> & {
	/** The page that is filtered. */
	address: string
}

/** Period, region, theme, kind and group; what was asked with an unknown value is said. */
export function Filters({ whose, period, filter, unknown, today, address }: FiltersProps) {
	const t = useTranslations('figures.filters')
	const groups = useTranslations('figures.groups')
	const codes = useCodeOptions()
	const periods = usePeriodOptions(period, today)
	const options: Record<FigureFilterName, { value: string; label: string }[]> = {
		region: codes('regions', regions),
		theme: codes('themes', themes),
		kind: codes('kinds', kinds),
		group: stateGroups.map((value) => ({ value, label: groups(value) })),
	}
	return (
		<>
			<FilterForm
				button={t('apply')}
				filters={[
					{ name: 'period', label: t('period'), value: period, options: periods, any: t('thisYear') },
					...filtersOf(whose).map((name) => ({
						name,
						label: t(name),
						value: filter[name],
						options: options[name],
						any: t('any'),
					})),
				]}
			>
				{Object.keys(filter).length > 0 && (
					<LinkButton tone="quiet" href={`${address}?${new URLSearchParams({ period })}`}>
						{t('clear')}
					</LinkButton>
				)}
			</FilterForm>
			<Unknown names={unknown} />
		</>
	)
}

function Unknown({ names }: { names: FiltersProps['unknown'] }) {
	const t = useTranslations('figures')
	const format = useFormatter()
	if (names.length === 0) return null
	return (
		<p className={styles.unknown} role="note">
			{t('unknown', { names: format.list(names.map((name) => t(`filters.${name}`))) })}
		</p>
	)
}
