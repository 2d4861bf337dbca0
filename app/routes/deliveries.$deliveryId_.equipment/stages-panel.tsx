import { useFormatter, useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type {
	EquipmentLedger,
	LedgerPieces,
} from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'

const stages = ['contracted', 'shipped', 'received'] as const

/** How far each line has come: of unlike lines there is no total. Nothing before the first contract. */
export function StagesPanel({ ledger: { lines, contracts } }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.stages')
	const format = useFormatter()
	if (lines.length === 0 || contracts.length === 0) return null
	const number = (count: number | null) => (count === null ? '' : format.number(count))
	const isUnknown = lines.some((line) => stages.some((stage) => line.stages[stage] === null))
	return (
		<Panel title={t('title')} id="stages">
			<Table
				caption={t('title')}
				captionHidden
				numeric={[1, 2, 3, 4, 5, 6]}
				head={[t('line'), t('agreed'), ...stages.map((stage) => t(stage)), t('inOrder'), t('handedOver')]}
				rows={lines.map((line) => [
					<span key="line">
						{line.position}. <UserText>{line.description}</UserText>
					</span>,
					format.number(line.quantity),
					...stages.map((stage) => number(line.stages[stage])),
					number(line.ok),
					number(line.stages.handedOver),
				])}
			/>
			{isUnknown && <p>{t('notByLine')}</p>}
		</Panel>
	)
}

/** The pieces of a contract or a shipment, line by line; nothing where they were not recorded so. */
export function PiecesTable({ pieces, caption }: { pieces: LedgerPieces; caption: string }) {
	const t = useTranslations('equipmentRecords.stages')
	const format = useFormatter()
	if (pieces.length === 0) return null
	return (
		<Table
			caption={caption}
			numeric={[1]}
			head={[t('line'), t('quantity'), t('unit')]}
			rows={pieces.map(({ id, position, description, unit, quantity }) => [
				<span key={id}>
					{position}. <UserText>{description}</UserText>
				</span>,
				format.number(quantity),
				<UserText key="unit">{unit}</UserText>,
			])}
		/>
	)
}
