import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Reference } from '#app/components/ui/user-text.tsx'
import type { ProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { type ProgrammeColumn, programmePlainColumns } from '#app/forms/lists/programme-list.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { freeCategories, isOneFigure } from '#workflows/equipment/category-capacity.ts'
import { languages } from '#workflows/languages.ts'
import { programmeStatuses } from '#workflows/programme/statuses.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { type ActingRole, isOfficeRole } from '#workflows/roles.ts'
import { capacityUnits, kinds, regions, subregions, themes } from '#workflows/vocabulary.ts'

type Row = ProgrammeList['rows'][number]

/** The columns of the list of programmes. */
export function useProgrammeColumns() {
	const t = useTranslations('programmes.columns')
	const names = useTranslations('lists.names')
	const kinds = useTranslations('lists.kinds')
	const themes = useSay('codes.themes')
	const of = column<ProgrammeColumn, Row>
	return {
		name: {
			name: 'title',
			label: t('programme'),
			cell: ({ id, title, changed }: Row) => (
				<a href={`/programmes/${id}`}>
					{changed && <ChangedMark />}
					<bdi>{title}</bdi>
				</a>
			),
		},
		columns: [
			of('code', t('code'), ({ code }) => <Reference>{code}</Reference>, 'outline'),
			of('kind', t('kind'), ({ kind }) => kinds(kind), 'text'),
			of('status', t('status'), ({ status }) => <StatusTag kind="programme" status={status} />, 'status'),
			of(
				'themes',
				names('themes'),
				(row) => <Listed texts={row.themes.map((code) => themes(code))} />,
				'detail',
			),
			of('donors', names('donors'), (row) => <Listed texts={row.donors} />, 'detail'),
			of('free', t('free'), ({ room }) => room && <Free {...room} />, 'number'),
			...usePlainColumns<Row>(programmePlainColumns),
		],
	}
}

function Listed({ texts }: { texts: readonly string[] }) {
	const format = useFormatter()
	return <small>{format.list(texts)}</small>
}

/** What is available: of unlike items, which are never added up, in how many categories there is any. */
function Free({ free, capacity, categories }: NonNullable<Row['room']>) {
	const t = useTranslations('programmes')
	if (isOneFigure(categories)) return t('freeOf', { free, capacity })
	return t('freeCategories', freeCategories(categories))
}

type ProgrammeFiltersInput = Pick<ProgrammeList, 'address' | 'counts' | 'donors'> & {
	role: ActingRole
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list of programmes for this role. */
export function useProgrammeFilters({
	address,
	counts,
	donors,
	states,
	role,
}: ProgrammeFiltersInput): ListFilter[] {
	const t = useTranslations('programmes.filter')
	const status = useTranslations('status.programme')
	const names = useTranslations('lists.names')
	const common = useTranslations('common')
	const codes = useCodeOptions()
	const counted = { address, counts }
	const select = (
		name: 'theme' | 'state' | 'group' | 'region' | 'donor' | 'language' | 'free',
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
		select('group', codes('listKinds', regionalGroups)),
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
