import { Fragment } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { CellField } from '#app/components/form/cell-field.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type {
	EquipmentLedger,
	LedgerLine,
} from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import styles from './ledger.module.css'
import { LedgerForm, PhotosOfCheck } from './ledger-form.tsx'

const counts = ['present', 'working', 'used', 'maintained'] as const
const months = [6, 12]
const checkOf = ({ checks }: LedgerLine, month: number, early = false) =>
	checks.find((check) => check.month === month && check.early === early)

/** The results of the checks after six and twelve months, for each line handed over. */
export function ChecksPanel({ ledger }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.checks')
	const lines = ledger.lines.filter(({ ok }) => (ok ?? 0) > 0)
	const made = months.filter((month) => lines.some((line) => checkOf(line, month)))
	const early = months.filter((month) => lines.some((line) => checkOf(line, month, true)))
	const { open, next } = ledger.checks
	return (
		<Panel title={t('title')} id="checks">
			<div className={styles.parts}>
				{made.length + early.length === 0 && <Empty title={t('none')} />}
				{early.map((month) => (
					<CheckTable key={`early-${month}`} lines={lines} month={month} early />
				))}
				{made.map((month) => (
					<CheckTable key={month} lines={lines} month={month} />
				))}
				{open && next && <CheckForm lines={lines} month={next} today={ledger.today} />}
				{[...made, ...(next && !made.includes(next) ? [next] : [])].map((month) => (
					<PhotosOfCheck key={month} ledger={ledger} month={month} />
				))}
			</div>
		</Panel>
	)
}

type CheckProps = { lines: readonly LedgerLine[]; month: number }

function CheckTable({ lines, month, early = false }: CheckProps & { early?: boolean }) {
	const t = useTranslations('equipmentRecords.checks')
	const format = useFormatter()
	return (
		<Table
			caption={t(early ? 'early' : 'after', { month })}
			numeric={[1, 2, 3, 4, 5]}
			head={[t('line'), t('handedOver'), ...counts.map((name) => t(name)), t('remarks')]}
			rows={lines.map((line) => [
				<UserText key="line">{line.description}</UserText>,
				format.number(line.ok ?? 0),
				...counts.map((name) => {
					const count = checkOf(line, month, early)?.[name]
					return count === undefined ? '' : format.number(count)
				}),
				<Fragment key="remarks">
					<UserText block>
						{[checkOf(line, month, early)?.earlyReason, checkOf(line, month, early)?.remarks]
							.filter(Boolean)
							.join('\n')}
					</UserText>
					<Corrected name="checkedLine" id={`${line.id}:${month}:${early ? 'early' : 'counted'}`} />
				</Fragment>,
			])}
		/>
	)
}

function CheckForm({ lines, month, today }: CheckProps & { today: string }) {
	const t = useTranslations('equipmentRecords.checks')
	const format = useFormatter()
	const nameOf = (name: string) => {
		const [first, at, field] = name.split('.')
		if (first === 'checkedOn' || first === 'earlyReason') return t(first)
		const label = field as (typeof counts)[number] // all other fields of a row
		return t('ofLine', { what: t(label), position: lines[Number(at)]?.position ?? 0 })
	}
	const values = {
		checkedOn: today,
		lines: lines.map((line) => checkOf(line, month) ?? {}),
	}
	return (
		<LedgerForm does="check" button={t('save')} values={values} labelOf={nameOf}>
			<p>{t('hint')}</p>
			<DateField name="checkedOn" label={t('checkedOn')} required />
			<TextField name="earlyReason" label={t('earlyReason')} hint={t('earlyHint')} autoComplete="off" />
			<Table
				caption={t('write', { month })}
				head={[t('line'), t('handedOver'), ...counts.map((name) => t(name)), t('remarks')]}
				rows={lines.map((line, at) => [
					<span key="line">
						<UserText>{line.description}</UserText>
						<input type="hidden" name={`lines.${at}.id`} value={line.id} />
					</span>,
					format.number(line.ok ?? 0),
					...counts.map((name) => (
						<CellField key={name} name={`lines.${at}.${name}`} label={nameOf(`lines.${at}.${name}`)} number />
					)),
					<CellField key="remarks" name={`lines.${at}.remarks`} label={nameOf(`lines.${at}.remarks`)} />,
				])}
			/>
		</LedgerForm>
	)
}
