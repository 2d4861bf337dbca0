import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { usePeriodOptions } from '#app/components/figures/use-period-options.ts'
import { countedFilter, moreChoice, moreSelect } from '#app/components/list/filter-kinds.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import type { NeedList } from '#app/domain/needs/list-needs.server.ts'
import { needParts, needStatusesShown, needTurnsShown } from '#app/forms/lists/need-list.ts'
import { followsOfficers, OFFICER_ME, OFFICER_NONE } from '#app/forms/lists/request-list.ts'
import { may } from '#workflows/abilities.ts'
import { figureSteps, stateGroups } from '#workflows/figures/definitions.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { kinds, regions, subregions, themes } from '#workflows/vocabulary.ts'

type NeedFiltersInput = Pick<NeedList, 'address' | 'counts' | 'officers'> & {
	role: ActingRole
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list of needs for this role: what a need is and whose turn it is, and as figures count it. */
export function useNeedFilters({ states, ...list }: NeedFiltersInput): ListFilter[] {
	const t = useTranslations('lists')
	const status = useTranslations('status.need')
	const codes = useCodeOptions()
	const ofOfficers = useOfficerFilter(list)
	const ofTurns = useTurnFilter(list.role)
	const ofParts = usePartFilters()
	const { ofPlaces, ofTimes } = useFigureFilters(list.role, list.address.filters.period?.[0])
	const statuses = needStatusesShown(list.role).map((value) => ({ value, label: status(value) }))
	const ofStates = states.map(({ iso3, name }) => ({ value: iso3, label: name }))
	return [
		{ name: 'text', label: t('filters.words'), kind: 'text', options: [] },
		countedFilter(list, 'status', t('names.status'), statuses),
		countedFilter(list, 'kind', t('names.kind'), codes('kinds', kinds)),
		...(isStateRole(list.role) ? [] : [countedFilter(list, 'state', t('names.state'), ofStates)]),
		ofTurns,
		...(followsOfficers(list.role) ? [ofOfficers] : []),
		moreSelect('theme', t('names.themes'), codes('themes', themes)),
		...ofPlaces,
		...ofTimes,
		...ofParts,
	]
}

/** Whose turn it is. A State is not told which part of UNODC has a need. */
function useTurnFilter(role: ActingRole): ListFilter {
	const t = useTranslations('lists.names')
	const parties = useTranslations(`processingTime.parties.${isStateRole(role) ? 'state' : 'office'}`)
	const options = needTurnsShown(role).map((value) => ({ value, label: parties(value) }))
	return { name: 'turn', label: t('turn'), kind: 'many', options }
}

/** The officer of a need: a case officer chooses the own needs first. */
function useOfficerFilter(list: Omit<NeedFiltersInput, 'states'>): ListFilter {
	const t = useTranslations('lists')
	const filter = countedFilter(list, 'officer', t('names.officer'), [
		{ value: OFFICER_NONE, label: t('filters.none') },
		...list.officers.map(({ id, name }) => ({ value: id, label: name })),
	])
	const me = may(list, 'workOnOwnCases') ? [{ value: OFFICER_ME, label: t('filters.me') }] : []
	return { ...filter, options: [...me, ...filter.options] }
}

/** Parts of the list that can be asked for. */
function usePartFilters(): ListFilter[] {
	const t = useTranslations('lists')
	const common = useTranslations('common')
	const labels = { open: t('views.open'), changed: common('changedSinceLook') }
	const parts = needParts.map((value) => ({ value, label: labels[value] }))
	return [
		moreChoice('only', t('names.only'), parts),
		moreChoice('joint', t('names.joint'), [{ value: 'joint', label: t('filters.onlyJoint') }]),
	]
}

/** What figures count by, so that each number of a figure leads to its needs: States of a place, and steps in a period. */
function useFigureFilters(role: ActingRole, period: string | undefined) {
	const t = useTranslations('figures')
	const codes = useCodeOptions()
	const periods = usePeriodOptions(period)
	const ofState = isStateRole(role)
	const places = [...codes('regions', regions), ...codes('subregions', subregions)]
	const groups = stateGroups.map((value) => ({ value, label: t(`groups.${value}`) }))
	const steps = figureSteps.map((value) => ({ value, label: t(`steps.${value}`) }))
	const late = [
		{ value: 'office', label: t('summary.late') },
		{ value: 'state', label: t(ofState ? 'summary.lateOwn' : 'summary.lateState') },
	]
	const ofPlaces = [
		moreSelect('region', t('filters.region'), places),
		moreSelect('group', t('head.group'), [...groups, ...codes('listKinds', regionalGroups)]),
	]
	const ofTimes = [
		moreSelect('step', t('head.step'), steps),
		moreSelect('period', t('filters.period'), periods),
		moreSelect('late', t('head.overdue'), late),
	]
	return { ofPlaces: ofState ? [] : ofPlaces, ofTimes }
}
