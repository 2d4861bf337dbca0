import { useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type {
	EquipmentLedger,
	LedgerLine,
} from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { handoverModes } from '#app/forms/equipment-ledger.ts'
import styles from './ledger.module.css'
import { LedgerForm } from './ledger-form.tsx'

/** The serial numbers, the terms of the handover and the two signatures. */
export function HandoverPanel({ ledger }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.handover')
	const protocol = useTranslations('handoverRecord')
	const { lines, handover, may, id } = ledger
	const serialised = lines.filter(({ serialised, ok }) => serialised && (ok ?? 0) > 0)
	return (
		<Panel title={t('title')} id="handover">
			<div className={styles.parts}>
				{handover ? <HandoverFacts handover={handover} /> : <Empty title={t('none')} />}
				<Corrected name="handover" />
				{handover && (
					<>
						<h3>{protocol('undertaking.title')}</h3>
						<p>{protocol('undertaking.text')}</p>
						<p>
							<a href={`/deliveries/${id}/handover-record.pdf`}>{t('print')}</a>
						</p>
					</>
				)}
				{handover?.sha256 && (
					<p>
						<a href={`/deliveries/${id}/handover-record.json`}>{protocol('record')}</a>
					</p>
				)}
				{serialised.map((line) => (
					<section key={line.id} aria-labelledby={`serials-${line.id}`}>
						<h3 id={`serials-${line.id}`}>
							{t('serialsOf')} <UserText>{line.description}</UserText>
						</h3>
						<p>{t('listed', { count: line.serials.length, needed: line.ok ?? 0 })}</p>
						{line.serials.length > 0 && <p dir="ltr">{line.serials.join(', ')}</p>}
						{may.list && <SerialForm line={line} again={handover !== null} />}
					</section>
				))}
				{may.sign && <SignForm today={ledger.today} />}
			</div>
		</Panel>
	)
}

type HandoverFactsProps = { handover: NonNullable<EquipmentLedger['handover']> }

function HandoverFacts({ handover }: HandoverFactsProps) {
	const t = useTranslations('equipmentRecords.handover')
	const { number, mode, place, heldOn, conditions, office, state, sha256 } = handover
	const signature = (by: { name: string; title: string; on: string | null }) => (
		<>
			<UserText>{by.name}</UserText>, <UserText>{by.title}</UserText>
			{by.on && (
				<>
					{' '}
					(<LocalDate value={by.on} />)
				</>
			)}
		</>
	)
	return (
		<FactList
			items={[
				{ label: t('number'), value: <bdi dir="ltr">{number}</bdi> },
				{ label: t('mode'), value: t(`modes.${mode}`) },
				{ label: t('place'), value: <UserText>{place}</UserText> },
				...(heldOn ? [{ label: t('heldOn'), value: <LocalDate value={heldOn} /> }] : []),
				...(conditions ? [{ label: t('conditions'), value: <UserText block>{conditions}</UserText> }] : []),
				{ label: t('forOffice'), value: signature(office) },
				{ label: t('forState'), value: state ? signature(state) : t('waiting') },
				...(sha256 ? [{ label: t('sha256'), value: <code dir="ltr">{sha256}</code> }] : []),
			]}
		/>
	)
}

/** The serial numbers of a line, pasted as a list. */
function SerialForm({ line: { id, serials }, again }: { line: LedgerLine; again: boolean }) {
	const t = useTranslations('equipmentRecords.handover')
	return (
		<LedgerForm
			does="listSerials"
			button={t('list')}
			row={{ name: 'id', value: id }}
			values={{ serials: serials.join('\n') }}
			labelOf={() => t('serials')}
		>
			{again && <p>{t('signsAgain')}</p>}
			<TextArea name="serials" label={t('serials')} hint={t('serialsHint')} required rows={6} />
		</LedgerForm>
	)
}

/** UNODC's signature, which precedes the State's. */
function SignForm({ today }: { today: string }) {
	const t = useTranslations('equipmentRecords.handover')
	const labels: Record<string, string> = {
		mode: t('mode'),
		place: t('place'),
		heldOn: t('heldOn'),
		conditions: t('conditions'),
		officeName: t('officeName'),
		officeTitle: t('officeTitle'),
	}
	return (
		<>
			<h3>{t('sign')}</h3>
			<LedgerForm
				does="signForOffice"
				button={t('sign')}
				values={{ heldOn: today }}
				labelOf={(name) => labels[name]}
			>
				<p>{t('signHint')}</p>
				<ChoiceGroup
					name="mode"
					label={t('mode')}
					required
					options={handoverModes.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
				/>
				<TextField name="place" label={t('place')} required autoComplete="off" />
				<DateField name="heldOn" label={t('heldOn')} required />
				<TextArea name="conditions" label={t('conditions')} rows={4} />
				<TextField name="officeName" label={t('officeName')} required autoComplete="name" />
				<TextField name="officeTitle" label={t('officeTitle')} required autoComplete="organization-title" />
			</LedgerForm>
		</>
	)
}
