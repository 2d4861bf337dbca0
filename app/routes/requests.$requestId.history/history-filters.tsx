import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { type HistoryFilter, historyKinds } from '#app/domain/requests/history-filter.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { ActingRole } from '#workflows/roles.ts'

type NumberedNeed = { id: string; rank: number; part: string | null; title: string }
type HistoryFiltersProps = {
	filter: HistoryFilter
	/** The roles with entries here. */
	roles: readonly ActingRole[]
	needs: readonly NumberedNeed[]
	filtered: boolean
	/** The history without a filter. */
	href: string
}

/** Filters the history by kind, post, need and days. */
export function HistoryFilters({ filter, roles, needs, filtered, href }: HistoryFiltersProps) {
	const t = useTranslations('history')
	const post = useTranslations('common.roles')
	const { kind, role, needId, from, to } = filter
	const any = t('filter.any')
	const nameOf = ({ title, ...need }: NumberedNeed) => {
		const rank = needNumber(need)
		return title ? t('filter.needNamed', { rank, title: `\u2068${title}\u2069` }) : t('need', { rank })
	}
	return (
		<FilterForm
			button={t('filter.show')}
			filters={[
				{
					name: 'kind',
					label: t('filter.kind'),
					value: kind,
					any,
					options: historyKinds.map((value) => ({ value, label: t(`filter.kinds.${value}`) })),
				},
				{
					name: 'role',
					label: t('filter.role'),
					value: role,
					any,
					options: roles.map((value) => ({ value, label: post(value) })),
				},
				{
					name: 'need',
					label: t('filter.need'),
					value: needId,
					any,
					options: needs.map((need) => ({ value: need.id, label: nameOf(need) })),
				},
				{ name: 'from', label: t('filter.from'), value: from, day: true },
				{ name: 'to', label: t('filter.to'), value: to, day: true },
			]}
		>
			{filtered && (
				<LinkButton tone="quiet" href={href}>
					{t('filter.clear')}
				</LinkButton>
			)}
		</FilterForm>
	)
}
