import { useFormatter, useTranslations } from 'use-intl/react'
import { TickField } from '#app/components/form/choice-group.tsx'
import { NumberField, TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Quantity } from '#app/components/record/lines-summary.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type {
	EquipmentLedger,
	LedgerLine,
} from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import styles from './ledger.module.css'
import { LedgerForm } from './ledger-form.tsx'

type SpecificationPanelProps = {
	ledger: EquipmentLedger
	/** The item to change. */
	chosen: string | null
	/** The line of the need to be specified by a new item. */
	asked: string | null
}

/** The lines to be bought, their cost against the reserved money, and whether the State has signed them off. */
export function SpecificationPanel({ ledger, chosen, asked }: SpecificationPanelProps) {
	const t = useTranslations('equipmentRecords.specification')
	const refusals = useTranslations('refusals')
	const { lines, may, specification } = ledger
	return (
		<Panel title={t('title')} id="specification">
			<div className={styles.parts}>
				{specification.changedSince && <Notice tone="warning" title={refusals('linesChanged')} />}
				<SpecificationFacts ledger={ledger} />
				{lines.length === 0 ? <Empty title={t('none')} /> : <LinesTable ledger={ledger} />}
				{may.specify && lines.length === 0 && (
					<form method="post">
						<Button name="do" value="proposeLines" tone="secondary">
							{t('propose')}
						</Button>
					</form>
				)}
				<ToSpecify ledger={ledger} />
				{may.specify && (
					<LineForm
						line={lines.find(({ id }) => id === chosen)}
						asked={specification.toSpecify.find(({ id }) => id === asked)}
					/>
				)}
			</div>
		</Panel>
	)
}

function SpecificationFacts({ ledger: { specification, programme } }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.specification')
	const format = useFormatter()
	const { total, whole, heldMoney, held, deliverTo, sharedOn, signedOn } = specification
	const money = (amount: number) => `${format.number(amount)} ${programme.currency ?? ''}`
	return (
		<FactList
			items={[
				{ label: t('sharedOn'), value: sharedOn ? <LocalDate value={sharedOn} /> : t('notShared') },
				{ label: t('signedOn'), value: signedOn ? <LocalDate value={signedOn} /> : t('notSigned') },
				...(deliverTo ? [{ label: t('deliverTo'), value: <UserText>{deliverTo}</UserText> }] : []),
				...(total > 0 ? [{ label: t(whole ? 'total' : 'totalInPart'), value: money(total) }] : []),
				...(heldMoney === null ? [] : [{ label: t('heldMoney'), value: money(heldMoney) }]),
				...(held ? [{ label: t('heldUnits'), value: <Quantity {...held} /> }] : []),
			]}
		/>
	)
}

/** What the State left to be specified together with UNODC and no item covers yet. */
function ToSpecify({ ledger: { specification, may } }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.specification')
	const { toSpecify } = specification
	if (toSpecify.length === 0) return null
	return (
		<Notice tone="warning" title={t('toSpecify')}>
			<ul>
				{toSpecify.map(({ id, description }) => (
					<li key={id}>
						<UserText>{description}</UserText>
						{may.specify && (
							<>
								{' '}
								<a href={`?asked=${id}#line`}>{t('specify')}</a>
							</>
						)}
					</li>
				))}
			</ul>
		</Notice>
	)
}

function LinesTable({ ledger: { lines, may } }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.specification')
	const format = useFormatter()
	const head = [t('line'), t('unit'), t('quantity'), t('unitPrice'), t('serialised')]
	return (
		<Table
			caption={t('lines')}
			numeric={[2, 3]}
			head={[...head, ...(may.specify ? [t('change')] : [])]}
			rows={lines.map((line) => [
				<span key="line">
					{line.position}. <UserText>{line.description}</UserText>
				</span>,
				<UserText key="unit">{line.unit}</UserText>,
				format.number(line.quantity),
				line.unitPrice === null ? '' : format.number(line.unitPrice),
				t(line.serialised ? 'yes' : 'no'),
				...(may.specify ? [<LineSteps key="steps" line={line} />] : []),
			])}
		/>
	)
}

function LineSteps({ line: { id, position } }: { line: LedgerLine }) {
	const t = useTranslations('equipmentRecords.specification')
	return (
		<>
			<a href={`?line=${id}#line`} aria-label={t('changeOne', { position })}>
				{t('change')}
			</a>
			<form method="post">
				<input type="hidden" name="id" value={id} />
				<Button name="do" value="removeLine" tone="quiet" aria-label={t('removeOne', { position })}>
					{t('remove')}
				</Button>
			</form>
		</>
	)
}

type LineFormProps = {
	line: LedgerLine | undefined
	asked: EquipmentLedger['specification']['toSpecify'][number] | undefined
}

/** Adds a line, or changes the chosen one. */
function LineForm({ line, asked }: LineFormProps) {
	const t = useTranslations('equipmentRecords.specification')
	const labels: Record<string, string> = {
		description: t('line'),
		unit: t('unit'),
		quantity: t('quantity'),
		unitPrice: t('unitPrice'),
		serialised: t('serialisedLine'),
	}
	const { description, unit, quantity, unitPrice, serialised } = line ?? {
		description: asked?.description,
		serialised: true,
	}
	return (
		<section id="line" aria-labelledby="line-title">
			<h3 id="line-title">{line ? t('changeOne', { position: line.position }) : t('add')}</h3>
			<LedgerForm
				does="saveLine"
				button={line ? t('save') : t('add')}
				row={{ name: 'id', value: line?.id ?? '' }}
				values={{ description, unit, quantity, unitPrice, serialised }}
				labelOf={(name) => labels[name]}
			>
				{!line && asked && <input type="hidden" name="needLineId" value={asked.id} />}
				<TextArea name="description" label={t('line')} hint={t('lineHint')} required rows={3} />
				<TextField name="unit" label={t('unit')} hint={t('unitHint')} required autoComplete="off" />
				<NumberField name="quantity" label={t('quantity')} required />
				<NumberField name="unitPrice" label={t('unitPrice')} hint={t('unitPriceHint')} />
				<TickField name="serialised" label={t('serialisedLine')} />
			</LedgerForm>
		</section>
	)
}
