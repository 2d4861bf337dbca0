import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/fact-list.tsx'
import { Panel } from '#app/components/panel.tsx'
import { type Status, StatusTag } from '#app/components/status-tag.tsx'
import type { Figure } from '#app/domain/figures.ts'
import type { ProgrammeStatus } from '#prisma/generated/enums.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { FigureTable } from './figure-table.tsx'

type Programme = {
	code: string
	title: string
	kind: Kind
	status: ProgrammeStatus
	capacity: number
	capacityUnit: string
	promised: Figure
	deliveries: readonly { key: string; figure: Figure }[]
}

/** One programme of the donor: what it can hold, what is promised, how far its deliveries are. */
export function ProgrammePanel({ programme }: { programme: Programme }) {
	const t = useTranslations('overview')
	const codes = useTranslations('codes')
	const unitKey = `capacityUnits.${programme.capacityUnit}` as Parameters<typeof codes>[0]
	const unit = codes.has(unitKey) ? codes(unitKey) : programme.capacityUnit
	const amount = (count: Figure) => (count === 'few' ? t('promisedFew') : t('amount', { count, unit }))
	return (
		<Panel title={`${programme.code} - ${programme.title}`}>
			<FactList
				items={[
					{ label: t('kind'), value: codes(`kinds.${programme.kind}`) },
					{ label: t('status'), value: <StatusTag kind="programme" status={programme.status} /> },
					{ label: t('capacity'), value: amount(programme.capacity) },
					{ label: t('promised'), value: amount(programme.promised) },
				]}
			/>
			{programme.deliveries.length === 0 ? (
				<p>{t('noDeliveries')}</p>
			) : (
				<FigureTable
					caption={t('deliveries')}
					head={t('status')}
					cells={programme.deliveries}
					nameOf={(status) => <StatusTag {...({ kind: 'delivery', status } as Status)} />}
				/>
			)}
		</Panel>
	)
}
