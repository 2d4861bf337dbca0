import { useFormatter, useTranslations } from 'use-intl/react'
import { Reference } from '#app/components/reference.tsx'
import { type Status, StatusTag } from '#app/components/status-tag.tsx'
import { Table } from '#app/components/table.tsx'
import { UserText } from '#app/components/user-text.tsx'
import type { Figure } from '#app/domain/figures.ts'
import type { ProgrammeStatus } from '#prisma/generated/enums.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import styles from './overview.module.css'

type Cells = readonly { key: string; figure: Figure }[]
type Programme = {
	code: string
	title: string
	kind: Kind
	status: ProgrammeStatus
	capacity: number
	capacityUnit: string
	promised: Figure
	deliveries: Cells
}

/** The programmes of the donor: what each can hold, what is promised, how far its deliveries are. */
export function ProgrammeTable({ programmes }: { programmes: readonly Programme[] }) {
	const t = useTranslations('overview')
	const codes = useTranslations('codes')
	const amount = (count: Figure, unit: string) => {
		const key = `capacityUnits.${unit}` as Parameters<typeof codes>[0]
		return count === 'few'
			? t('promisedFew')
			: t('amount', { count, unit: codes.has(key) ? codes(key) : unit })
	}
	return (
		<Table
			caption={t('programmes')}
			head={[t('programme'), t('kind'), t('status'), t('capacity'), t('promised'), t('deliveries')]}
			numeric={[3, 4]}
			rows={programmes.map(({ code, title, kind, status, capacity, capacityUnit, promised, deliveries }) => [
				<>
					<Reference>{code}</Reference> <UserText>{title}</UserText>
				</>,
				codes(`kinds.${kind}`),
				<StatusTag key="status" kind="programme" status={status} />,
				amount(capacity, capacityUnit),
				amount(promised, capacityUnit),
				<Deliveries key="deliveries" cells={deliveries} />,
			])}
		/>
	)
}

function Deliveries({ cells }: { cells: Cells }) {
	const t = useTranslations('overview')
	const format = useFormatter()
	if (cells.length === 0) return t('noDeliveries')
	return (
		<ul className={styles.deliveries}>
			{cells.map(({ key, figure }) => (
				<li key={key}>
					<StatusTag {...({ kind: 'delivery', status: key } as Status)} />
					{figure === 'few' ? t('few') : format.number(figure)}
				</li>
			))}
		</ul>
	)
}
