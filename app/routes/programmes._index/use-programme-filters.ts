import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import type { ProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import { countedOptions } from '#app/forms/lists/facet-counts.ts'
import { languages } from '#workflows/languages.ts'
import { programmeStatuses } from '#workflows/programme/statuses.ts'
import { type ActingRole, isOfficeRole } from '#workflows/roles.ts'
import { capacityUnits, kinds, regions, subregions, themes } from '#workflows/vocabulary.ts'

type Asked = Pick<ProgrammeList, 'address' | 'counts' | 'donors'> & {
	role: ActingRole
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list of programmes for this role. */
export function useProgrammeFilters({ address, counts, donors, states, role }: Asked): ListFilter[] {
	const t = useTranslations('programmes.filter')
	const status = useTranslations('status.programme')
	const names = useTranslations('lists.names')
	const common = useTranslations('common')
	const codes = useCodeOptions()
	const counted = { address, counts }
	const select = (
		name: 'theme' | 'state' | 'region' | 'donor' | 'language' | 'free',
		options: ListFilter['options'],
	) => ({ name, label: t(name), kind: 'select', options, isMore: true }) as const
	return [
		{ name: 'text', label: t('text'), kind: 'text', options: [] },
		{
			name: 'kind',
			label: t('kind'),
			kind: 'many',
			options: countedOptions(counted, 'kind', codes('kinds', kinds)),
		},
		{
			name: 'status',
			label: t('status'),
			kind: 'many',
			options: countedOptions(
				counted,
				'status',
				programmeStatuses.map((value) => ({ value, label: status(value) })),
			),
		},
		select('theme', codes('themes', themes)),
		select(
			'state',
			states.map(({ iso3, name }) => ({ value: iso3, label: name })),
		),
		select('region', [...codes('regions', regions), ...codes('subregions', subregions)]),
		select(
			'donor',
			donors.map((donor) => ({ value: donor, label: donor })),
		),
		select('language', codes('languages', languages)),
		...(isOfficeRole(role)
			? [
					select('free', codes('capacityUnits', capacityUnits)),
					{
						name: 'only',
						label: names('only'),
						kind: 'one' as const,
						options: [{ value: 'changed', label: common('changedSinceLook') }],
						isMore: true,
					},
				]
			: []),
	]
}
