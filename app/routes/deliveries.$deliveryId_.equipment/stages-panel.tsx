import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { useLossColumns } from '#app/components/record/loss-columns.ts'
import { StatedSection } from '#app/components/record/stated-list.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type {
	EquipmentLedger,
	LedgerPieces,
} from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import styles from './ledger.module.css'

const stages = ['contracted', 'shipped', 'received'] as const

/** How far each line has come: of unlike lines there is no total. Nothing before the first contract. */
export function StagesPanel({ ledger: { lines, contracts } }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.stages')
	const format = useFormatter()
	const lost = useLossColumns(lines)
	if (lines.length === 0 || contracts.length === 0) return null
	const number = (count: number | null) => (count === null ? '' : format.number(count))
	const isUnknown = lines.some((line) => stages.some((stage) => line.stages[stage] === null))
	return (
		<Panel title={t('title')} id="stages">
			<Table
				caption={t('title')}
				captionHidden
				numeric={[1, 2, 3, 4, 5, 6, 7, 8, 9]}
				head={[
					t('line'),
					t('agreed'),
					...stages.map((stage) => t(stage)),
					t('inOrder'),
					t('handedOver'),
					...lost.head,
				]}
				rows={lines.map((line) => [
					<span key="line">
						{line.position}. <UserText>{line.description}</UserText>
					</span>,
					format.number(line.quantity),
					...stages.map((stage) => number(line.stages[stage])),
					number(line.ok),
					number(line.stages.handedOver),
					...lost.cellsOf(line),
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

type LedgerPart = keyof EquipmentLedger['told']
type ToldStep = EquipmentLedger['told'][LedgerPart][number]

/** What the steps of one part stated, each time they were taken. */
export function ToldPanel({ ledger, part }: { ledger: EquipmentLedger; part: LedgerPart }) {
	const t = useTranslations('equipmentRecords')
	const steps = ledger.told[part]
	return (
		<Panel title={t(`${part}.title`)} id={part}>
			<div className={styles.parts}>
				{steps.length === 0 && <Empty title={t(`${part}.none`)} />}
				{steps.map((step) => (
					<ToldPart key={step.id} step={step} contract={contractOf(ledger, step)} />
				))}
			</div>
		</Panel>
	)
}

type Contract = EquipmentLedger['contracts'][number]

/** The contract that a step recorded; of steps from before each contract was a row, only the last has one. */
function contractOf({ told, contracts }: EquipmentLedger, { id, type }: ToldStep): Contract | undefined {
	if (type !== 'contract') return undefined
	const steps = told.procurement.filter((each) => each.type === 'contract')
	return contracts.at(steps.findIndex((each) => each.id === id) - steps.length)
}

function ToldPart({ step, contract }: { step: ToldStep; contract: Contract | undefined }) {
	const { id, type, at, fields, lost } = step
	const stages = useTranslations('equipmentRecords.stages')
	const t = useTranslations('equipmentRecords.exceptions')
	const events = useSay('events')
	const format = useFormatter()
	const date = format.dateTime(new Date(at), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	})
	return (
		<>
			<StatedSection
				title={events(`equipment.${type}.label`)}
				note={
					<>
						<p suppressHydrationWarning>{t('on', { date })}</p>
						<Corrected name={type} {...(contract && { id: contract.id })} />
					</>
				}
				fields={fields}
				labelOf={(name) => events(`fields.${name}`)}
			/>
			{contract && <PiecesTable pieces={contract.pieces} caption={stages('of.contract')} />}
			{contract?.pieces.map(({ id: lineId }) => (
				<Corrected key={lineId} name="contractedLine" id={`${contract.id}:${lineId}`} />
			))}
			{type === 'reportLoss' &&
				[...lost.map(({ lineId }) => lineId), ''].map((lineId) => (
					<Corrected key={lineId} name="loss" id={`${id}:${lineId}`} />
				))}
			{lost.length > 0 && (
				<Table
					caption={t('lostPieces')}
					numeric={[1, 2]}
					head={[t('line'), t('lost'), t('damaged')]}
					rows={lost.map((line) => [
						<span key="line">
							{line.position}. <UserText>{line.description}</UserText>
						</span>,
						format.number(line.lost),
						format.number(line.damaged),
					])}
				/>
			)}
		</>
	)
}
