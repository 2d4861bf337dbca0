import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { type CatalogueQuery, catalogueSorts } from '#app/forms/programme/catalogue.ts'
import { languages } from '#workflows/languages.ts'
import { programmeStatuses } from '#workflows/programme/statuses.ts'
import { capacityUnits, kinds, regions, subregions, themes } from '#workflows/vocabulary.ts'

type CatalogueFilterProps = {
	filter: CatalogueQuery
	states: readonly { iso3: string; name: string }[]
	donors: readonly string[]
	/** Whether available capacity can be filtered. */
	ofOffice: boolean
}

/** Filters and sorts the catalogue. A plain form that changes the address, so that a search can be bookmarked. */
export function CatalogueFilter({ filter, states, donors, ofOffice }: CatalogueFilterProps) {
	const t = useTranslations('programmes.filter')
	const sorts = useTranslations('programmes.sorts')
	const status = useTranslations('status.programme')
	const codes = useCodeOptions()
	const any = t('any')
	const choice = (
		name: keyof CatalogueQuery & Parameters<typeof t>[0],
		options: { value: string; label: string }[],
	) => ({
		name,
		label: t(name),
		options,
		any,
		value: filter[name] as string | undefined,
	})
	const sortable = catalogueSorts.filter((sort) => ofOffice || sort !== 'free')
	return (
		<FilterForm
			button={t('apply')}
			filters={[
				{ name: 'text', label: t('text'), value: filter.text },
				choice('kind', codes('kinds', kinds)),
				choice(
					'status',
					programmeStatuses.map((value) => ({ value, label: status(value) })),
				),
				choice('theme', codes('themes', themes)),
				choice(
					'state',
					states.map(({ iso3, name }) => ({ value: iso3, label: name })),
				),
				choice('region', [...codes('regions', regions), ...codes('subregions', subregions)]),
				choice(
					'donor',
					donors.map((donor) => ({ value: donor, label: donor })),
				),
				choice('language', codes('languages', languages)),
				...(ofOffice ? [choice('free', codes('capacityUnits', capacityUnits))] : []),
				{
					name: 'sort',
					label: t('sort'),
					any: sorts('code'),
					value: filter.sort === 'code' ? undefined : filter.sort,
					options: sortable
						.filter((sort) => sort !== 'code')
						.map((value) => ({ value, label: sorts(value) })),
				},
			]}
		>
			<LinkButton href="/programmes" tone="quiet">
				{t('clear')}
			</LinkButton>
		</FilterForm>
	)
}
