import { Fragment } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { CellField } from '#app/components/form/cell-field.tsx'
import { TickField } from '#app/components/form/choice-group.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type {
	EquipmentLedger,
	LedgerLine,
} from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import styles from './ledger.module.css'
import { LedgerForm, PhotosOfLines } from './ledger-form.tsx'

const counts = ['ok', 'short', 'damaged'] as const

/** The inspection result of each line on arrival. */
export function InspectionPanel({ ledger }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.inspection')
	const { lines, may } = ledger
	const inspected = lines.filter(({ ok }) => ok !== null)
	return (
		<Panel title={t('title')} id="inspection">
			<div className={styles.parts}>
				{inspected.length === 0 ? <Empty title={t('none')} /> : <InspectedTable lines={inspected} />}
				{may.inspect && <InspectionForm lines={lines} />}
				<PhotosOfLines ledger={ledger} />
			</div>
		</Panel>
	)
}

function InspectedTable({ lines }: { lines: readonly LedgerLine[] }) {
	const t = useTranslations('equipmentRecords.inspection')
	const format = useFormatter()
	return (
		<Table
			caption={t('found')}
			numeric={[1, 2, 3, 4]}
			head={[t('line'), t('quantity'), t('ok'), t('short'), t('damaged'), t('remarks')]}
			rows={lines.map((line) => [
				<UserText key="line">{line.description}</UserText>,
				format.number(line.quantity),
				...counts.map((name) => (line[name] === null ? '' : format.number(line[name]))),
				<Fragment key="remarks">
					<UserText>{line.remarks}</UserText>
					<Corrected name="inspectedLine" id={line.id} />
				</Fragment>,
			])}
		/>
	)
}

function InspectionForm({ lines }: { lines: readonly LedgerLine[] }) {
	const t = useTranslations('equipmentRecords.inspection')
	const format = useFormatter()
	const nameOf = (name: string) => {
		const [, at, field] = name.split('.')
		const label = field as (typeof counts)[number] // the fields of a row
		return t('ofLine', { what: t(label), position: lines[Number(at)]?.position ?? 0 })
	}
	const values = { lines: lines.map(({ ok, short, damaged, remarks }) => ({ ok, short, damaged, remarks })) }
	return (
		<LedgerForm does="inspect" button={t('save')} values={values} labelOf={nameOf}>
			<p>{t('hint')}</p>
			<TickField name="inOrder" label={t('inOrder')} hint={t('inOrderHint')} />
			<Table
				caption={t('write')}
				head={[t('line'), t('quantity'), t('ok'), t('short'), t('damaged'), t('remarks')]}
				rows={lines.map((line, at) => [
					<span key="line">
						<UserText>{line.description}</UserText>
						<input type="hidden" name={`lines.${at}.id`} value={line.id} />
					</span>,
					format.number(line.quantity),
					...counts.map((name) => (
						<CellField key={name} name={`lines.${at}.${name}`} label={nameOf(`lines.${at}.${name}`)} number />
					)),
					<CellField key="remarks" name={`lines.${at}.remarks`} label={nameOf(`lines.${at}.remarks`)} />,
				])}
			/>
		</LedgerForm>
	)
}
