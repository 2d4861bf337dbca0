import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { type DeliveryFilter, type DeliverySort, deliverySorts } from '#app/domain/deliveries/conditions.ts'
import { boardStages } from '#workflows/delivery/stage.ts'
import { kinds } from '#workflows/vocabulary.ts'

type BoardFiltersProps = {
	choice: BoardChoice
	/** None for a reader who sees one State only. */
	states: readonly { iso3: string; name: string }[]
	/** Donors are shown no dates. */
	forDonor: boolean
}

/** Filters the deliveries by kind, programme, State, stage and whether something is overdue. */
export function BoardFilters({ choice, states, forDonor }: BoardFiltersProps) {
	const t = useTranslations('board')
	const codes = useTranslations('codes.kinds')
	const any = t('filter.any')
	const isTable = choice.view === 'table'
	const stages = boardStages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))
	const sorts = deliverySorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))
	const filtered = addressOf(choice) !== addressOf({ view: choice.view })
	return (
		<FilterForm
			button={t('filter.show')}
			filters={[
				{
					name: 'kind',
					label: t('head.kind'),
					value: choice.kind,
					any,
					options: kinds.map((kind) => ({ value: kind, label: codes(kind) })),
				},
				{ name: 'programme', label: t('head.programme'), value: choice.programme },
				...(states.length > 0
					? [
							{
								name: 'state',
								label: t('head.state'),
								value: choice.stateIso3,
								any,
								options: states.map(({ iso3, name }) => ({ value: iso3, label: name })),
							},
						]
					: []),
				...(isTable
					? [{ name: 'stage', label: t('filter.stage'), value: choice.stage, any, options: stages }]
					: []),
				...(forDonor
					? []
					: [
							{
								name: 'overdue',
								label: t('filter.late'),
								any,
								value: choice.overdue ? 'yes' : undefined,
								options: [{ value: 'yes', label: t('filter.onlyLate') }],
							},
						]),
				...(isTable && !forDonor
					? [
							{
								name: 'sort',
								label: t('filter.order'),
								value: choice.sort,
								any: t('sorts.due'),
								options: sorts.filter(({ value }) => value !== 'due'),
							},
						]
					: []),
			]}
		>
			{isTable && <input type="hidden" name="view" value="table" />}
			{filtered && (
				<LinkButton tone="quiet" href={addressOf({ view: choice.view })}>
					{t('filter.clear')}
				</LinkButton>
			)}
		</FilterForm>
	)
}

export type BoardChoice = DeliveryFilter & { view: 'board' | 'table'; sort?: DeliverySort | undefined }

/** The address of the list with the chosen filters, which can be bookmarked and shared. */
export function addressOf(choice: BoardChoice, after?: string): string {
	const { view, kind, programme, stateIso3, stage, overdue, sort } = choice
	const pairs = Object.entries({
		view: view === 'table' ? 'table' : '',
		kind,
		programme,
		state: stateIso3,
		stage,
		overdue: overdue ? 'yes' : '',
		sort,
		after,
	}).filter((pair): pair is [string, string] => Boolean(pair[1]))
	return pairs.length > 0 ? `/deliveries?${new URLSearchParams(pairs)}` : '/deliveries'
}
