import { useFormatter, useTranslations } from 'use-intl/react'
import { Table } from '#app/components/ui/table.tsx'
import type { PipelineGroup } from '#workflows/pipeline/groups.ts'
import { twoDigits } from '#workflows/pipeline/price.ts'

/** The name of a group: its kind, theme and area. */
export function useGroupName(): (group: PipelineGroup) => string {
	const t = useTranslations('pipeline.groups')
	const codes = useTranslations('codes')
	const labelled = (list: string, code: string | null, any: string) => {
		if (code === null) return any
		const key = `${list}.${code}` as Parameters<typeof codes>[0] // looked up before it is used
		return codes.has(key) ? codes(key) : code
	}
	return ({ kind, theme, level, area }) =>
		[
			labelled('kinds', kind, t('kinds')),
			labelled('themes', theme, t('any')),
			labelled(level === 'subregion' ? 'subregions' : 'regions', area, t('all')),
		].join(' · ')
}

/** Groups of needs, those with the most needs first. */
export function GroupsTable({ groups }: { groups: readonly PipelineGroup[] }) {
	const t = useTranslations('pipeline.groups')
	const range = useTranslations('pipeline')
	const format = useFormatter()
	const nameOf = useGroupName()
	if (groups.length === 0) return <p>{t('none')}</p>
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('group'), t('needs'), t('states'), t('reserve'), t('price')]}
			numeric={[1, 2, 3]}
			rows={groups.map((group) => [
				nameOf(group),
				format.number(group.needs),
				format.number(group.states),
				range('percent', { percent: group.reserve }),
				group.priced === 0
					? ''
					: range('from', { low: twoDigits(group.low, 'down'), high: twoDigits(group.high, 'up') }),
			])}
		/>
	)
}
