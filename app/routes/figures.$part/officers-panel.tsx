import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import { listAddress } from '../figures._index/list-address.ts'
import { NumberLink } from '../figures._index/number-link.tsx'

/** The value of the filter of the list of needs for those without an officer. */
const NONE = 'none'

/** Open needs by case officer, the most first. */
export function OfficersPanel(figures: Figures) {
	const t = useTranslations('figures')
	const { officers } = figures
	if (officers.length === 0) return null
	return (
		<Panel title={t('panels.officers')} id="officers">
			<Table
				caption={t('panels.officers')}
				captionHidden
				head={[t('head.officer'), t('number')]}
				numeric={[1]}
				rows={officers.map(({ id, name, n }) => [
					id ? <bdi key="name">{name ?? id}</bdi> : t('unassigned'),
					<NumberLink
						key="number"
						value={n}
						href={listAddress(figures, { officer: id || NONE, only: 'open' })}
					/>,
				])}
			/>
		</Panel>
	)
}
