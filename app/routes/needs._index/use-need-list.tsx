import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { usePeriodOptions } from '#app/components/figures/use-period-options.ts'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { JointMark } from '#app/components/record/joint-parts-table.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { NeedList } from '#app/domain/needs/list-needs.server.ts'
import { countedOptions, type FilterOption } from '#app/forms/lists/filter-values.ts'
import {
	type NeedColumn,
	needParts,
	needPlainColumns,
	needStatusesShown,
	needTurnsShown,
} from '#app/forms/lists/need-list.ts'
import { followsOfficers, OFFICER_ME, OFFICER_NONE } from '#app/forms/lists/request-list.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { figureSteps, stateGroups } from '#workflows/figures/definitions.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { kinds, regions, subregions, themes } from '#workflows/vocabulary.ts'

/** What every page with this list needs. */
export const needListWords = [
	'lists',
	'status.need',
	'codes.kinds',
	'codes.themes',
	'codes.regions',
	'codes.subregions',
	'codes.listKinds',
	'processingTime.parties',
	'figures.head.group',
	'figures.head.overdue',
	'figures.head.step',
	'figures.filters.period',
	'figures.filters.region',
	'figures.groups',
	'figures.steps',
	'figures.summary.late',
	'figures.summary.lateOwn',
	'figures.summary.lateState',
	'figures.periods',
	'jointNeeds.tag',
] as const satisfies WordsPath[]

type Row = NeedList['rows'][number]
type Names = Pick<NeedList, 'officers'> & {
	states: readonly { iso3: string; name: string }[]
	role: ActingRole
}

/** The columns of the list of needs. */
export function useNeedColumns({ states, officers, role }: Names) {
	const t = useTranslations('lists.names')
	const kinds = useTranslations('lists.kinds')
	const parties = useTranslations('processingTime.parties')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const officerNames = new Map(officers.map(({ id, name }) => [id, name]))
	const reader = isStateRole(role) ? 'state' : 'office'
	const of = column<NeedColumn, Row>
	return {
		name: {
			name: 'need',
			label: t('need'),
			cell: ({ id, requestId, number, title, changed }: Row) => (
				<a href={`/requests/${requestId}/needs/${id}`}>
					{changed && <ChangedMark />}
					{number}. <UserText>{title}</UserText>
				</a>
			),
		},
		columns: [
			of(
				'reference',
				t('reference'),
				({ reference }) => reference && <ListReference>{reference}</ListReference>,
				'outline',
			),
			of('state', t('state'), ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3, 'outline'),
			of('kind', t('kind'), ({ kind }) => kinds(kind), 'words'),
			of(
				'status',
				t('status'),
				({ status, isJoint }) => (
					<>
						<StatusTag kind="need" status={status} />
						<JointMark isJoint={isJoint} />
					</>
				),
				'status',
			),
			of('turn', t('turn'), ({ turn }) => turn && parties(`${reader}.${turn}`), 'text'),
			of(
				'due',
				t('due'),
				({ dueAt, left }) =>
					dueAt && (
						<>
							<LocalDate value={dueAt} short /> {left?.isOverdue && <DaysLeft {...left} />}
						</>
					),
			),
			of(
				'programme',
				t('programme'),
				({ programme }) => programme && <Reference>{programme.code}</Reference>,
				'detail',
			),
			of(
				'officer',
				t('officer'),
				({ officerId }) => officerId && <bdi>{officerNames.get(officerId) ?? '—'}</bdi>,
				'detail',
			),
			...usePlainColumns<Row>(needPlainColumns),
		],
	}
}

type NeedFiltersInput = Pick<NeedList, 'address' | 'counts' | 'officers'> & {
	role: ActingRole
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list of needs for this role. */
export function useNeedFilters({ address, counts, officers, role, states }: NeedFiltersInput): ListFilter[] {
	const t = useTranslations('lists')
	const common = useTranslations('common')
	const parts = { open: t('views.open'), changed: common('changedSinceLook') }
	const status = useTranslations('status.need')
	const parties = useTranslations('processingTime.parties')
	const codes = useCodeOptions()
	const figures = useTranslations('figures')
	const periods = usePeriodOptions(address.filters.period?.[0])
	const more = (name: string, label: string, options: FilterOption[]): ListFilter => ({
		name,
		label,
		kind: 'select',
		options,
		isMore: true,
	})
	const [ofState, reader] = isStateRole(role) ? [true, 'state' as const] : [false, 'office' as const]
	const counted = (name: keyof typeof counts.values, options: readonly FilterOption[]): ListFilter => ({
		name,
		label: t(`names.${name}`),
		kind: 'many',
		options: countedOptions({ counts, address }, name, options),
	})
	const ofOfficers = () => {
		const filter = counted('officer', [
			{ value: OFFICER_NONE, label: t('filters.none') },
			...officers.map(({ id, name }) => ({ value: id, label: name })),
		])
		const me = role === 'caseOfficer' ? [{ value: OFFICER_ME, label: t('filters.me') }] : []
		return { ...filter, options: [...me, ...filter.options] }
	}
	return [
		{ name: 'text', label: t('filters.words'), kind: 'text', options: [] },
		counted(
			'status',
			needStatusesShown(role).map((value) => ({ value, label: status(value) })),
		),
		counted('kind', codes('kinds', kinds)),
		...(ofState
			? []
			: [
					counted(
						'state',
						states.map(({ iso3, name }) => ({ value: iso3, label: name })),
					),
				]),
		{
			name: 'turn',
			label: t('names.turn'),
			kind: 'many',
			options: needTurnsShown(role).map((value) => ({ value, label: parties(`${reader}.${value}`) })),
		},
		...(followsOfficers(role) ? [ofOfficers()] : []),
		{
			name: 'theme',
			label: t('names.themes'),
			kind: 'select',
			options: codes('themes', themes),
			isMore: true,
		},
		...(ofState
			? []
			: [
					more('region', figures('filters.region'), [
						...codes('regions', regions),
						...codes('subregions', subregions),
					]),
					more('group', figures('head.group'), [
						...stateGroups.map((value) => ({ value, label: figures(`groups.${value}`) })),
						...codes('listKinds', regionalGroups),
					]),
				]),
		more(
			'step',
			figures('head.step'),
			figureSteps.map((value) => ({ value, label: figures(`steps.${value}`) })),
		),
		more('period', figures('filters.period'), periods),
		more('late', figures('head.overdue'), [
			{ value: 'office', label: figures('summary.late') },
			{ value: 'state', label: figures(ofState ? 'summary.lateOwn' : 'summary.lateState') },
		]),
		{
			name: 'only',
			label: t('names.only'),
			kind: 'one',
			options: needParts.map((value) => ({ value, label: parts[value] })),
			isMore: true,
		},
		{
			name: 'joint',
			label: t('names.joint'),
			kind: 'one',
			options: [{ value: 'joint', label: t('filters.onlyJoint') }],
			isMore: true,
		},
	]
}
